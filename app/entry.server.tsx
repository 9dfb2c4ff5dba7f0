import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { PageAnswer } from "./lib/whole-answer.ts";
import { NonceProvider } from "./nonce.tsx";
import { readerFromCookies, ReaderProvider } from "./reader.ts";
import { RequestIdProvider } from "./request-id.tsx";
import { themeFromCookies, ThemeProvider } from "./ui/theme.tsx";

const RENDER_TIMEOUT_MS = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = (
    <NonceProvider value={context.nonce}>
      <RequestIdProvider value={context.requestId}>
        <ReaderProvider value={readerFromCookies(request.headers.get("cookie"))}>
          <ThemeProvider value={themeFromCookies(request.headers.get("cookie"))}>
            <RemixServer
              context={remixContext}
              url={request.url}
              abortDelay={RENDER_TIMEOUT_MS}
              nonce={context.nonce}
            />
          </ThemeProvider>
        </ReaderProvider>
      </RequestIdProvider>
    </NonceProvider>
  );
  // Three times as fast as a stream, but it waits for nothing.
  const html = `<!DOCTYPE html>${renderToString(page)}`;
  if (!isUnfinished(html)) return new PageAnswer(html, { headers, status });
  const whole = await renderWaiting(page, context);
  return new PageAnswer(whole.html, { headers, status: whole.hasFailed ? 500 : status });
}

/** React's own mark of a part that was not there yet: nothing a person writes is in a page with its angle bracket. */
function isUnfinished(html: string): boolean {
  return html.includes("<!--$!-->");
}

/** A page with a part that has a file of its own, the first time it is asked for. */
function renderWaiting(page: ReactElement, context: AppLoadContext): Promise<{ html: string; hasFailed: boolean }> {
  return new Promise((resolve, reject) => {
    let [isRendered, hasFailed] = [false, false];
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady() {
        isRendered = true;
        clearTimeout(tooLate);
        pipe(collect((html) => resolve({ html, hasFailed })));
      },
      onShellError(error) {
        clearTimeout(tooLate);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
      onError(error) {
        hasFailed = true;
        // Before that, onShellError passes the error on.
        if (isRendered) context.reportError(error);
      },
    });
    // Ended with the page: a clock that runs on would keep all of it in memory for as long.
    const tooLate = setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

function collect(then: (whole: string) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
    final(done) {
      then(Buffer.concat(parts).toString());
      done();
    },
  });
}

/** Called for what loaders, actions and the renderer throw. A miss is no failure, and neither is a reader who went away. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.reportError(error);
};
