/**
 * The whole server in this process: the real Express walls, Remix and every route of app/routes.ts, without a bundle in
 * between. So a test can hold the clock, read the log, and look at loaders and actions of the very answers it gets.
 */
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { rm } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";

import { createApp } from "#app/server/app.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import type { Logger } from "#app/server/logger.server.ts";

// Before anything reads the settings of this process. No mail leaves: nothing here runs the jobs that would send one.
process.env["SECRET_KEY"] ??= "a key for tests that opens nothing else";
process.env["SMTP_URL"] ??= "smtp://127.0.0.1:9";
process.env["MAIL_FROM"] ??= "Lockstep <lockstep@localhost>";
process.env["SAMPLE"] ??= "0";
// The walls are tried where most is open: some pages stand only on such a server (JN1).
process.env["RUN_BY"] ??= "buyer";
process.env["FILES_DIR"] ??= join(tmpdir(), `lockstep-test-files-${process.pid}`);

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** The bytes as text. */
  text: string;
}

export interface Ask {
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
  /** Makes it a POST that says it comes from a page of ours. */
  form?: Record<string, string> | [string, string][];
  /** Breaks an endless answer off after so long, read or not. */
  listenMs?: number;
  /** Reads an endless answer up to the first message of this name, and that whole. */
  listenUntil?: string;
}

export interface AppRoute {
  /** The file below app without its ending, as `_data` names it. */
  id: string;
  /** As in the table of addresses: `plans/:planId/steps`. */
  path: string;
  isPage: boolean;
  hasLoader: boolean;
  hasAction: boolean;
}

export interface RoutedApp {
  routes: AppRoute[];
  /** Everything that was logged, a JSON line each. */
  log: string[];
  ask(path: string, ask?: Ask): Promise<Answer>;
  /** For requests of another make: the port on 127.0.0.1, and the Host and Origin that the wall lets in. */
  place: { port: number; host: string; origin: string };
  end(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

export async function openRoutedApp(): Promise<RoutedApp> {
  const env = readEnv();
  const build = await assemble();
  const log: string[] = [];
  const app = createApp({ env, logger: listingLogger(log), build: () => Promise.resolve(build), checks: {} });
  const server = http.createServer(app).listen(0, "127.0.0.1");
  // A connection that rests while a busy machine works elsewhere is not closed under the next question.
  server.keepAliveTimeout = 300_000;
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const host = env.hosts[0] ?? "localhost";

  async function ask(
    path: string,
    { method, cookie, headers, form, listenMs, listenUntil }: Ask = {},
  ): Promise<Answer> {
    const request = http.request({
      host: "127.0.0.1",
      port,
      path,
      method: method ?? (form ? "POST" : "GET"),
      // One that is listened to keeps its connection for itself.
      agent: listenUntil === undefined ? agent : false,
      headers: {
        Host: host,
        ...(cookie && { Cookie: cookie }),
        ...(form && { Origin: env.publicUrl, "Content-Type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
    });
    request.end(form && new URLSearchParams(form).toString());
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    const isEndless = String(response.headers["content-type"]).startsWith("text/event-stream");
    if (isEndless && listenUntil) {
      await untilMessage(response, parts, listenUntil);
      request.destroy();
    } else if (isEndless) setTimeout(() => request.destroy(), listenMs ?? 0);
    // It closes with an error where it was broken off on purpose.
    await once(response, "close").catch(() => undefined);
    const bytes = isEndless && listenUntil ? upToMessage(parts, listenUntil) : Buffer.concat(parts);
    return { status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() };
  }

  return {
    routes: routesOf(build),
    log,
    ask,
    place: { port, host, origin: env.publicUrl },
    async end() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await rm(env.filesDir, { recursive: true, force: true });
    },
  };
}

/** However busy the machine is: the message itself is waited for. A stream that ends without it fails the test. */
async function untilMessage(response: http.IncomingMessage, parts: readonly Buffer[], name: string): Promise<void> {
  while (upToMessage(parts, name).length === 0) {
    if (response.closed)
      throw new Error(`The stream ended before its first "${name}": ${Buffer.concat(parts).toString()}`);
    await Promise.race([once(response, "data"), once(response, "close")]);
  }
}

function upToMessage(parts: readonly Buffer[], name: string): Buffer {
  const text = Buffer.concat(parts).toString();
  const end = text.indexOf("\n\n", text.indexOf(`event: ${name}\n`));
  return Buffer.from(text.includes(`event: ${name}\n`) && end >= 0 ? text.slice(0, end + 2) : "");
}

/** What Remix's own build would make of the table of addresses, each module being the source itself. */
async function assemble(): Promise<ServerBuild> {
  const routes: Record<string, unknown> = {
    root: { id: "root", path: "", module: await load("root.tsx") },
  };
  for (const { id, file, parentId, ...place } of flat(await productRoutes(), "root")) {
    routes[id] = { id, parentId, ...place, module: await load(file) };
  }
  const asset = "/assets/test.js";
  const manifest = Object.entries(routes as ServerBuild["routes"]).map(([id, { module, ...place }]) => [
    id,
    {
      ...place,
      module: asset,
      imports: [],
      css: [],
      hasLoader: "loader" in module,
      hasAction: "action" in module,
      hasErrorBoundary: "ErrorBoundary" in module,
    },
  ]);
  return {
    mode: "production",
    entry: { module: await load("entry.server.tsx") },
    routes,
    assets: {
      entry: { module: asset, imports: [] },
      routes: Object.fromEntries(manifest) as Record<string, unknown>,
      url: "/assets/manifest.js",
      version: "1",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { v3_relativeSplatPath: true, v3_fetcherPersist: true, v3_throwAbortReason: true, v3_singleFetch: false },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

async function load(file: string): Promise<object> {
  return (await import(/* @vite-ignore */ join(root, "app", file))) as object;
}

/** The addresses of the product, without those that only development has. */
async function productRoutes(): Promise<RouteConfigEntry[]> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return (await import("#app/routes.ts")).default;
  } finally {
    process.env["NODE_ENV"] = before;
  }
}

interface FlatRoute {
  id: string;
  file: string;
  parentId: string;
  path?: string;
  index?: boolean;
}

function flat(entries: RouteConfigEntry[], parentId: string): FlatRoute[] {
  return entries.flatMap(({ id = "", file, path, index, children = [] }) => {
    const ownId = id || file.replace(/\.tsx?$/, "");
    const self = { id: ownId, file, parentId, ...(path && { path }), ...(index && { index }) };
    return [self, ...flat(children, ownId)];
  });
}

function routesOf({ routes }: ServerBuild): AppRoute[] {
  return Object.values(routes).flatMap((route) => {
    if (route.id === "root") return [];
    const { id, module } = route;
    let path = route.path ?? "";
    for (let parent = routes[route.parentId ?? ""]; parent; parent = routes[parent.parentId ?? ""])
      path = parent.path ? `${parent.path}/${path}` : path;
    return [
      {
        id,
        path,
        isPage: (module as { default?: unknown }).default !== undefined,
        hasLoader: "loader" in module,
        hasAction: "action" in module,
      },
    ];
  });
}

function listingLogger(lines: string[]): Logger {
  const write =
    (level: string) =>
    (line: Record<string, unknown>, message?: string): void => {
      const { error, ...rest } = line;
      const told = error instanceof Error ? { error: String(error.stack), cause: String(error.cause) } : {};
      lines.push(JSON.stringify({ level, ...rest, ...told, message }));
    };
  const logger: Record<string, unknown> = {};
  for (const level of ["debug", "info", "warn", "error"]) logger[level] = write(level);
  return logger as unknown as Logger;
}
