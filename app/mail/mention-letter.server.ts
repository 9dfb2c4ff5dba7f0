/**
 * What is written to somebody who was mentioned in a comment: its words as they are now. Not when it was removed, or names
 * them no more (NO2).
 */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readEnv } from "#app/server/env.server.ts";
import { participant } from "#db/schema/participant.ts";
import { comment } from "#db/schema/talk.ts";

import type { Letter, NoLetter } from "./letter.ts";
import { stopOf } from "./news.server.ts";

export async function letterOfMention(viewer: PlanViewer, commentId: string): Promise<Letter | NoLetter> {
  const { tx, planId, personId, companyName, workspaceName } = viewer;
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
    subject: `${said.byName} mentions you in the plan of ${companyName} and ${workspaceName}`,
    lines: [`${said.byName} wrote:`, { quote: said.text }],
    button: { label: "Read it and answer", address: `${readEnv().publicUrl}/plans/${planId}/comments/${commentId}` },
    stop: stopOf(viewer),
  };
}
