/**
 * What people told us: the last one-tap answer of each, for the readers of the lane it was given in (FW2), and where they said
 * that they stand, with their name (CO1) and once this reader may see it at all (PO1, PO2). Of the two the later one.
 */
import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { isPictureOpen } from "#app/outcome/position.ts";
import { standsOf } from "#app/outcome/position-picture.ts";
import { readStands } from "#app/outcome/position.queries.server.ts";
import { firstShown, myAnswers, theOne } from "#app/outcome/position-record.server.ts";

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
  const day = (at: Date): string => formatDate(dateIn(viewer.planZone, at), viewer);
  const answered = said.map(({ toId, answer: { answer, words, at, isByLink } }) => ({
    ...{ id: toId, at, sentence: answerSentence(answer, words) },
    note: isByLink ? `by link, ${day(at)}` : day(at),
  }));
  const stood = (await readNamedStands(viewer)).map(({ participantId: id, answer, words, at, isByLink }) => ({
    ...{ id: id ?? "", at, sentence: answerSentence(answer, words) },
    note: `where we stand, ${isByLink ? "by link, " : ""}${day(at)}`,
  }));
  const all = [...answered, ...stood].sort((a, b) => a.at.getTime() - b.at.getTime());
  return Object.fromEntries(all.map(({ id, sentence, note }) => [id, { sentence, note }]));
}

/** PO1: nobody reads where others stand before they said where they do. */
async function readNamedStands(viewer: PlanViewer): Promise<ReturnType<typeof standsOf>> {
  if (!theOne(await myAnswers(viewer))) return [];
  const [{ said, ...around }, shown] = await Promise.all([readStands(viewer), firstShown(viewer)]);
  const stands = standsOf(said, around);
  if (!isPictureOpen({ answers: stands.length, isShown: shown !== null })) return [];
  return stands.filter(({ participantId, isNameless }) => participantId !== null && !isNameless);
}
