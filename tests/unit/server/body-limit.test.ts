import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";
import { afterEach, describe, expect, it } from "vitest";

import { bodyInTime } from "#app/server/body-limit.server.ts";

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe("a body that does not arrive", () => {
  const times = { wholeMs: 200, stallMs: 200, checkMs: 20 };
  const multipart = "multipart/form-data; boundary=x";

  it("[R12] [S25] is ended with 408, an upload once it stands still", async () => {
    const port = await listen(times);
    expect(await drip(port, "/plans/1/steps/new", "text/plain", 10)).toBe(408);
    expect(await drip(port, "/plans/1/library/upload", multipart, 10)).toBe(408);
    expect(await drip(port, "/library/upload", "application/x-www-form-urlencoded", 10)).toBe(408);
  });

  it("[R12] goes on for as long as it arrives, where a file may be", async () => {
    // A second, in which a piece may come late on a busy machine; all of it takes longer.
    const port = await listen({ ...times, stallMs: 1_000 });
    expect(await drip(port, "/plans/1/library/2/upload", multipart, 20_000, 30)).toBe(200);
    expect(await drip(port, "/plans/1/steps/new", multipart, 20_000)).toBe(408);
  });
});

async function listen(times: Parameters<typeof bodyInTime>[0]): Promise<number> {
  const app = express();
  app.use(bodyInTime(times), (request, response) => {
    request.resume().once("end", () => response.end("all there"));
    request.once("error", () => undefined);
  });
  const server = http.createServer(app).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Sends so many bytes every 50 ms, so many times; gives the status of the answer. */
async function drip(port: number, path: string, type: string, bytes: number, times = 10): Promise<number | undefined> {
  const headers = { "Content-Type": type, "Transfer-Encoding": "chunked" };
  const request = http.request({ host: "127.0.0.1", port, path, method: "POST", headers, agent: false });
  request.on("error", () => undefined);
  let status: number | undefined;
  request.once("response", (response) => {
    status = response.statusCode;
    response.resume();
  });
  for (let count = 0; count < times && status === undefined && !request.destroyed; count += 1) {
    request.write(Buffer.alloc(bytes));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  request.end();
  if (status === undefined) await Promise.race([once(request, "response"), once(request, "close")]);
  return status;
}
