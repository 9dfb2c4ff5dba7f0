/** "Did this answer it?": the reader judges (P8), where they choose that it can be read. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { contentAnswer } from "#db/schema/index.ts";

import type { ContentAnswerWord } from "./content.ts";
import { lockContent, newestVersion, theContent } from "./content-record.server.ts";
import type { ContentRefusal } from "./refusal.ts";
import { lanesToAnswerIn, mayAnswer } from "./right.ts";
import { readAnswerConsent } from "./shown.queries.server.ts";

export interface Answered {
  answer: ContentAnswerWord;
  /** What is missing, in their words. */
  missing: string | null;
  readBy: "shared" | "team";
}

/** Each answer is a row of its own; the last one of a reader counts. */
export function answerContent(
  viewer: PlanViewer,
  contentId: string,
  { answer, missing, readBy }: Answered,
): Promise<Result<null, ContentRefusal>> {
  return changePlan<null, ContentRefusal>(viewer, async (tx) => {
    const row = await lockContent(viewer, contentId);
    if (!row) return { refusal: "no-such-content" };
    if (row.lane === "own") return { refusal: "nobody-to-tell" };
    if (!mayAnswer(viewer, row)) return { refusal: "not-yours" };
    if (!(await newestVersion(tx, contentId))) return { refusal: "kept" };
    const lane: Lane = readBy === "team" ? viewer.side : "shared";
    if (!lanesToAnswerIn(viewer, row).includes(lane)) return { refusal: "never-back" };
    const { answersAsked } = await readAnswerConsent(viewer);
    if (lane === "shared" && answersAsked === "nothing") return { refusal: "not-shown" };
    const words = answer === "not-quite" ? missing : null;
    await tx.insert(contentAnswer).values({
      id: crypto.randomUUID(),
      ...ofPlan(viewer),
      ...by(viewer),
      lane,
      authorId: viewer.personId,
      contentLane: row.lane,
      contentId,
      answer,
      missing: words,
      side: viewer.side,
    });
    const payload = { ...theContent(row), answer, missing: words };
    // CO1: whose answer only counts in a summary is not told of by name where the other company reads.
    const told: Lane = lane === "shared" && answersAsked === "summary" ? viewer.side : lane;
    return { result: null, events: [{ kind: "content.answered", lane: told, payload }] };
  });
}
