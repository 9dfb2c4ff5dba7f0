// The addresses of comments, named once.
import type { Target } from "./comment.ts";

export type CommentVerb = "sharing" | "resolution" | "removal" | "restoration";

export function commentsPath(planId: string): string {
  return `/plans/${planId}/comments`;
}

export function commentPath(planId: string, commentId: string, verb?: CommentVerb): string {
  return verb ? `${commentsPath(planId)}/${commentId}/${verb}` : `${commentsPath(planId)}/${commentId}`;
}

/** The page on which comments on this stand, at their beginning. */
export function placeOfComments(planId: string, target: Target): string {
  return `/plans/${planId}/${pageOfComments(target)}`;
}

/** The same within the plan. */
export function pageOfComments({ on, onId }: Target): string {
  const pages = { step: "steps", participant: "people", content: "library" } as const;
  return `${pages[on]}/${onId}#comments`;
}
