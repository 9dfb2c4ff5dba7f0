import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "./nonce.tsx";
import { readerFromCookies, ReaderProvider } from "./reader.ts";
import { RequestIdProvider } from "./request-id.tsx";
import { themeFromCookies, ThemeProvider } from "./ui/theme.tsx";

const RENDER_TIMEOUT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = context;
  return new Promise((resolve, reject) => {
    let isRendered = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RequestIdProvider value={context.requestId}>
          <ReaderProvider value={readerFromCookies(request.headers.get("cookie"))}>
            <ThemeProvider value={themeFromCookies(request.headers.get("cookie"))}>
              <RemixServer context={remixContext} url={request.url} abortDelay={RENDER_TIMEOUT_MS} nonce={nonce} />
            </ThemeProvider>
          </ReaderProvider>
        </RequestIdProvider>
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          isRendered = true;
          clearTimeout(tooLate);
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(collect((whole) => resolve(new Response(whole, { headers, status }))));
        },
        onShellError(error) {
          clearTimeout(tooLate);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError(error) {
          status = 500;
          // Before that, onShellError passes the error on.
          if (isRendered) context.reportError(error);
        },
      },
    );
    // Ended with the page: a clock that runs on would keep all of it in memory for as long.
    const tooLate = setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

/** No page waits for a part of itself, so it is taken whole: streams from here to the socket would cost as much as making it. */
function collect(then: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Buffer<ArrayBuffer>[] = [];
  return new Writable({
    highWaterMark: Number.MAX_SAFE_INTEGER,
    write(part: Buffer<ArrayBuffer>, _encoding, done) {
      parts.push(part);
      done();
    },
    final(done) {
      then(Buffer.concat(parts));
      done();
    },
  });
}

/** Called for what loaders, actions and the renderer throw. A miss is no failure, and neither is a reader who went away. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.reportError(error);
};
