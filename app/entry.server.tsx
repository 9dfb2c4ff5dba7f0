import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
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
  // A bot gets the whole page at once; a reader gets the shell first.
  const whenReady = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let shellSent = false;
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
        [whenReady]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          status = 500;
          // Before the shell is out, onShellError passes the error on.
          if (shellSent) context.reportError(error);
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

/** Called for what loaders, actions and the renderer throw. A miss is no failure, and neither is a reader who went away. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.reportError(error);
};
