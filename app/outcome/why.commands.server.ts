/** Writing an answer and sharing it. Each version is kept; what somebody else wrote meanwhile is never overwritten. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { mayWiden } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";

import { suggestionAnswered } from "./why-suggestion.server.ts";
import { answerLines, askedWhy, isEmpty, type WhyLane, type WhyQuestion } from "./why.ts";
import {
  addWhyVersion,
  isAsShown,
  newestWhy,
  orNothing,
  refusedToWrite,
  theWhy,
  type WhyAnswerRecord,
} from "./why-record.server.ts";
import type { WhyRefusal } from "./why-refusal.ts";

export interface WrittenWhy {
  question: WhyQuestion;
  lane: WhyLane;
  text: string;
  choice: string | null;
  /** The number of the version the page showed; 0 where there was none. */
  was: number;
  /** A suggestion whose words it began with. */
  suggestionId?: string | undefined;
}

/** Both texts, where somebody wrote meanwhile; nothing is stored (WH2). */
export type WhyConflict = { mine: string; theirs: string; by: string };

type Written = { saved: true } | WhyConflict;

export function answerWhy(viewer: PlanViewer, written: WrittenWhy): Promise<Result<Written, WhyRefusal>> {
  return changePlan<Written, WhyRefusal>(viewer, () => whyAnswered(viewer, written));
}

async function whyAnswered(viewer: PlanViewer, written: WrittenWhy): Promise<Change<Written, WhyRefusal>> {
  const { question, lane, text, choice, was } = written;
  const refusal = refusedToWrite(viewer, written);
  if (refusal) return { refusal };
  const { choices = [] } = askedWhy(question, viewer);
  if (choice !== null && !choices.some(({ value }) => value === choice)) return { refusal: "no-such-answer" };
  const newest = await newestWhy(viewer, written);
  const result = { saved: true as const };
  const isSame = newest ? newest.text === text && newest.choice === choice : isEmpty({ text, choice });
  if (!isSame) {
    if (!isAsShown(newest, was)) return conflictWith(viewer, written, newest);
    if (!(await addWhyVersion(viewer, { question, lane, text, choice }, newest)))
      return conflictWith(viewer, written, await newestWhy(viewer, written));
  }
  const taken = await suggestionTaken(viewer, written);
  if ("refusal" in taken) return taken;
  if (isSame) return { result, events: orNothing(taken.events) };
  const payload = { ...theWhy(viewer, question), isEmpty: isEmpty({ text, choice }) };
  return { result, events: [{ kind: "why.answered", lane, payload }, ...taken.events] };
}

async function suggestionTaken(
  viewer: PlanViewer,
  { question, lane, text, suggestionId }: WrittenWhy,
): Promise<{ events: NewEvent[] } | { refusal: WhyRefusal }> {
  if (!suggestionId || lane !== "shared") return { events: [] };
  return suggestionAnswered(viewer, { suggestionId, question, answer: "taken", text });
}

function conflictWith(
  viewer: PlanViewer,
  written: WrittenWhy,
  theirs: WhyAnswerRecord | undefined,
): Change<Written, WhyRefusal> {
  const result = {
    mine: wordsOf(viewer, written),
    theirs: theirs ? wordsOf(viewer, theirs) : "",
    by: theirs?.byName ?? "Somebody",
  };
  return { result, events: "nothing-changed" };
}

function wordsOf(viewer: PlanViewer, version: Pick<WrittenWhy, "question" | "text" | "choice">): string {
  const { choice, text } = answerLines(version, viewer);
  return [choice, text].filter(Boolean).join("\n");
}

export interface SharedWhy {
  question: WhyQuestion;
  from: WhyLane;
  to: WhyLane;
  /** The versions the page showed: what goes along, and what it takes the place of. */
  shown: number;
  was: number;
}

/**
 * LN3: what stands in the narrower lane becomes a version of the wider one, in the name and at the time of whoever shares it;
 * what was written before stays where it was, and the narrower lane is free again.
 */
export function shareWhy(
  viewer: PlanViewer,
  { question, from, to, shown, was }: SharedWhy,
): Promise<Result<{ lane: WhyLane }, WhyRefusal>> {
  return changePlan<{ lane: WhyLane }, WhyRefusal>(viewer, async () => {
    if (askedWhy(question, viewer).isOwn) return { refusal: "only-yours" };
    const refusal = refusedToWrite(viewer, { question, lane: to });
    if (refusal) return { refusal };
    if (!mayWiden({ from, to, side: viewer.side })) return { refusal: "never-back" };
    const [narrow, wide] = await Promise.all([
      newestWhy(viewer, { question, lane: from }),
      newestWhy(viewer, { question, lane: to }),
    ]);
    if (!narrow || isEmpty(narrow)) return { refusal: "nothing-there" };
    if (narrow.number !== shown || !isAsShown(wide, was)) return { refusal: "changed-meanwhile" };
    const { text, choice } = narrow;
    const isAdded = await addWhyVersion(viewer, { question, lane: to, text, choice, isShared: true }, wide);
    const isLeft = await addWhyVersion(viewer, { question, lane: from, text: "", choice: null }, narrow);
    if (!isAdded || !isLeft) return { refusal: "changed-meanwhile" };
    return { result: { lane: to }, events: [{ kind: "why.shared", lane: to, payload: theWhy(viewer, question) }] };
  });
}
