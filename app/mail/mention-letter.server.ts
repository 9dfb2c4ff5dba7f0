/**
 * What is written to somebody who was mentioned in a comment: inside their own rights, so that it goes to nobody who no longer
 * reads it, and not when it was removed meanwhile (NO2).
 */
import { and, eq, isNull } from "drizzle-orm";

import { participant } from "#db/schema/participant.ts";
import { comment } from "#db/schema/talk.ts";
import { mailOffAddress } from "#app/access/mail-off.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readEnv } from "#app/server/env.server.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";
import { asRecipient, isQuiet } from "./reader.server.ts";

export function writeMention(asked: AskedLetter): Promise<Letter | NoLetter> {
  return asRecipient(asked, async (viewer) =>
    (await isQuiet(viewer)) ? "dropped" : letterTo(viewer, asked.about["commentId"] ?? ""),
  );
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
    stop: { address: mailOffAddress(planId, personId ?? "") },
  };
}
