// Who may do what about content. Both sides add; each side looks after what it added, and nobody changes what the other
// company put there. What only its author reads is theirs alone.
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { isWider } from "#app/lib/lane.ts";

type Actor = Pick<PlanViewer, "side" | "kind" | "can" | "personId">;
type Owned = { side: Side; lane: Lane; authorId: string | null };

/** Words, versions, retirement: whoever added it, and on their side everybody who may edit the plan; members all. */
export function mayTend(actor: Actor, content: Owned): boolean {
  if (!actor.can("takePart") || actor.personId === null || content.side !== actor.side) return false;
  if (content.authorId === actor.personId) return true;
  return content.lane !== "own" && (actor.kind === "member" || actor.can("editSteps"));
}

/** LN3: the lanes into which it can be shared from where it lies. */
export function lanesToShareInto(actor: Actor, content: Owned): Lane[] {
  if (!mayTend(actor, content)) return [];
  return [actor.side, "shared" as const].filter((lane) => isWider(content.lane, lane));
}

/** P8: the reader judges. What one's own workspace wrote, its members do not judge for the buyer. */
export function mayAnswer(actor: Actor, content: Owned): boolean {
  if (!actor.can("takePart") || actor.personId === null || content.lane === "own") return false;
  return !(actor.side === "seller" && content.side === "seller") && content.authorId !== actor.personId;
}

/** Where an answer can be read: as wide as the content at most. By default as wide as it, so that its author learns. */
export function lanesToAnswerIn(actor: Pick<Actor, "side">, content: Pick<Owned, "lane">): Lane[] {
  return content.lane === "shared" ? ["shared", actor.side] : [content.lane];
}

/** P6: a participant whose lane is as wide as the content's reads it when it is kept for them. */
export function couldReadKept(person: { lane: Lane }, content: { lane: Lane }): boolean {
  return person.lane === "shared" || person.lane === content.lane;
}
