/** What people told us: the last one-tap answer of each, for the readers of the lane it was given in (FW2). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";

import { answerSentence } from "./forward.ts";
import { allForwards, lastAnswers } from "./forward-record.server.ts";

/** `note`: when, and "by link" where nobody proved who they are. */
export type Told = { sentence: string; note: string };

/** By person or role. An answer goes with its forward: one that was taken back tells nothing any more. */
export async function readTold(viewer: PlanViewer): Promise<Record<string, Told>> {
  if (viewer.side !== "buyer" || viewer.kind === "link") return {};
  const [forwards, answers] = await Promise.all([allForwards(viewer), lastAnswers(viewer)]);
  const said = forwards.flatMap(({ id, toId, revokedAt }) => {
    const answer = toId !== null && revokedAt === null ? answers.get(id) : undefined;
    return toId !== null && answer ? [{ toId, answer }] : [];
  });
  said.sort((a, b) => a.answer.at.getTime() - b.answer.at.getTime());
  return Object.fromEntries(
    said.map(({ toId, answer }) => {
      const on = formatDate(dateIn(viewer.planZone, answer.at), viewer);
      const note = answer.isByLink ? `by link, ${on}` : on;
      return [toId, { sentence: answerSentence(answer.answer, answer.words), note }];
    }),
  );
}
