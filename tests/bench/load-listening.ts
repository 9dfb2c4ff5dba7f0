import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { send } from "./load-asking.ts";
import { type Listened, type ListenJob, percentile, type Sent } from "./load-job.ts";

/** How long a stream may be silent after a write before it counts as lost. */
const patienceMs = 5_000;
const betweenWritesMs = 100;
/** Streams that are open and silent, for whoever weighs the server meanwhile. */
const restMs = 3_000;

/** `onOpen` is called when all streams stand, before the first write. */
export async function listenAndWrite(
  { url, stream, streams, writes, says }: ListenJob,
  onOpen: () => void,
): Promise<Listened> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  let heard = (): void => undefined;
  const open = await openStreams({ url, stream, streams }, (text) => {
    if (text.includes(says)) heard();
  });
  onOpen();
  await sleep(restMs);
  const times: number[] = [];
  for (const write of writes) {
    const from = performance.now();
    let left = streams;
    const all = new Promise<void>((resolve) => {
      heard = () => {
        times.push(performance.now() - from);
        left -= 1;
        if (left === 0) resolve();
      };
    });
    const { status } = await send({ url, agent }, write);
    if (status >= 400) throw new Error(`${write.path} answered ${status}`);
    await Promise.race([all, sleep(patienceMs)]);
    await sleep(betweenWritesMs);
  }
  for (const one of open) one.destroy();
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    received: times.length,
    of: streams * writes.length,
  };
}

/** A few at a time, as people arrive; ends when every stream has said its first word. */
async function openStreams(
  { url, stream, streams }: { url: string; stream: Sent; streams: number },
  onText: (text: string) => void,
): Promise<http.IncomingMessage[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const open: http.IncomingMessage[] = [];
  const atOnce = 20;
  for (let from = 0; from < streams; from += atOnce) {
    const some = Math.min(atOnce, streams - from);
    open.push(...(await Promise.all(Array.from({ length: some }, () => openOne({ url, agent }, stream, onText)))));
  }
  return open;
}

function openOne(
  { url, agent }: { url: string; agent: http.Agent },
  { path, headers }: Sent,
  onText: (text: string) => void,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, url), { agent, headers });
    request.on("error", reject);
    request.on("response", (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream answered ${response.statusCode ?? 0}`));
      response.once("data", () => resolve(response));
      response.on("data", (part: Buffer) => onText(part.toString()));
      response.on("error", () => undefined);
    });
    request.end();
  });
}
