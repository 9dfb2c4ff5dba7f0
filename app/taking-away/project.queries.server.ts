/** Reads the project of a copy, by the very query that its page asks. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { LineRow } from "#app/project/line-row.ts";
import { readProject } from "#app/project/project.queries.server.ts";

import type { CopiedProject } from "./project.ts";

/** `readBy` puts a name where the pages say "you". */
export async function readCopiedProject(viewer: PlanViewer, readBy: (words: string) => string): Promise<CopiedProject> {
  // In a file that is kept each day names its year.
  const { open, done } = await readProject({ ...viewer, today: "0001-01-01" });
  const lines = [...open.filter((line): line is LineRow => "kind" in line), ...done];
  return {
    project: lines.map(({ text, kindWord, day, who, note, check, readBy: words, ...line }) => ({
      ...{ text, kind: kindWord, day, after: check?.after ?? null },
      ...{ who, note: note || null, done: line.done },
      ...{ now: check?.now ?? null, wanted: check?.wanted ?? null, measured: check?.measured ?? null },
      readBy: readBy(words),
    })),
  };
}
