/** Why, for one reader: what the database shows them, in words. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { keptRead } from "#db/kept-read.ts";
import { whyAnswer, whySuggestion } from "#db/schema/index.ts";

import { whyItems, type WhyItem } from "./why-row.ts";
import { type WhyLine, whyLine, whyLineQuestions } from "./why-line.ts";

export async function readWhy(viewer: PlanViewer): Promise<WhyItem[]> {
  const { tx, planId } = viewer;
  const [all, suggestions] = await Promise.all([
    tx.select().from(whyAnswer).where(eq(whyAnswer.planId, planId)),
    tx
      .select()
      .from(whySuggestion)
      .where(and(eq(whySuggestion.planId, planId), isNull(whySuggestion.answer)))
      .orderBy(asc(whySuggestion.at), asc(whySuggestion.id)),
  ]);
  const versions = await signedByName(viewer, all);
  const on = (moment: Date): string => formatDate(dateIn(viewer.planZone, moment), viewer);
  return whyItems(
    {
      versions: versions.map((row) => ({ ...row, isShared: row.sharedAt !== null, on: on(row.at) })),
      suggestions: suggestions.map((row) => ({ ...row, on: on(row.at) })),
    },
    {
      ...viewer,
      mayWrite: viewer.side === "buyer" && may(viewer, "editSteps"),
      mayWriteOwn: viewer.side === "buyer" && may(viewer, "readOwnLane"),
    },
  );
}

/** Now, or after the code: the page offers what the code would open (AC1). */
function may(viewer: PlanViewer, capability: "editSteps" | "readOwnLane"): boolean {
  return viewer.can(capability) || viewer.couldAfterProof(capability);
}

const newestOf = keptRead((tx) =>
  tx
    .selectDistinctOn([whyAnswer.question, whyAnswer.lane], {
      question: whyAnswer.question,
      lane: whyAnswer.lane,
      text: whyAnswer.text,
      choice: whyAnswer.choice,
    })
    .from(whyAnswer)
    .where(and(eq(whyAnswer.planId, sql.placeholder("planId")), inArray(whyAnswer.question, [...whyLineQuestions])))
    .orderBy(whyAnswer.question, whyAnswer.lane, sql`${whyAnswer.number} desc`),
);

/** The calm paragraph of the home page; null for who has nothing to read there and nothing to write. */
export async function readWhyLine(viewer: PlanViewer): Promise<WhyLine | null> {
  const answers = await newestOf(viewer.tx, { planId: viewer.planId });
  return whyLine(answers, { ...viewer, mayWrite: viewer.side === "buyer" && may(viewer, "editSteps") });
}
