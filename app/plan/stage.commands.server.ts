/** One place on the path: its words and the facts that show it is done. Compared field by field with what the page showed. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { stage, verification, verifier } from "#db/schema/plan.ts";

import { changed, factsOf, lockPath } from "./path.commands.server.ts";
import type { EditStageForm } from "./path.form.ts";
import { factsMost } from "./path-limit.ts";
import type { PathRefusal } from "./refusal.ts";

type Fact = { id: string; text: string; was: string };

/**
 * Saves the words and facts of a place; all or nothing. A field that somebody else changed since the page was shown refuses
 * with "changed-meanwhile". A fact that is met keeps its words: what somebody confirmed may not become another sentence.
 */
export function editStage(
  viewer: PlanViewer,
  stageId: string,
  form: EditStageForm,
): Promise<Result<string, PathRefusal | NameWouldShow>> {
  return changePlan<string, PathRefusal>(viewer, async (tx) => {
    const here = (await lockPath(viewer, tx)).find(({ id }) => id === stageId);
    if (!here) return { refusal: "no-such-stage" };
    const renamed = await rename(tx, here, form);
    if (renamed === "changed-meanwhile") return { refusal: renamed };
    const facts = form.factId.map((id, index) => ({
      id,
      text: form.fact[index] ?? "",
      was: form["was.fact"][index] ?? "",
    }));
    const told = await saveFacts(viewer, { id: stageId, label: form.label }, facts);
    if (typeof told === "string") return { refusal: told };
    const events = [...renamed, ...told];
    return { result: form.label, events: events.length > 0 ? events : "nothing-changed" };
  });
}

async function rename(
  tx: Transaction,
  here: typeof stage.$inferSelect,
  form: EditStageForm,
): Promise<NewEvent[] | "changed-meanwhile"> {
  const newLabel = form.label !== form["was.label"];
  const newName = form.name !== form["was.name"];
  if ((newLabel && here.label !== form["was.label"]) || (newName && here.name !== form["was.name"]))
    return "changed-meanwhile";
  if (!newLabel && !newName) return [];
  const values = { ...(newLabel && { label: form.label }), ...(newName && { name: form.name }) };
  await tx.update(stage).set(values).where(eq(stage.id, here.id));
  const stageNow = { id: here.id, label: form.label };
  return [
    ...(newLabel ? [changed("renamed", stageNow, { was: here.label, is: form.label })] : []),
    ...(newName ? [changed("renamed", stageNow, { was: here.name, is: form.name })] : []),
  ];
}

async function saveFacts(
  viewer: PlanViewer,
  here: { id: string; label: string },
  facts: readonly Fact[],
): Promise<NewEvent[] | PathRefusal> {
  const { tx, now } = viewer;
  const there = await factsOf(tx, here.id);
  const events: NewEvent[] = [];
  let count = there.length;
  for (const { id, text, was } of facts) {
    if (id === "" ? text === "" : text === was) continue;
    const known = there.find((one) => one.id === id);
    if (id !== "" && (known?.text ?? "") !== was) return "changed-meanwhile";
    if (known && (await isMet(tx, known.id))) return "fact-is-met";
    if (!known) {
      count += 1;
      await tx
        .insert(verifier)
        .values({ id: crypto.randomUUID(), ...ofPlan(viewer), stageId: here.id, text, rank: count * 1_000 });
      events.push(changed("verifier-added", here, { was: null, is: text }));
    } else if (text === "") {
      count -= 1;
      await tx.update(verifier).set({ retiredAt: now }).where(eq(verifier.id, known.id));
      events.push(changed("verifier-removed", here, { was: known.text, is: null }));
    } else {
      await tx
        .update(verifier)
        .set({ text })
        .where(and(eq(verifier.id, known.id), eq(verifier.text, was)));
      events.push(changed("verifier-changed", here, { was: known.text, is: text }));
    }
  }
  if (events.length > 0 && count < 1) return "last-fact";
  return count > factsMost ? "too-many-facts" : events;
}

async function isMet(tx: Transaction, verifierId: string): Promise<boolean> {
  return (await tx.$count(verification, eq(verification.verifierId, verifierId))) > 0;
}
