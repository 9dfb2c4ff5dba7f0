// The readers: a process of its own, so that what it costs to ask is never counted as what it costs to answer. Takes one
// job a line as JSON, answers one line each.
import { createInterface } from "node:readline";

import { ask } from "./load-asking.ts";
import { listenAndWrite } from "./load-listening.ts";
import type { AskJob, ListenJob } from "./load-job.ts";

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line) as AskJob | ListenJob;
  const work = job.kind === "ask" ? ask(job) : listenAndWrite(job, () => say({ open: true }));
  say(await work.catch((error: unknown) => ({ error: String(error) })));
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
