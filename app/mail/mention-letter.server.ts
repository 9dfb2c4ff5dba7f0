/**
 * What is written to somebody who was mentioned in a comment: inside their own rights, so that it goes to nobody who no longer
 * reads it, and not when it was removed meanwhile (NO2).
 */
import { and, eq, isNull } from "drizzle-orm";

import { database } from "#db/client.ts";
import { participant } from "#db/schema/participant.ts";
import { person } from "#db/schema/identity.ts";
import { comment } from "#db/schema/talk.ts";
import { inPlan } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readEnv } from "#app/server/env.server.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";

export async function writeMention({ about, recipient, planId, now }: AskedLetter): Promise<Letter | NoLetter> {
  if (!planId) return "dropped";
  const [reader] = await database().db.select({ id: person.id }).from(person).where(eq(person.address, recipient));
  if (!reader) return "dropped";
  const letter = await inPlan<Letter | NoLetter>(
    { personId: reader.id, tokenHash: null, planId, now },
    async (viewer) => (viewer.isSample ? "kept" : await letterTo(viewer, about["commentId"] ?? "")),
  );
  return letter ?? "dropped";
}

async function letterTo({ tx, planId, personId, ...plan }: PlanViewer, commentId: string): Promise<Letter | NoLetter> {
  const [said] = await tx
    .select({ text: comment.text, byName: comment.byName, mentions: comment.mentions })
    .from(comment)
    .where(and(eq(comment.planId, planId), eq(comment.id, commentId), isNull(comment.removedAt)));
  const [reader] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(eq(participant.planId, planId), eq(participant.personId, personId ?? ""), isNull(participant.revokedAt)),
    );
  if (!said || !reader || !said.mentions.includes(reader.id)) return "dropped";
  return {
    subject: `${said.byName} mentions you in the plan of ${plan.companyName} and ${plan.workspaceName}`,
    lines: [`${said.byName} wrote:`, said.text],
    button: { label: "Read it and answer", address: `${readEnv().publicUrl}/plans/${planId}/comments/${commentId}` },
  };
}
