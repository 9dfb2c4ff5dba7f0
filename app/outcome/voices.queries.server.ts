/** Who said what of themselves and with their name, and who has not, as far as the picture of where they stand shows it to this reader. */
import type { PlanViewer } from "#app/access/viewer.ts";

import { isPictureOpen } from "./position.ts";
import { standsOf } from "./position-picture.ts";
import { firstShown, myAnswers, theOne } from "./position-record.server.ts";
import { readStands } from "./position.queries.server.ts";
import type { PositionAnswer } from "./position.ts";

export type NamedVoice = { participantId: string; answer: PositionAnswer; words: string | null; at: Date };

/** Null for whoever has not answered yet, and while the picture is closed (PO1, PO2). Voices without a name are nobody's here. */
export async function readVoices(viewer: PlanViewer): Promise<NamedVoice[] | null> {
  if (viewer.side !== "buyer" || viewer.kind === "link" || !theOne(await myAnswers(viewer))) return null;
  const [{ said, people, closedLinks }, shown] = await Promise.all([readStands(viewer), firstShown(viewer)]);
  const stands = standsOf(said, { people, closedLinks });
  if (!isPictureOpen({ answers: stands.length, isShown: shown !== null })) return null;
  return stands.flatMap(({ participantId, isNameless, answer, words, at }) =>
    participantId !== null && !isNameless ? [{ participantId, answer, words, at }] : [],
  );
}
