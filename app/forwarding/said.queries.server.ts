/** The last word of each person: in answer to what was passed on to them, or of where they stand, as this reader may read it. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { readVoices } from "#app/outcome/voices.queries.server.ts";

import { allForwards, lastAnswers } from "./forward-record.server.ts";
import type { Said } from "./want-to-know.ts";

export type Heard = {
  said: ReadonlyMap<string, Said>;
  /** By forward: what was said by whoever is known by a link alone. */
  byLink: ReadonlyMap<string, Said>;
  /** Where people stand; null for whoever is not shown it, to whom nobody's silence is known either. */
  stands: ReadonlyMap<string, Said> | null;
};

/** By person or role; nothing for a member. An answer goes with its forward: one that was taken back says nothing any more. */
export async function readSaid(viewer: PlanViewer): Promise<Heard> {
  if (viewer.side !== "buyer" || viewer.kind === "link") return { said: new Map(), byLink: new Map(), stands: null };
  const [forwards, answers, voices] = await Promise.all([allForwards(viewer), lastAnswers(viewer), readVoices(viewer)]);
  const words = forwards.flatMap(({ id, toId, revokedAt }) => {
    const answer = toId !== null && revokedAt === null ? answers.get(id) : undefined;
    return toId !== null && answer ? [{ ...answer, participantId: toId }] : [];
  });
  const byLink = forwards.flatMap(({ id, toId, revokedAt }): [string, Said][] => {
    const answer = toId === null && revokedAt === null ? answers.get(id) : undefined;
    return answer ? [[id, answer]] : [];
  });
  const all = [...words, ...(voices ?? [])].sort((a, b) => a.at.getTime() - b.at.getTime());
  return { said: byPerson(all), byLink: new Map(byLink), stands: voices && byPerson(voices) };
}

/** Of each the last in the order given. */
function byPerson(all: readonly (Said & { participantId: string })[]): Map<string, Said> {
  return new Map(all.map(({ participantId, answer, words, at }) => [participantId, { answer, words, at }]));
}
