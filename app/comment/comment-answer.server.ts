/** What an action on a comment answers: back to where it stands with one sentence, or the refusal in words. */
import { done, refusal, type Toast } from "#app/access/answer.server.ts";
import type { FormValues } from "#app/access/form.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";

import type { Commented } from "./comment.commands.server.ts";
import { placeOfComments } from "./comment-path.ts";
import { type CommentRefusal, commentRefusalWords } from "./refusal.ts";

export function answerCommented(
  viewer: PlanViewer,
  result: Result<Commented, CommentRefusal>,
  { values, toast }: { values: FormValues; toast: (comment: Commented) => Toast | undefined },
): Response | ReturnType<typeof refusal> {
  if (result.ok) return done(placeOfComments(viewer.planId, result.value), toast(result.value));
  const isGone = result.refusal === "no-such-comment" || result.refusal === "no-such-place";
  if (isGone) throw new Response(null, { status: 404, statusText: "Not Found" });
  return refusal(commentRefusalWords(result.refusal, viewer), values);
}
