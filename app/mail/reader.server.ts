/** Opens a plan as the one a mail goes to: what the letter can say is what that person may read at this moment (NO2). */
import { and, desc, eq, isNull, sql } from "drizzle-orm";

import { inPlan } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { wantsMail } from "#app/activity/mail-choice.server.ts";
import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { stageMove, stageMoveUndo } from "#db/schema/stage-move.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";

/** Dropped where the address is nobody's any more, or that person no longer reads the plan. */
export async function asRecipient<Written = Letter>(
  { recipient, planId, now }: Pick<AskedLetter, "recipient" | "planId" | "now">,
  write: (viewer: PlanViewer) => Promise<Written | NoLetter>,
): Promise<Written | NoLetter> {
  if (!planId) return "dropped";
  const [reader] = await database()
    .db.select({ id: person.id })
    .from(person)
    .where(eq(person.address, recipient))
    .orderBy(sql`${person.provedAt} is null`)
    .limit(1);
  if (!reader) return "dropped";
  const letter = await inPlan<Written | NoLetter>({ personId: reader.id, tokenHash: null, planId, now }, (viewer) =>
    viewer.isSample ? Promise.resolve("kept" as const) : write(viewer),
  );
  return letter ?? "dropped";
}

/**
 * Whether this reader gets no notices of the plan now: they said so, or they are of the buying side and the plan is a draft
 * (SP8), or rests (ST11).
 */
export async function isQuiet(viewer: PlanViewer): Promise<boolean> {
  if (viewer.isArchived || !(await wantsMail(viewer))) return true;
  return viewer.side === "buyer" && (!viewer.isAdopted || (await isResting(viewer)));
}

export async function isResting({ tx, planId }: PlanViewer): Promise<boolean> {
  const [last] = await tx
    .select({ kind: stageMove.kind })
    .from(stageMove)
    .leftJoin(stageMoveUndo, eq(stageMoveUndo.moveId, stageMove.id))
    .where(and(eq(stageMove.planId, planId), isNull(stageMoveUndo.moveId)))
    .orderBy(desc(stageMove.number))
    .limit(1);
  return last?.kind === "pause" || last?.kind === "end";
}
