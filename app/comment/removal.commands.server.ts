/** Its author removes a comment and, within two minutes, puts it back (CM3). Answers to it stay. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { isTooLateToUndo } from "#app/activity/undo.ts";
import type { Result } from "#app/lib/result.ts";
import { comment } from "#db/schema/index.ts";

import { type Commented, onComment } from "./comment.commands.server.ts";
import { isAuthor } from "./comment.ts";
import type { CommentRefusal } from "./refusal.ts";

export function removeComment(viewer: PlanViewer, commentId: string): Promise<Result<Commented, CommentRefusal>> {
  return onComment(viewer, commentId, async (row) => {
    if (!isAuthor(row, viewer)) return { refusal: "not-your-comment" };
    if (row.removedAt) return { events: "nothing-changed" };
    const removed = { removedAt: viewer.now, removedByName: viewer.name };
    await viewer.tx.update(comment).set(removed).where(eq(comment.id, row.id));
    return { events: ["comment.removed"] };
  });
}

export function restoreComment(viewer: PlanViewer, commentId: string): Promise<Result<Commented, CommentRefusal>> {
  return onComment(viewer, commentId, async (row) => {
    if (!isAuthor(row, viewer)) return { refusal: "not-your-comment" };
    if (!row.removedAt) return { events: "nothing-changed" };
    if (isTooLateToUndo(row.removedAt, viewer.now)) return { refusal: "too-late" };
    await viewer.tx.update(comment).set({ removedAt: null, removedByName: null }).where(eq(comment.id, row.id));
    return { events: ["comment.restored"] };
  });
}
