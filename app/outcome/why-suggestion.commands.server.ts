/** The selling side suggests words; the company takes them, as they are or with changes, or leaves them (WH4). */
import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { whySuggestion } from "#db/schema/index.ts";

import { suggestionAnswered } from "./why-suggestion.server.ts";
import { askedWhy, type WhyQuestion } from "./why.ts";
import {
  addWhyVersion,
  isAsShown,
  lockSuggestion,
  newestWhy,
  orNothing,
  refusedToWrite,
  theWhy,
} from "./why-record.server.ts";
import type { WhyRefusal } from "./why-refusal.ts";

type Suggested = { suggestionId: string; question: WhyQuestion };

export function suggestWhy(
  viewer: PlanViewer,
  { key, question, text }: { key: string; question: WhyQuestion; text: string },
): Promise<Result<Suggested, WhyRefusal>> {
  return changePlan<Suggested, WhyRefusal>(viewer, async (tx) => {
    if (viewer.side !== "seller") return { refusal: "ours-to-write" };
    if (askedWhy(question, viewer).isOwn) return { refusal: "theirs-to-write" };
    const result = { suggestionId: key, question };
    const rows = await tx
      .insert(whySuggestion)
      .values({ ...ofPlan(viewer), ...by(viewer), id: key, lane: "shared", authorId: viewer.personId, question, text })
      .onConflictDoNothing()
      .returning();
    if (!rows[0]) {
      const before = await lockSuggestion(viewer, key);
      const isSame = before?.question === question && before.text === text;
      return isSame ? { result, events: "nothing-changed" } : { refusal: "key-used" };
    }
    const payload = { ...theWhy(viewer, question), suggestionId: key, text };
    return { result, events: [{ kind: "why.suggested", lane: "shared", payload }] };
  });
}

/**
 * "take" makes the suggested words the next version of what both companies read; `was` is the number of the one the page
 * showed. "withdraw" is for the side that suggested it.
 */
export function answerSuggestion(
  viewer: PlanViewer,
  { suggestionId, answer, was }: { suggestionId: string; answer: "take" | "leave" | "withdraw"; was: number },
): Promise<Result<Suggested, WhyRefusal>> {
  return changePlan<Suggested, WhyRefusal>(viewer, async () => {
    const row = await lockSuggestion(viewer, suggestionId);
    if (!row) return { refusal: "no-such-suggestion" };
    const { question, text } = row;
    const lane = "shared" as const;
    const result = { suggestionId, question };
    if (answer === "withdraw") {
      if (viewer.side !== "seller") return { refusal: "no-such-suggestion" };
      const said = await suggestionAnswered(viewer, { suggestionId, answer: "withdrawn" });
      return "refusal" in said ? said : { result, events: orNothing(said.events) };
    }
    const refusal = refusedToWrite(viewer, { question, lane });
    if (refusal) return { refusal };
    const said = await suggestionAnswered(viewer, { suggestionId, answer: answer === "take" ? "taken" : "left" });
    if ("refusal" in said) return said;
    if (answer === "leave" || said.events.length === 0) return { result, events: orNothing(said.events) };
    const newest = await newestWhy(viewer, { question, lane });
    if (newest?.text === text) return { result, events: said.events };
    if (!isAsShown(newest, was)) return { refusal: "changed-meanwhile" };
    // What was chosen by one tap stays: the words stand beside it.
    const version = { question, lane, text, choice: newest?.choice ?? null };
    if (!(await addWhyVersion(viewer, version, newest))) return { refusal: "changed-meanwhile" };
    const payload = { ...theWhy(viewer, question), isEmpty: false };
    return { result, events: [{ kind: "why.answered", lane, payload }, ...said.events] };
  });
}
