/** The path belongs to the plan: whoever leads it at the company renames, adds, orders and leaves out places (ST12). */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { plan, stage, verifier } from "#db/schema/plan.ts";

import { readCurrentStageId } from "./plan.queries.server.ts";
import type { AddStageForm } from "./path.form.ts";
import type { PathRefusal } from "./refusal.ts";
import { stageDefault } from "./stage.ts";

type Answered<T = string> = Promise<Result<T, PathRefusal | NameWouldShow>>;
type StageRow = typeof stage.$inferSelect;

const most = 9;
const least = 2;
const gap = 1_000;

/** Adds a place with the facts its kind usually has. Sent twice it adds one (R4). */
export function addStage(viewer: PlanViewer, form: AddStageForm): Answered {
  return changePlan(viewer, async (tx) => {
    const stages = await lockPath(viewer, tx);
    if (stages.some(({ id }) => id === form.id)) return { result: form.id, events: "nothing-changed" };
    if (onPath(stages).length >= most) return { refusal: "too-many-stages" };
    const before = form.after === "" ? -1 : stages.findIndex(({ id }) => id === form.after);
    if (form.after !== "" && before === -1) return { refusal: "no-such-stage" };
    const row = { id: form.id, ...ofPlan(viewer), kind: form.kind, label: form.label, name: form.name, rank: 0 };
    const made = await tx.insert(stage).values(row).onConflictDoNothing().returning({ id: stage.id });
    if (made.length === 0) return { refusal: "no-such-stage" };
    await putInOrder(tx, stages.map(({ id }) => id).toSpliced(before + 1, 0, form.id));
    await tx.insert(verifier).values(
      stageDefault(form.kind).verifiers.map((text, index) => ({
        id: crypto.randomUUID(),
        ...ofPlan(viewer),
        stageId: form.id,
        text,
        rank: (index + 1) * gap,
      })),
    );
    return { result: form.id, events: [changed("added", form, { was: null, is: form.label })] };
  });
}

/** Puts a place one earlier or one later among those that are on the path; retired ones do not count. */
export function putStage(viewer: PlanViewer, stageId: string, where: "earlier" | "later"): Answered {
  return changePlan(viewer, async (tx) => {
    const stages = await lockPath(viewer, tx);
    const path = onPath(stages).map(({ id }) => id);
    const from = path.indexOf(stageId);
    const moved = stages.find(({ id }) => id === stageId);
    if (from === -1 || !moved) return { refusal: "no-such-stage" };
    const neighbour = path[where === "earlier" ? from - 1 : from + 1];
    if (neighbour === undefined) return { result: stageId, events: "nothing-changed" };
    const others = stages.map(({ id }) => id).filter((id) => id !== stageId);
    const at = others.indexOf(neighbour) + (where === "earlier" ? 0 : 1);
    await putInOrder(tx, others.toSpliced(at, 0, stageId));
    const next = stages.find(({ id }) => id === neighbour)?.label ?? "";
    const is = where === "earlier" ? `before ${next}` : `after ${next}`;
    return { result: stageId, events: [changed("moved", moved, { was: null, is })] };
  });
}

/** Leaves a place out, or takes it up again. Nothing that hangs on it is lost: it is retired, never deleted. */
export function retireStage(viewer: PlanViewer, stageId: string, intent: "leave-out" | "take-up"): Answered {
  return changePlan(viewer, async (tx) => {
    const stages = await lockPath(viewer, tx);
    const found = stages.find(({ id }) => id === stageId);
    if (!found) return { refusal: "no-such-stage" };
    const out = intent === "leave-out";
    if ((found.retiredAt !== null) === out) return { result: found.label, events: "nothing-changed" };
    if (out && onPath(stages).length <= least) return { refusal: "too-few-stages" };
    if (!out && onPath(stages).length >= most) return { refusal: "too-many-stages" };
    if (out && (await readCurrentStageId(viewer)) === stageId) return { refusal: "you-are-here" };
    await tx
      .update(stage)
      .set({ retiredAt: out ? viewer.now : null })
      .where(eq(stage.id, stageId));
    return { result: found.label, events: [changed(out ? "left-out" : "taken-up", found, { was: null, is: null })] };
  });
}

export function changed(
  change: Extract<NewEvent, { kind: "path.changed" }>["payload"]["change"],
  { id, label }: Pick<StageRow, "id" | "label">,
  { was, is }: { was: string | null; is: string | null },
): NewEvent {
  return { kind: "path.changed", lane: "shared", payload: { change, stage: { id, label }, was, is } };
}

/** The path in order, held until the end of this change: its limits and order are rules about all of it. */
export async function lockPath({ planId }: PlanViewer, tx: Transaction): Promise<StageRow[]> {
  await tx.select({ id: plan.id }).from(plan).where(eq(plan.id, planId)).for("update");
  return tx.select().from(stage).where(eq(stage.planId, planId)).orderBy(asc(stage.rank), asc(stage.id));
}

/** The facts of a stage that count, in order. */
export async function factsOf(tx: Transaction, stageId: string): Promise<(typeof verifier.$inferSelect)[]> {
  const ofStage = and(eq(verifier.stageId, stageId), isNull(verifier.retiredAt));
  return tx.select().from(verifier).where(ofStage).orderBy(asc(verifier.rank), asc(verifier.id));
}

function onPath(stages: readonly StageRow[]): StageRow[] {
  return stages.filter(({ retiredAt }) => retiredAt === null);
}

async function putInOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await tx
      .update(stage)
      .set({ rank: (index + 1) * gap })
      .where(eq(stage.id, id));
  }
}
