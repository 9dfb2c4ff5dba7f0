import type { Server } from "node:http";
import { createServer } from "node:http";
import type { Express } from "express";
import type { Env } from "./env.server.ts";
import { StartProblem } from "./start-problem.ts";

export interface Listening {
  /** Takes no new connections; resolves when the requests under way have ended, at the latest after `within` ms. */
  close(within: number): Promise<void>;
}

/** Makes a server whose clocks bound the reading of a request, never the sending of an answer: streams stay open. */
export function createHttpServer(): Server {
  return createServer({
    headersTimeout: 15_000,
    // The longest upload; other bodies have less (`bodyInTime`).
    requestTimeout: 3_600_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  });
}

export async function listen({
  app,
  env,
  first = createHttpServer(),
}: {
  app: Express;
  env: Pick<Env, "host" | "port">;
  first?: Server;
}): Promise<Listening> {
  const servers = [first];
  await open(first, env.host === "localhost" ? "127.0.0.1" : env.host, env.port);
  if (env.host === "localhost") {
    const second = createHttpServer();
    // A machine without IPv6 has no second loopback address.
    const hasOpened = await open(second, "::1", env.port).then(
      () => true,
      (error: unknown) => {
        if (error instanceof StartProblem && error.code !== "EADDRINUSE") return false;
        throw error;
      },
    );
    if (hasOpened) servers.push(second);
  }
  for (const server of servers) server.on("request", app);
  return {
    async close(within) {
      await Promise.all(servers.map((server) => close(server, within)));
    },
  };
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void =>
      reject(new StartProblem(sentence(error, host, port), error.code));
    server.once("error", refuse);
    server.listen({ host, port }, () => {
      server.off("error", refuse);
      resolve();
    });
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use by another program. Stop that one, or set PORT to another number.`;
  if (code === "EACCES") return `This account may not listen on port ${port}. Set PORT to a number above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST ${host} is no address of this machine. Set HOST to localhost, 0.0.0.0 or one of its addresses.`;
  return `Lockstep cannot listen on ${host}:${port}: ${message}.`;
}

async function close(server: Server, within: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // A kept-alive connection becomes idle only after its last answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}
