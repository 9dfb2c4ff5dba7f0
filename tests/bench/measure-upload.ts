// What a large file costs the server in memory, taken and refused: a process that has done nothing else, with a folder of its
// own for the files.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { filler, placeOf, sendForm, type SendOptions } from "#tests/support/upload.ts";

import { ours } from "./asked.ts";
import { type Figure, under } from "./figures.ts";
import type { Running } from "./processes.ts";

const MiB = 1_024 * 1_024;
const MB = 1_000_000;

export async function measureUpload(
  startAnew: (env: Record<string, string>) => Promise<Running>,
  planId: string,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "lockstep-bench-files-"));
  const server = await startAnew({ FILES_DIR: folder });
  const path = `/plans/${planId}/library/upload`;
  try {
    // A process that has just begun grows with its first requests, whatever they are.
    for (let page = 0; page < 100; page += 1) await (await fetch(server.url + path, { headers: ours })).text();
    await upload(MiB, 303);
    const figure = (what: string, bytes: number): Figure => under(what, "MB", { value: bytes / MB, ceiling: 30 });
    return [
      figure("Memory of an upload of 100 MB", await growth(() => upload(100 * MiB, 303))),
      figure("Memory of 300 MB refused", await growth(() => upload(300 * MiB, 413))),
      figure("Memory of 300 MB refused, its length not said", await growth(() => upload(300 * MiB, 413, true))),
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }

  async function upload(length: number, status: number, isChunked = false): Promise<void> {
    const fields = { key: crypto.randomUUID(), title: "A large file", readBy: "team" };
    const options: SendOptions = { cookie: ours.Cookie, isChunked };
    const file = { name: "large.bin", bytes: filler(length), length };
    const answer = await sendForm(placeOf(server.url), path, { fields, file }, options);
    if (answer?.status !== status) throw new Error(`${length} bytes were answered ${answer?.status}, not ${status}`);
  }

  /** By how many bytes the process is larger while `run` runs than it was before. */
  async function growth(run: () => Promise<void>): Promise<number> {
    const before = server.memory();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, server.memory())), 20);
    await run().finally(() => {
      clearInterval(watch);
    });
    return most - before;
  }
}
