import type { Request, Response } from "express";

declare module "@remix-run/server-runtime" {
  /** What Express hands to every loader, every action and the renderer. */
  interface AppLoadContext {
    /** Of this answer's content security policy. */
    nonce: string;
    /** Stands in the log line and on error pages. */
    requestId: string;
    /** The rightmost address that no trusted proxy wrote (TRUSTED_PROXIES); for rate limits, never for sessions. */
    clientAddress: string;
  }
}

export function loadContext(request: Request, response: Response): import("@remix-run/node").AppLoadContext {
  return {
    nonce: response.locals["nonce"] as string,
    requestId: response.locals["requestId"] as string,
    clientAddress: request.ip ?? "",
  };
}
