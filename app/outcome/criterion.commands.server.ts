/** What the company judges by: put down, changed, ordered; suggested by the other company and answered (CR1). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { criterion } from "#db/schema/index.ts";

import { mostCriteria } from "./criterion.ts";
import {
  type CriterionRecord,
  findJudge,
  inTheList,
  lockCriterion,
  mayTend,
  onCriterion,
  placeAfter,
  type PlacedCriterion,
  readPlaces,
  theCriterion,
  waits,
} from "./criterion-record.server.ts";
import type { CriterionRefusal } from "./criterion-refusal.ts";

type Answer<T> = Promise<Result<T, CriterionRefusal>>;

export interface CriterionWords {
  text: string;
  weight: "must" | "nice";
  judge: string | null;
  judgeWords: string | null;
  shownBy: string | null;
}

/** LN1: the company writes for itself; what the other one writes is a suggestion that both read. */
export function addCriterion(
  viewer: PlanViewer,
  { key, readBy = "team", ...form }: CriterionWords & { key: string; readBy?: "team" | "own" },
): Answer<null> {
  return changePlan<null, CriterionRefusal>(viewer, async (tx) => {
    const isSuggested = viewer.side === "seller";
    const lane: Lane = isSuggested ? "shared" : readBy === "own" ? "own" : "buyer";
    const before = await lockCriterion(viewer, key);
    if (before)
      return before.text === form.text ? { result: null, events: "nothing-changed" } : { refusal: "key-used" };
    const places = await readPlaces(viewer);
    if (places.length >= mostCriteria) return { refusal: "too-many" };
    // Who judges is for the company to say.
    const judge = isSuggested ? noJudge : await judgeColumns(viewer, form, lane);
    if ("refusal" in judge) return judge;
    const [row] = await tx
      .insert(criterion)
      .values({
        ...ofPlan(viewer),
        ...judge,
        ...(await placeAfter(viewer, places, { id: key, lane }, places.at(-1)?.id ?? null)),
        id: key,
        lane,
        authorId: viewer.personId,
        text: form.text,
        isMust: form.weight === "must",
        shownBy: form.shownBy,
        isSuggested,
        createdAt: viewer.now,
        createdByName: viewer.name,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) return { refusal: "key-used" };
    const kind = isSuggested ? ("criterion.suggested" as const) : ("criterion.added" as const);
    return { result: null, events: [{ kind, lane, payload: { ...theCriterion(row), isMust: row.isMust } }] };
  });
}

export interface FieldConflict {
  field: keyof CriterionWords;
  mine: string;
  theirs: string;
}

/** Field by field: nothing is stored where somebody else changed one of the same fields meanwhile. */
export function changeCriterion(
  viewer: PlanViewer,
  id: string,
  { is: form, was }: { is: CriterionWords; was: Record<keyof CriterionWords, string> },
): Answer<{ text: string } | { conflicts: FieldConflict[] }> {
  return onCriterion<{ text: string } | { conflicts: FieldConflict[] }>(viewer, id, async (row) => {
    if (!mayTend(viewer, row)) return { refusal: "not-yours" };
    const now = wordsOf(row);
    const touched = fields.filter((field) => (form[field] ?? "") !== was[field] && (form[field] ?? "") !== now[field]);
    if (touched.length === 0) return { result: { text: row.text }, events: "nothing-changed" };
    const conflicts = touched
      .filter((field) => was[field] !== now[field])
      .map((field) => ({ field, mine: form[field] ?? "", theirs: now[field] }));
    if (conflicts.length > 0) return { result: { conflicts }, events: "nothing-changed" };
    const next = { ...now, ...Object.fromEntries(touched.map((field) => [field, form[field] ?? ""])) };
    const judge = touched.includes("judge")
      ? await judgeColumns(viewer, { judge: next.judge || null, judgeWords: null }, row.lane)
      : { judgeId: row.judgeId, judgeLane: row.judgeLane };
    if ("refusal" in judge) return judge;
    const patch = {
      ...{ judgeId: judge.judgeId, judgeLane: judge.judgeLane, judgeWords: next.judgeWords || null },
      ...{ text: next.text, isMust: next.weight === "must", shownBy: next.shownBy || null },
    };
    await viewer.tx.update(criterion).set(patch).where(eq(criterion.id, row.id));
    const changes = touched.map((field) => ({
      field: toldAs[field],
      was: toldOf(field, now),
      is: toldOf(field, next),
    }));
    const payload = { ...theCriterion({ id: row.id, text: next.text }), changes };
    return { result: { text: next.text }, events: [{ kind: "criterion.changed", lane: row.lane, payload }] };
  });
}

/** "Put X after Y", or one place up or down as this reader sees the list. */
export function putCriterion(
  viewer: PlanViewer,
  id: string,
  to: { afterId: string | null } | { by: "up" | "down" },
): Answer<{ text: string; wasAfterId: string | null; place: number; of: number }> {
  return inTheList(viewer, id, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const places = await readPlaces(viewer);
    const ids = idsOf(places);
    const at = ids.indexOf(row.id);
    const wasAfterId = ids[at - 1] ?? null;
    const isAtEnd = "by" in to && (to.by === "up" ? at === 0 : at === ids.length - 1);
    const afterId = "afterId" in to ? to.afterId : (ids[to.by === "up" ? at - 2 : at + 1] ?? null);
    const result = { text: row.text, wasAfterId, place: at + 1, of: ids.length };
    if (isAtEnd || afterId === wasAfterId || afterId === row.id) return { result, events: "nothing-changed" };
    await viewer.tx
      .update(criterion)
      .set(await placeAfter(viewer, places, row, afterId))
      .where(eq(criterion.id, row.id));
    const place = idsOf(await readPlaces(viewer)).indexOf(row.id) + 1;
    return {
      result: { ...result, place },
      events: [{ kind: "criterion.moved", lane: row.lane, payload: theCriterion(row) }],
    };
  });
}

