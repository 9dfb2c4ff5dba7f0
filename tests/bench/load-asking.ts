import http from "node:http";

import { type AskJob, type Asked, percentile, type Sent } from "./load-job.ts";

/** Keeps each connection busy until the time is over. */
export async function ask({ name, url, requests, connections, ms, status }: AskJob): Promise<Asked> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  const underWay = new Map<number, Promise<unknown>>();
  let next = places.get(name) ?? 0;
  const startedAt = performance.now();
  const endsAt = startedAt + ms;

  async function reader(): Promise<void> {
    while (performance.now() < endsAt) {
      const place = next++;
      const sent = requests[place % requests.length];
      if (!sent) throw new Error("Nothing to ask.");
      // A write and the one that undoes it stand half a list apart: the second waits for the first.
      if (sent.method === "POST") await underWay.get(place - requests.length / 2);
      const from = performance.now();
      const answering = send({ url, agent }, sent);
      underWay.set(place, answering);
      const answer = await answering;
      underWay.delete(place);
      if (answer.status !== status) throw new Error(`${sent.path} answered ${answer.status}, not ${status}`);
      times.push(performance.now() - from);
      bytes = answer.bytes;
    }
  }

  await Promise.all(Array.from({ length: connections }, reader));
  places.set(name, next);
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95), bytes };
}

/** A write that undoes another must come after it, also in the next round. */
const places = new Map<string, number>();

export function send(
  { url, agent }: { url: string; agent: http.Agent },
  { path, method, headers, body }: Sent,
): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, url), {
      agent,
      method: method ?? "GET",
      headers: { ...headers, ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }) },
    });
    request.on("error", reject);
    request.on("response", (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on("error", reject);
    });
    request.end(body);
  });
}
