/** Reads what people answered to what was passed on, and where they stand. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { allForwards, lastAnswers } from "#app/forwarding/forward-record.server.ts";
import { standsOf } from "#app/outcome/position-picture.ts";
import { firstShown } from "#app/outcome/position-record.server.ts";
import { readStands } from "#app/outcome/position.queries.server.ts";
import { isPictureOpen } from "#app/outcome/position.ts";

import type { Said } from "./agreeing.ts";

export async function readSaid(viewer: PlanViewer): Promise<Said> {
  const [asked, stands] = await Promise.all([readAsked(viewer), readNamedStands(viewer)]);
  return { asked, stands };
}

/** What whoever was asked said last, once for each person; the newest forward counts. Who was asked where they stand is no part of it. */
async function readAsked(viewer: PlanViewer): Promise<Said["asked"]> {
  const [forwards, answers] = await Promise.all([allForwards(viewer), lastAnswers(viewer)]);
  const open = forwards.filter(
    ({ lane, revokedAt, side, asksStand }) => lane === "buyer" && revokedAt === null && side === "buyer" && !asksStand,
  );
  const latest = new Map(open.map((row) => [row.toId ?? row.id, row]));
  for (const row of open) if (answers.has(row.id)) latest.set(row.toId ?? row.id, row);
  return [...latest.values()]
    .filter((row) => row.toId !== null || answers.has(row.id))
    .map((row) => {
      const said = answers.get(row.id);
      return { toId: row.toId, answer: said?.answer ?? null, words: said?.words ?? null, at: said?.at ?? row.at };
    });
}

/** Before the team is shown the picture nobody's answer stands anywhere (PO2); what only its author reads, or has no name, never does. */
async function readNamedStands(viewer: PlanViewer): Promise<Said["stands"]> {
  const [{ said, people, closedLinks }, shown] = await Promise.all([readStands(viewer), firstShown(viewer)]);
  const stands = standsOf(said, { people, closedLinks });
  if (!isPictureOpen({ answers: stands.length, isShown: shown !== null })) return [];
  return stands.flatMap(({ participantId, isNameless, answer, words, at }) =>
    participantId === null || isNameless ? [] : [{ participantId, answer, words, at }],
  );
}
