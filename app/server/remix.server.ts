// From Express to Remix and back. Our own in place of the ready-made adapter, because that one builds the address from
// headers a sender can choose and cannot count a body (4-walls F6, F7).
import { createHash } from "node:crypto";
import { once } from "node:events";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import { names, unchangedTag } from "#app/access/unchanged.server.ts";
import { EventAnswer } from "#app/lib/event-answer.ts";
import { PageAnswer, textOf } from "#app/lib/whole-answer.ts";
import type { CountedBody } from "./body-limit.server.ts";
import { countedBody, discardRest } from "./body-limit.server.ts";
import { databaseAwayPage, RETRY_AFTER_SECONDS } from "./database-away.server.ts";
import { loadContext } from "./load-context.ts";
import type { Logger } from "./logger.server.ts";
import { handlerFor } from "./route-handlers.server.ts";
import { refuse } from "./wall.server.ts";

export interface RemixParts {
  build: () => Promise<ServerBuild>;
  mode: string;
  logger: Logger;
  /** Of the public address; what a proxy says about it is not needed. */
  isSecure: boolean;
}

export function remixHandler({ build, mode, logger, isSecure }: RemixParts): RequestHandler {
  return (request, response, next) => {
    answer(request, response).catch(next);
  };

  async function answer(request: ExpressRequest, response: ExpressResponse): Promise<void> {
    const isWrite = request.method !== "GET" && request.method !== "HEAD";
    const body = isWrite ? countedBody(request) : undefined;
    const context = loadContext(request, response, logger);
    const asked = webRequest(request, response, { body, isSecure });
    const current = await build();
    context.build = current.assets.version;
    const tag = await knownTag(request, asked, current);
    if (tag) {
      response.vary("Cookie").set({ ETag: tag, "Cache-Control": "private, no-cache" }).status(304).end();
      return;
    }
    const handle = handlerFor(current, mode, new URL(asked.url).pathname);
    const answered = await handle(asked, context);
    if (isWrite) discardRest(request);
    if (response.headersSent || response.destroyed) return;
    if (body?.isTooLarge()) {
      refuse(response, 413, "That is too large to be sent here.");
      return;
    }
    if (context.databaseAway && answered.status >= 500) {
      sendDatabaseAway(request, response, body);
      return;
    }
    setCaching(request, answered.headers);
    if (answered instanceof EventAnswer) sendEvents(response, answered, context);
    else await send(request, response, answered);
  }
}

/** What the reader's browser has already of this data, if it is still so; then nothing is made again. */
async function knownTag(request: ExpressRequest, asked: Request, build: ServerBuild): Promise<string | null> {
  const routeId = request.query["_data"];
  if (request.method !== "GET" || typeof routeId !== "string") return null;
  const loader = Object.hasOwn(build.routes, routeId) ? build.routes[routeId]?.module.loader : undefined;
  // What goes wrong here goes wrong again where the data is made, and is answered there.
  return unchangedTag(asked, loader, build.assets.version).catch(() => null);
}

function webRequest(
  request: ExpressRequest,
  response: ExpressResponse,
  { body, isSecure }: { body: CountedBody | undefined; isSecure: boolean },
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  // The wall has checked the host. More than one slash at the start would name another.
  const url = new URL(
    `${isSecure ? "https" : "http"}://${request.headers.host ?? ""}${request.originalUrl.replace(/^\/+/, "/")}`,
  );
  return new Request(url, {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(body && { body: createReadableStreamFromReadable(body.stream), duplex: "half" }),
  });
}

/** Documents and answers to writes are kept nowhere; loader data may be kept by the reader's browser but is asked for again. */
function setCaching(request: ExpressRequest, headers: Headers): void {
  const isPage = headers.get("Content-Type")?.startsWith("text/html") ?? false;
  const isRead = request.method === "GET" || request.method === "HEAD";
  headers.append("Vary", "Cookie");
  if (!isRead || isPage) headers.set("Cache-Control", "no-store");
  else if (isLoaderData(request)) headers.set("Cache-Control", "private, no-cache");
  else if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

/** Without frames around each message: the answer ends with its line. */
function sendEvents(response: ExpressResponse, answered: EventAnswer, context: AppLoadContext): void {
  setHead(response, answered);
  response.setHeader("Connection", "close");
  response.removeHeader("Transfer-Encoding");
  response.flushHeaders();
  const leave = answered.open({
    write(message) {
      response.write(message);
      // A page that takes nothing asks again once it does, and is told what it missed.
      if (response.writableLength > mostUntaken) response.destroy();
    },
    end() {
      response.end();
    },
    fail(error) {
      context.reportError(error);
      response.destroy();
    },
  });
  response.once("close", leave);
}

const mostUntaken = 256 * 1024;

function setHead(response: ExpressResponse, answered: Response): void {
  response.status(answered.status);
  for (const [name, value] of answered.headers) {
    // Only these stand beside each other; elsewhere a route's own word replaces that of every answer.
    if (name === "set-cookie" || name === "vary") response.append(name, value);
    else response.setHeader(name, value);
  }
}

async function send(request: ExpressRequest, response: ExpressResponse, answered: Response): Promise<void> {
  setHead(response, answered);
  const type = answered.headers.get("Content-Type") ?? "";
  if (answered instanceof PageAnswer) {
    sendWhole(response, answered.html);
    return;
  }
  const isData = isLoaderData(request) && type.startsWith("application/json");
  if (isData && request.method === "GET" && answered.status === 200) {
    sendTagged(request, response, await textOf(answered));
    return;
  }
  if (!answered.body) return void response.end();
  await sendBody(answered.body, response);
}

/** Waits for a slow reader, and keeps nothing in memory that was not taken yet (4-walls R12). */
async function sendBody(body: ReadableStream<Uint8Array>, response: ExpressResponse): Promise<void> {
  const reader = body.getReader();
  const gone = once(response, "close").then(() => reader.cancel());
  // Where it fails the reading below fails as well, and says so.
  gone.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const hasRoom = response.write(value);
      // There where answers are compressed.
      (response as { flush?: () => void }).flush?.();
      if (!hasRoom) await Promise.race([once(response, "drain"), gone]);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

/** A route that knows what its data follow has said their tag; of others it is that of the bytes. */
function sendTagged(request: ExpressRequest, response: ExpressResponse, body: string): void {
  const said = response.getHeader("ETag");
  const tag =
    typeof said === "string" ? said : `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", tag);
  if (names(request.headers["if-none-match"] ?? "", tag)) response.status(304).end();
  else sendWhole(response, body);
}

/** With its length, so that it goes out in one piece. */
function sendWhole(response: ExpressResponse, body: string): void {
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}

function sendDatabaseAway(request: ExpressRequest, response: ExpressResponse, body: CountedBody | undefined): void {
  response.status(503).set({ "Retry-After": String(RETRY_AFTER_SECONDS), "Cache-Control": "no-store" });
  if (isLoaderData(request)) {
    // Remix shows the nearest error panel for an answer that carries this mark.
    response.set("X-Remix-Error", "yes").json({ message: "The plans cannot be reached just now." });
    return;
  }
  const typed = body?.typed();
  const page = databaseAwayPage({
    address: request.originalUrl,
    nonce: response.locals["nonce"] as string,
    ...(typed && { typed }),
  });
  response.type("html").send(page);
}

function isLoaderData(request: ExpressRequest): boolean {
  return request.query["_data"] !== undefined;
}