/** What the other company suggested counts once this one takes it; it may still be taken after it was left out. */
export function answerSuggestion(
  viewer: PlanViewer,
  id: string,
  answer: "taken" | "declined",
): Answer<{ text: string }> {
  return onCriterion<{ text: string }>(viewer, id, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const result = { text: row.text };
    if (!row.isSuggested || row.answer === answer) return { result, events: "nothing-changed" };
    if (answer === "declined" && !waits(row)) return { refusal: "changed-meanwhile" };
    await viewer.tx
      .update(criterion)
      .set({ answer, answeredAt: viewer.now, answeredByName: viewer.name })
      .where(eq(criterion.id, row.id));
    const payload = { ...theCriterion(row), answer };
    return { result, events: [{ kind: "criterion.suggestion-answered", lane: row.lane, payload }] };
  });
}

const fields = ["text", "weight", "judge", "judgeWords", "shownBy"] as const satisfies (keyof CriterionWords)[];
const toldAs = { text: "title", weight: "weight", judge: "judge", judgeWords: "judge", shownBy: "shownBy" };
const weights: Record<string, string> = { must: "must have", nice: "nice to have" };

/** The values as a form has them. */
function wordsOf(row: CriterionRecord): Record<keyof CriterionWords, string> {
  return {
    ...{ text: row.text, weight: row.isMust ? "must" : "nice", judge: row.judgeId ?? "" },
    ...{ judgeWords: row.judgeWords ?? "", shownBy: row.shownBy ?? "" },
  };
}

function toldOf(field: keyof CriterionWords, words: Record<keyof CriterionWords, string>): string | null {
  return (field === "weight" ? weights[words.weight] : words[field]) || null;
}

/** What is only suggested stands apart from the list, so one place up or down is counted among the others. */
function idsOf(places: readonly PlacedCriterion[]): string[] {
  return places.filter(({ counts }) => counts).map(({ id }) => id);
}

const noJudge = { judgeId: null, judgeLane: null, judgeWords: null };

async function judgeColumns(
  viewer: PlanViewer,
  { judge, judgeWords }: Pick<CriterionWords, "judge" | "judgeWords">,
  lane: Lane,
): Promise<Pick<CriterionRecord, "judgeId" | "judgeLane" | "judgeWords"> | { refusal: CriterionRefusal }> {
  if (judge === null) return { ...noJudge, judgeWords };
  const found = await findJudge(viewer, judge);
  if (!found || found.lane === "own") return { refusal: "no-such-person" };
  if (lane === "shared" && found.lane !== "shared") return { refusal: "judge-not-shared" };
  return { judgeId: found.id, judgeLane: found.lane, judgeWords };
}
