// From a write to the open pages of others: 200 and 1,000 streams, beside the shortest way there is.
import { ours } from "./asked.ts";
import { atMost, type Figure, under } from "./figures.ts";
import type { World } from "./fill.ts";
import type { Listened } from "./load-job.ts";
import { ticks } from "./measure-writes.ts";
import type { Readers, Running } from "./processes.ts";

const kB = 1_000;
const writeCount = 20;

export async function measureLive(
  lockstep: Running,
  r2: Running,
  { world, readers }: { world: World; readers: Readers },
): Promise<Figure[]> {
  const bare = await listen(r2, 200, {
    stream: { path: "/stream", headers: {} },
    writes: Array.from({ length: writeCount }, () => ({ method: "POST" as const, path: "/write", headers: {} })),
  });
  const stream = { path: `/plans/${world.listenedTo.planId}/live`, headers: ours };
  const all = ticks(lockstep.url, [world.listenedTo]);
  const few = await listen(lockstep, 200, { stream, writes: all.slice(0, writeCount) });
  // What was done is opened again.
  const many = await listen(lockstep, 1_000, { stream, writes: all.slice(all.length / 2).slice(0, writeCount) });
  return [
    atMost("Write to receipt, 200 listeners, p95", "ms", { value: few.p95, of: bare.p95, times: 2, name: "R2" }),
    under("Memory of a listener, of 1,000", "kB", { value: many.grown / 1_000 / kB, ceiling: 60 }),
    under("Write to receipt, 1,000 listeners, p99", "ms", { value: many.p99, ceiling: 1_000 }),
    {
      what: "Messages that arrived, 1,000 listeners",
      value: `${many.received} of ${many.of}`,
      against: "every one",
      isReached: many.received === many.of,
    },
  ];

  async function listen(
    server: Running,
    streams: number,
    { stream, writes }: Pick<Parameters<Readers["listen"]>[0], "stream" | "writes">,
  ): Promise<Listened & { grown: number }> {
    const before = server.memory();
    let grown = 0;
    const listened = await readers.listen({ url: server.url, stream, streams, writes, says: "event: changed" }, () => {
      grown = server.memory() - before;
    });
    return { ...listened, grown };
  }
}
