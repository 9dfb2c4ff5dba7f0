// Left behind is what is still open in the stages a buyer leaves on the way forward: facts not yet met and
// required steps not yet done (ST4). It is named to the mover and stops nobody. For each the mover says
// "still going on" or "we leave it out"; only the second is a skip, kept in the item's own lane.
import { isWider } from "#app/lib/lane.ts";
import type { Lane } from "#app/lib/lane.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";
import type { Verifier } from "#app/plan/stage.ts";
import { isOpen } from "#app/step/step.ts";
import type { Step } from "#app/step/step.ts";

export type LeftItem = {
  /** "verifier:ID" or "step:ID"; names the item in the form. */
  key: string;
  kind: "verifier" | "step";
  id: string;
  stageId: string;
  lane: Lane;
  text: string;
  /** Whom it affects, in words this mover may read. */
  affects: string | null;
  leadTime: string | null;
};

type OpenStep = Pick<
  Step,
  "id" | "stageId" | "lane" | "title" | "isRequired" | "progress" | "handshake" | "leadTime"
> & {
  affects: string | null;
};

/** How many are named before "show all". */
export const namedAtFirst = 5;

/**
 * ST4: what is left open in the stages `leaves`, in path order, facts before steps. `steps` and `verifiers` are
 * what the mover may read; seller-lane steps are dropped all the same, and so is what a side has declined.
 */
export function leftBehind(
  leaves: readonly string[],
  open: { verifiers: readonly Verifier[]; steps: readonly OpenStep[] },
): LeftItem[] {
  return leaves.flatMap((stageId) => [
    ...open.verifiers.filter((verifier) => verifier.stageId === stageId && !verifier.met).map(fromVerifier),
    ...open.steps.filter((step) => step.stageId === stageId && isAskedAbout(step)).map(fromStep),
  ]);
}

/** What the mover was shown, to be sent back with the form: the keys themselves, so nothing new can hide behind it. */
export function shownToken(items: readonly Pick<LeftItem, "key">[]): string {
  return items
    .map((item) => item.key)
    .sort()
    .join(" ");
}

/**
 * The mover's choices, item by item; what was not chosen is still going on. Refuses, storing nothing, when
 * something became open since the list was shown: `newlyOpen` is then shown with it. What was closed meanwhile
 * needs no choice any more.
 */
export function settle<Item extends Pick<LeftItem, "key">>(
  items: readonly Item[],
  form: { shown: string; leaveOut: readonly string[] },
): Result<{ leftOut: Item[]; goingOn: Item[] }, { kind: "newly-open"; newlyOpen: Item[] }> {
  const shown = new Set(form.shown.split(" "));
  const newlyOpen = items.filter((item) => !shown.has(item.key));
  if (newlyOpen.length > 0) return refuse({ kind: "newly-open", newlyOpen });
  const leaveOut = new Set(form.leaveOut);
  return ok({
    leftOut: items.filter((item) => leaveOut.has(item.key)),
    goingOn: items.filter((item) => !leaveOut.has(item.key)),
  });
}

/** The part of a record of left-out items that a reader of these lanes gets; counts are counts of this part. */
export function leftOutFor<Item extends { lane: Lane }>(items: readonly Item[], lanes: readonly Lane[]): Item[] {
  return items.filter((item) => lanes.includes(item.lane));
}

/** The lane of a reason given for several items at once: the narrowest of theirs, so that no wider reader learns of a narrower item. */
export function laneOfReason(items: readonly { lane: Lane }[]): Lane {
  return items.reduce<Lane>((lane, item) => (isWider(item.lane, lane) ? item.lane : lane), "shared");
}

/** "Affects the Finance approver. Usually takes 4 to 12 weeks." Empty when neither is known. */
export function leftItemWords(item: Pick<LeftItem, "affects" | "leadTime">): string {
  const { affects, leadTime } = item;
  if (affects && leadTime) return `Affects ${affects}. Usually takes ${leadTime}.`;
  if (affects) return `Affects ${affects}.`;
  return leadTime ? `Usually takes ${leadTime}.` : "";
}

function isAskedAbout(step: OpenStep): boolean {
  return step.isRequired && isOpen(step) && step.lane !== "seller" && step.handshake !== "declined";
}

function fromVerifier(verifier: Verifier): LeftItem {
  const { id, stageId, text } = verifier;
  return { key: `verifier:${id}`, kind: "verifier", id, stageId, lane: "shared", text, affects: null, leadTime: null };
}

function fromStep(step: OpenStep): LeftItem {
  const { id, stageId, lane, title: text, affects, leadTime } = step;
  return { key: `step:${id}`, kind: "step", id, stageId, lane, text, affects, leadTime };
}
