/** CM5, LN3: a note of one's own becomes the team's, by its author, once and for good. */
import { and, asc, eq, or } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { comment } from "#db/schema/index.ts";

import type { Commented } from "./comment.commands.server.ts";
import { mayShare } from "./comment.ts";
import type { CommentRefusal } from "./refusal.ts";
import { findTarget, targetOf } from "./target.server.ts";

/**
 * The note goes with its answers, which follow its lane. Those who read it now read the time it was shown to them; when it
 * was written stays with the author, in their own updates.
 */
export function shareNote(viewer: PlanViewer, commentId: string): Promise<Result<Commented, CommentRefusal>> {
  return changePlan<Commented, CommentRefusal>(viewer, async (tx) => {
    if (!isUuid(commentId)) return { refusal: "no-such-comment" };
    const rows = await tx
      .select()
      .from(comment)
      .where(and(eq(comment.planId, viewer.planId), or(eq(comment.id, commentId), eq(comment.threadId, commentId))))
      .orderBy(asc(comment.at), asc(comment.id))
      .for("update");
    const note = rows.find(({ id }) => id === commentId);
    const target = note && (await findTarget(viewer, targetOf(note)));
    if (!target) return { refusal: "no-such-comment" };
    if (!mayShare(note, { ...viewer, targetLane: target.lane })) return { refusal: "read-already" };
    await tx.update(comment).set({ lane: viewer.side }).where(eq(comment.id, commentId));
    for (const [place, { id }] of [note, ...rows.filter((row) => row !== note)].entries()) {
      const at = new Date(viewer.now.getTime() + place);
      await tx.update(comment).set({ at, editedAt: null, byName: viewer.name }).where(eq(comment.id, id));
    }
    const { on, onId, title } = target;
    const payload = { commentId, on, onId, title, text: note.text };
    return { result: { commentId, on, onId }, events: [{ kind: "comment.shared", lane: viewer.side, payload }] };
  });
}
