// No body is taken in whole before it was counted (4-walls F7).
import { Transform } from "node:stream";
import type { Request, RequestHandler } from "express";
import { refuse } from "./wall.server.ts";

const DEFAULT_BYTES = 1_000_000;

/** A small write is read within so long; an upload as long as it goes on arriving (4-walls R12). */
const usual = { wholeMs: 120_000, stallMs: 30_000, checkMs: 5_000 };
/** Less than this in the time of a stall is standing still. */
const MOVING_BYTES = 10_000;
/** What nobody reads any more is taken in and thrown away for so long: a browser reads its answer only after it has sent all. */
const DISCARD_MS = 30_000;

/** The addresses that take files. The guard there counts what arrives, after it has asked who sends it (S25). */
const uploads = /^\/(plans\/[^/]+\/)?library\/([^/]+\/)?upload\/?$/;

/** Refuses at once what announces too much. What does not say, or lies, is cut off by `countedBody`. */
export const announcedSizeOnly: RequestHandler = (request, response, next) => {
  if (Number(request.headers["content-length"] ?? 0) <= limitFor(request)) {
    next();
    return;
  }
  refuse(response, 413, "That is too large to be sent here.");
};

export class BodyTooLarge extends Error {
  override name = "BodyTooLarge";
}

export interface CountedBody {
  stream: Transform;
  isTooLarge(): boolean;
  /** What was typed into a plain form, as far as it was read; for the page that gives it back. */
  typed(): URLSearchParams | undefined;
}

export function countedBody(request: Request): CountedBody {
  const limit = limitFor(request);
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
  const kept: Buffer[] = [];
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) {
        done(new BodyTooLarge());
        return;
      }
      if (isForm) kept.push(chunk);
      done(null, chunk);
    },
  });
  // Without a listener a body that nobody reads would end the process.
  stream.on("error", () => undefined);
  request.on("error", (error) => stream.destroy(error));
  request.on("aborted", () => stream.destroy(new Error("The request was cut off.")));
  request.pipe(stream);
  return {
    stream,
    isTooLarge: () => bytes > limit,
    typed: () => (isForm ? new URLSearchParams(Buffer.concat(kept).toString("utf8")) : undefined),
  };
}

/** Ends what is sent so slowly that it only holds a place. */
export function bodyInTime({ wholeMs, stallMs, checkMs } = usual): RequestHandler {
  return (request, response, next) => {
    next();
    if (!hasBody(request)) return;
    const startedAt = Date.now();
    const last = { bytes: 0, at: startedAt };
    const timer = setInterval(() => {
      if (request.complete) {
        clearInterval(timer);
        return;
      }
      const bytes = request.socket.bytesRead;
      if (bytes - last.bytes > MOVING_BYTES) Object.assign(last, { bytes, at: Date.now() });
      const isLate = isUpload(request) ? Date.now() - last.at > stallMs : Date.now() - startedAt > wholeMs;
      if (!isLate) return;
      if (!response.headersSent) refuse(response, 408, "That took too long to arrive, so nothing was stored.");
      request.destroy();
    }, checkMs).unref();
    response.once("close", () => clearInterval(timer));
  };
}

/** Call once the answer is made: lets what is still on the way run into nothing, and ends the connection if it goes on. */
export function discardRest(request: Request): void {
  if (request.complete) return;
  request.unpipe();
  request.resume();
  const late = setTimeout(() => request.destroy(), DISCARD_MS).unref();
  request.once("close", () => clearTimeout(late));
}

function limitFor(request: Request): number {
  return isUpload(request) ? Infinity : DEFAULT_BYTES;
}

/** Only a form with a file may be larger: a plain one is read as a whole. */
function isUpload({ path, headers }: Request): boolean {
  return uploads.test(path) && (headers["content-type"]?.startsWith("multipart/form-data") ?? false);
}

function hasBody({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
