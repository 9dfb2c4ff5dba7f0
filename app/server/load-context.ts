import type { AppLoadContext } from "@remix-run/node";
import type { Request, Response } from "express";
import { isDatabaseAway } from "./database-away.server.ts";
import type { Logger } from "./logger.server.ts";

declare module "@remix-run/server-runtime" {
  /** What Express hands to every loader, every action and the renderer. */
  interface AppLoadContext {
    /** Of this answer's content security policy. */
    nonce: string;
    /** Stands in the log line and on error pages. */
    requestId: string;
    /** The rightmost address that no trusted proxy wrote (TRUSTED_PROXIES); for rate limits, never for sessions. */
    clientAddress: string;
    /** Sent from this machine and passed on by nobody; the one-click sign-in of the sample asks for it. */
    isLocal: boolean;
    /** Which build answers: part of what a reader's copy of the data is known by. */
    build?: string;
    /** Set by the first error that says so; the answer becomes a 503. */
    databaseAway: boolean;
    reportError(error: unknown): void;
  }
}

export function loadContext(request: Request, response: Response, logger: Logger): AppLoadContext {
  const requestId = response.locals["requestId"] as string;
  const context: AppLoadContext = {
    nonce: response.locals["nonce"] as string,
    requestId,
    clientAddress: request.ip ?? "",
    isLocal: isLocal(request),
    databaseAway: false,
    reportError(error) {
      if (isDatabaseAway(error)) context.databaseAway = true;
      logger.error({ requestId, error }, "a request failed");
    },
  };
  return context;
}

function isLocal(request: Request): boolean {
  const passedOn = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return (
    (address === "::1" || address.startsWith("127.")) && passedOn.every((name) => request.headers[name] === undefined)
  );
}
