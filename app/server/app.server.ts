// The Express application: the order of these lines is the order of the walls.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import express from "express";
import { announcedSizeOnly, bodyInTime } from "./body-limit.server.ts";
import type { Env } from "./env.server.ts";
import { securityHeaders } from "./headers.server.ts";
import type { Check } from "./health.server.ts";
import { healthz, readyz } from "./health.server.ts";
import type { Logger } from "./logger.server.ts";
import { processRoutes } from "./process-routes.ts";
import { remixHandler } from "./remix.server.ts";
import { requestLog } from "./request-log.server.ts";
import { knownHostOnly, knownMethodsOnly, ownWritesOnly, refuse } from "./wall.server.ts";

export interface AppParts {
  env: Env;
  logger: Logger;
  build: () => Promise<ServerBuild>;
  checks: Record<string, Check>;
  /** Vite's own handlers, in development. */
  development?: RequestHandler;
}

export function createApp({ env, logger, build, checks, development }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustedProxies);
  app.set("query parser", "simple");

  app.use(requestLog(logger), ...securityHeaders(env, development !== undefined));
  // Before the host is checked: a probe asks by address.
  const [healthPath, readyPath] = processRoutes;
  app.get(healthPath, healthz);
  app.get(readyPath, readyz(checks));
  app.use(knownHostOnly(env), knownMethodsOnly, ownWritesOnly(env), announcedSizeOnly, bodyInTime());
  app.use(compression({ filter: mayCompress }));
  app.use(development ?? builtFiles());
  app.all(
    "*",
    remixHandler({ build, logger, isSecure: env.isSecure, mode: development ? "development" : "production" }),
  );
  app.use(lastResort(logger));
  return app;
}

/** Never a stream of events: compressed, its lines would wait in a buffer. */
function mayCompress(request: express.Request, response: express.Response): boolean {
  const type = String(response.getHeader("Content-Type") ?? "");
  return !type.startsWith("text/event-stream") && compression.filter(request, response);
}

function builtFiles(): RequestHandler {
  const folder = path.resolve("build/client");
  const files = express.Router();
  files.use(
    "/assets",
    express.static(path.join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  files.use("/assets", (_request, response) => refuse(response, 404, "There is no such file."));
  // Looked up by name first: for every page asked the disk would be asked too.
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const others = express.static(folder, { maxAge: "1h", index: false, redirect: false, dotfiles: "ignore" });
  files.use((request, response, next) => {
    if (names.has(request.path.split("/")[1] ?? "")) others(request, response, next);
    else next();
  });
  return files;
}

function lastResort(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = Number((error as { status?: unknown }).status);
    // Express itself refuses addresses it cannot decode.
    const isTheirs = status >= 400 && status < 500;
    if (!isTheirs) logger.error({ requestId: response.locals["requestId"] as string, error }, "a request failed");
    if (response.headersSent) {
      next(error);
      return;
    }
    refuse(
      response,
      isTheirs ? status : 500,
      isTheirs
        ? "This address cannot be read."
        : `Something went wrong here. Nothing was saved. (${String(response.locals["requestId"])})`,
    );
  };
}
