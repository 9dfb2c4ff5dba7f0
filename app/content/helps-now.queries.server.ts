/** What helps now, for one reader: to pass on inside their own company, or, for a member, to put on this plan. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { StageKind } from "#app/plan/stage.ts";

import { type ContentFacts, whatWords } from "./card.ts";
import { type HelpsNowRow, helpsNow, type Missing, whyItHelps, worthPlacing, type WorthPlacing } from "./helps-now.ts";
import { readPlaceable } from "./library.queries.server.ts";

/** Chosen from what this reader may read, beside the people who should still hear about it. */
export function helpsNowRows(
  contents: readonly ContentFacts[],
  at: { stageKind: StageKind | null; missing: readonly Missing[] },
): HelpsNowRow[] {
  return helpsNow(contents, at).map(({ content: { id, title, question, newest }, to }) => ({
    ...{ id, title, question },
    what: newest ? whatWords(newest) : "",
    to: to && { participantId: to.participantId, called: to.called },
  }));
}

/** Of the workspace's library, what would help at this stage and is not on the plan. Nothing for anybody but a member. */
export async function readWorthPlacing(viewer: PlanViewer, stageKind: StageKind | null): Promise<WorthPlacing[]> {
  if (!viewer.member || stageKind === null) return [];
  const at = { stageKind, company: viewer.companyName };
  return worthPlacing(await readPlaceable(viewer), stageKind).map((content) => ({
    id: content.id,
    title: content.title,
    why: whyItHelps(content, at),
  }));
}
