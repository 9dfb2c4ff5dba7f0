// From nothing, and once more on what is there: the database that Lockstep brings, the sample world, and memory at rest.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type Figure, under } from "./figures.ts";
import { startLockstep } from "./processes.ts";

const MB = 1_000_000;
const restMs = 3_000;

export async function measureStart(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "lockstep-bench-start-"));
  const first = await startLockstep({ DATA_DIR: folder });
  await first.stop();
  const again = await startLockstep({ DATA_DIR: folder });
  await sleep(restMs);
  const memory = again.memory();
  await again.stop();
  await rm(folder, { recursive: true, force: true });
  return [
    under("Very first start, database and sample made", "s", { value: first.startedIn / 1_000, ceiling: 10 }),
    under("Start on an existing database", "s", { value: again.startedIn / 1_000, ceiling: 3 }),
    under("Memory at rest", "MB", { value: memory / MB, ceiling: 150 }),
  ];
}
