// The real Express application before a Remix build of four routes, on a free port.
import { once } from "node:events";
import type { IncomingHttpHeaders, RequestOptions, Server } from "node:http";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { json } from "@remix-run/node";
import { createApp } from "#app/server/app.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { createLogger } from "#app/server/logger.server.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Names and values in turn, as they came. */
  rawHeaders: string[];
  text: string;
}

export interface AppUnderTest {
  /** How often an action ran. */
  writes: number;
  ask(
    path: string,
    options?: Pick<RequestOptions, "method"> & {
      headers?: Record<string, string>;
      body?: string | Buffer;
      chunks?: Buffer[];
    },
  ): Promise<Answer>;
  end(): Promise<void>;
}

/** `failure` is thrown by the loader and the action of `/failing`. */
export async function startApp(
  record: Record<string, string> = {},
  failure: unknown = new Error("secret detail"),
): Promise<AppUnderTest> {
  const env = readEnv(record);
  const tested: AppUnderTest = { writes: 0, ask, end };
  const build = buildOf(failure, () => (tested.writes += 1));
  const app = createApp({
    env,
    logger: createLogger({ logLevel: "silent" }),
    build: () => Promise.resolve(build),
    checks: {},
  });
  const server: Server = http.createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return tested;

  async function ask(
    path: string,
    { body, chunks, ...options }: Parameters<AppUnderTest["ask"]>[1] = {},
  ): Promise<Answer> {
    const request = http.request({
      host: "127.0.0.1",
      port,
      path,
      agent: false,
      ...options,
      headers: { Host: env.hosts[0], ...options.headers },
    });
    request.on("error", () => undefined);
    for (const chunk of chunks ?? []) request.write(chunk);
    request.end(body);
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    const { headers, rawHeaders } = response;
    return { status: response.statusCode ?? 0, headers, rawHeaders, text: Buffer.concat(parts).toString() };
  }

  async function end(): Promise<void> {
    server.close();
    server.closeAllConnections();
    await once(server, "close").catch(() => undefined);
  }
}

function buildOf(failure: unknown, onWrite: () => void): ServerBuild {
  const routes = {
    root: { id: "root", path: "", module: { default: () => null } },
    page: {
      id: "page",
      parentId: "root",
      path: "page",
      module: { default: () => null, loader: () => json({ words: "loaded" }), action: write },
    },
    resource: {
      id: "resource",
      parentId: "root",
      path: "resource",
      module: { loader: () => json({ words: "read" }), action: write },
    },
    link: {
      id: "link",
      parentId: "root",
      path: "link",
      module: { loader: () => json({}, { headers: { "Referrer-Policy": "no-referrer" } }) },
    },
    failing: {
      id: "failing",
      parentId: "root",
      path: "failing",
      module: { default: () => null, loader: fail, action: writeAndFail },
    },
  };
  return {
    routes,
    entry: {
      module: {
        default: (_request: Request, status: number, headers: Headers) => page(status, headers),
        handleError: report,
      },
    },
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {},
    isSpaMode: false,
  } as unknown as ServerBuild;

  async function write({ request }: ActionFunctionArgs): Promise<Response> {
    const form = await request.formData();
    onWrite();
    return json({ fields: [...form.keys()].length });
  }

  async function writeAndFail({ request }: ActionFunctionArgs): Promise<never> {
    await request.formData();
    return fail();
  }

  function fail(): never {
    throw failure;
  }
}

function page(status: number, headers: Headers): Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response("<!doctype html><title>page</title>", { status, headers });
}

function report(error: unknown, { context }: { context: { reportError(error: unknown): void } }): void {
  context.reportError(error);
}
