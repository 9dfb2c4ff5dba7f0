// From a write to the open pages of others: 200 and 1,000 streams, beside the shortest way there is.
import { ours } from "./asked.ts";
import { atMost, type Figure, under } from "./figures.ts";
import type { World } from "./fill.ts";
import { ticks } from "./measure-writes.ts";
import type { Readers, Running } from "./processes.ts";
import { inRounds, median } from "./rounds.ts";

const kB = 1_000;
const writeCount = 20;

/** `startWeighed` gives one more process of ours, which has done nothing yet: the memory of one that was busy has room in it. */
export async function measureLive(
  { lockstep, r2, startWeighed }: { lockstep: Running; r2: Running; startWeighed: () => Promise<Running> },
  { world, readers }: { world: World; readers: Readers },
): Promise<Figure[]> {
  const { planId } = world.listenedTo;
  const stream = { path: `/plans/${planId}/live`, headers: ours };
  const all = ticks(lockstep.url, [world.listenedTo]);
  const to = { url: lockstep.url, stream, says };
  let next = 0;
  // Each is written once: what was done is opened again.
  const some = (): typeof all => all.slice(next, (next += writeCount));
  const rounds = await inRounds({
    bare: () =>
      readers.listen({
        ...{ url: r2.url, streams: 200, says },
        stream: { path: "/stream", headers: {} },
        writes: Array.from({ length: writeCount }, () => ({ method: "POST" as const, path: "/write", headers: {} })),
      }),
    ours: () => readers.listen({ ...to, streams: 200, writes: some() }),
  });
  const p95 = (name: string): number => median((rounds[name] ?? []).map((one) => one.p95));
  const many = await readers.listen({ ...to, streams: 1_000, writes: some() });
  const listener = await weighListener();
  return [
    atMost("Write to receipt, 200 listeners, p95", "ms", { value: p95("ours"), of: p95("bare"), times: 2, name: "R2" }),
    under("Memory of a listener, of 1,000", "kB", { value: listener / kB, ceiling: 60 }),
    under("Write to receipt, 1,000 listeners, p99", "ms", { value: many.p99, ceiling: 1_000 }),
    {
      what: "Messages that arrived, 1,000 listeners",
      value: `${many.received} of ${many.of}`,
      against: "every one",
      isReached: many.received === many.of,
    },
  ];

  /** In bytes. Pages and a hundred streams come first: they bring up what every request uses. */
  async function weighListener(): Promise<number> {
    const fresh = await startWeighed();
    try {
      const silent = { url: fresh.url, stream, says, writes: [] };
      for (let page = 0; page < 100; page += 1)
        await (await fetch(`${fresh.url}/plans/${planId}/steps`, { headers: ours })).text();
      await readers.listen({ ...silent, streams: 100 });
      const before = await fresh.heldMemory();
      let grown = 0;
      await readers.listen({ ...silent, streams: 1_000 }, async () => {
        grown = (await fresh.heldMemory()) - before;
      });
      return grown / 1_000;
    } finally {
      await fresh.stop();
    }
  }
}

const says = "event: changed";
