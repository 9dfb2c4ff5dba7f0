// No body is taken in whole before it was counted (4-walls F7).
import { Transform } from "node:stream";
import type { Request, RequestHandler } from "express";
import { refuse } from "./wall.server.ts";

const DEFAULT_BYTES = 1_000_000;

/** Addresses that take more than the default, for uploads. */
export const largerBodies: readonly { path: RegExp; bytes: number }[] = [];

/** Refuses at once what announces too much. What does not say, or lies, is cut off by `countedBody`. */
export const announcedSizeOnly: RequestHandler = (request, response, next) => {
  if (Number(request.headers["content-length"] ?? 0) <= limitFor(request.path)) {
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
  const limit = limitFor(request.path);
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

function limitFor(path: string): number {
  return largerBodies.find((entry) => entry.path.test(path))?.bytes ?? DEFAULT_BYTES;
}
