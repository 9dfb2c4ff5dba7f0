// What does not depend on the machine: bytes of the build, and what a row adds to a page of ours and of R1.
import { assetsEnding, kB, scriptsOf } from "#tests/architecture/bytes.ts";
import { gzipSync } from "node:zlib";

import { ours, theirs } from "./asked.ts";
import { atMost, type Figure, under } from "./figures.ts";
import type { Ground, Servers } from "./measure-pages.ts";

const KiB = 1_024;

export async function measureWeight({ lockstep, r1 }: Servers, { plans, references }: Ground): Promise<Figure[]> {
  const own = await aRow((size) => page(lockstep.url, `/plans/${plans.get(size)?.planId ?? ""}/steps`, ours));
  const r1s = await aRow((size) => page(r1.url, `/plans/${references.get(size) ?? ""}`, theirs));
  const home = await page(lockstep.url, `/plans/${plans.get(100)?.planId ?? ""}`, ours);
  const all =
    scriptsOf("routes/plan/home").bytes +
    gzipSync(home).length +
    [...assetsEnding("css"), ...assetsEnding("woff2")].reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    atMost("Elements of a row", "", { value: own.elements, of: r1s.elements, times: 1.5, name: "R1" }),
    atMost("Bytes of a row", "B", { value: own.bytes, of: r1s.bytes, times: 1.5, name: "R1" }),
    under("Buyer's home, scripts, gzip", "kB", { value: scriptsOf("routes/plan/home").bytes / kB, ceiling: 120 }),
    under("Buyer's home, all, gzip", "KiB", { value: all / KiB, ceiling: 220 }),
    under("Steps, scripts, gzip", "kB", { value: scriptsOf("routes/plan/steps").bytes / kB, ceiling: 135 }),
    under("People, scripts, gzip", "kB", { value: scriptsOf("routes/plan/people").bytes / kB, ceiling: 130 }),
    under("The list of plans, scripts, gzip", "kB", {
      value: scriptsOf("routes/workspace/plans").bytes / kB,
      ceiling: 180,
    }),
  ];
}

/** What one row more adds, from 100 rows to 1,000. */
async function aRow(read: (size: number) => Promise<string>): Promise<{ elements: number; bytes: number }> {
  const [few, many] = [await read(100), await read(1_000)];
  const elements = (html: string): number => html.match(/<[a-z][a-z0-9]*[\s>]/g)?.length ?? 0;
  return {
    elements: (elements(many) - elements(few)) / 900,
    bytes: (Buffer.byteLength(many) - Buffer.byteLength(few)) / 900,
  };
}

async function page(url: string, path: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(new URL(path, url), { headers });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}
