import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "./logger.server.ts";
import { loggablePath } from "./logger.server.ts";

/** Gives each request an id, also in the answer, and writes one line when it has ended. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = process.hrtime.bigint();
    const { method } = request;
    const path = loggablePath(request.path);
    response.locals["requestId"] = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.once("close", () => {
      const ms = Math.round(Number(process.hrtime.bigint() - startedAt) / 1e5) / 10;
      const line = {
        requestId,
        method,
        path,
        status: response.statusCode,
        ms,
        ...(!response.writableFinished && { cutOff: true }),
      };
      if (path.startsWith("/assets/") || path === "/healthz" || path === "/readyz") logger.debug(line, "request");
      else logger.info(line, "request");
    });
    next();
  };
}
