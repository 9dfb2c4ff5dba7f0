import type { TestProject } from "vitest/node";
import { startOn } from "./server-process.ts";
import { copyOfTemplate } from "./template-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the database in which the sample was told: servers with the sample start on a copy of it. */
    sampleDatabase: string;
  }
}

/**
 * Has a server tell the sample once before the browser tests: it takes seconds, and nearly every server of theirs needs
 * it. Comes after `template-database.ts` and `built-app.ts`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sample = await copyOfTemplate(project, "lockstep_sample");
  const server = await startOn(sample, { SAMPLE: "1", SECRET_KEY: project.config.env["SECRET_KEY"] ?? "" });
  await server.stop();
  await server.cable.cut();
  project.provide("sampleDatabase", sample.url);
  return sample.drop;
}
