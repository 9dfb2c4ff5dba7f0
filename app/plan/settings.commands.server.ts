/** What a plan is called and whose days it goes by; and whether the other side may ask where the company is (ST9). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { plan } from "#db/schema/plan.ts";

import type { SettingsRefusal } from "./refusal.ts";
import type { SettingsForm } from "./settings.form.ts";

export type Conflicting = { field: "name" | "country" | "timeZone"; theirs: string };

const fields = ["name", "country", "timeZone"] as const;

/** Who may change the settings: those who lead the plan at the company, and those who run it for the seller. */
export function maySet(viewer: PlanViewer): boolean {
  return viewer.can("leadPlan") || viewer.can("runSellerSide");
}

/** Saves what differs from what the page showed; a field that somebody else changed refuses and stores nothing. */
export function editSettings(
  viewer: PlanViewer,
  form: SettingsForm,
): Promise<Result<"saved", SettingsRefusal | NameWouldShow>> {
  return changePlan(viewer, async (tx) => {
    if (!maySet(viewer)) return { refusal: "theirs-to-say" };
    const differ = fields.filter((field) => form[field] !== form[`was.${field}`]);
    if (differ.length === 0) return { result: "saved", events: "nothing-changed" };
    const saved = await tx
      .update(plan)
      .set(Object.fromEntries(differ.map((field) => [field, form[field]])))
      .where(and(eq(plan.id, viewer.planId), ...differ.map((field) => eq(plan[field], form[`was.${field}`]))))
      .returning({ id: plan.id });
    if (saved.length === 0) return { refusal: "changed-meanwhile" };
    const changes = differ.map((field) => ({ field, was: form[`was.${field}`], is: form[field] }));
    return { result: "saved", events: [{ kind: "plan.settings-changed", lane: "shared", payload: { changes } }] };
  });
}

/** After a refusal for a stale page: what stands there now, where it differs from what the page showed. */
export async function readConflicts({ tx, planId }: PlanViewer, form: SettingsForm): Promise<Conflicting[]> {
  const [row] = await tx.select().from(plan).where(eq(plan.id, planId));
  return fields.flatMap((field) =>
    row && form[field] !== form[`was.${field}`] && row[field] !== form[`was.${field}`]
      ? [{ field, theirs: row[field] }]
      : [],
  );
}

/** The company says whether it may be asked where it is. Switched on again, no earlier "ask me after" counts any more. */
export function switchAsking(
  viewer: PlanViewer,
  isOff: boolean,
): Promise<Result<boolean, SettingsRefusal | NameWouldShow>> {
  return changePlan(viewer, async (tx) => {
    if (!viewer.can("moveStage")) return { refusal: "theirs-to-say" };
    const saved = await tx
      .update(plan)
      .set({ isAskingOff: isOff, ...(isOff ? {} : { mayAskAfterOn: null }) })
      .where(and(eq(plan.id, viewer.planId), eq(plan.isAskingOff, !isOff)))
      .returning({ id: plan.id });
    if (saved.length === 0) return { result: isOff, events: "nothing-changed" };
    const answer = isOff ? "switched-off" : "switched-on";
    return {
      result: isOff,
      events: [{ kind: "stage.asking-answered", lane: "shared", payload: { answer, on: null } }],
    };
  });
}
