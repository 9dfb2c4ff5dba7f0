/** The day it is to go live: the company's word; the other side may suggest one (SC4). */
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, type NameWouldShow } from "#app/activity/change-plan.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { plan } from "#db/schema/plan.ts";

import type { GoLiveRefusal } from "./refusal.ts";

type Answered<T> = Promise<Result<T, GoLiveRefusal | NameWouldShow>>;

const noProposal = { proposedGoLiveOn: null, proposedGoLiveWhy: null, proposedGoLiveByName: null };

/**
 * Sets, moves or (null) takes back the go-live. `was` is what the page showed: another day set meanwhile is refused and
 * nothing stored. A suggestion of the same day is answered by it.
 */
export function setGoLive(
  viewer: PlanViewer,
  { on, why, was }: { on: IsoDate | null; why: string | null; was: IsoDate | null },
): Answered<IsoDate | null> {
  return changePlan(viewer, async (tx) => {
    if (!viewer.can("leadPlan")) return { refusal: "theirs-to-set" };
    const [before] = await tx
      .select({ why: plan.goLiveWhy, proposed: plan.proposedGoLiveOn })
      .from(plan)
      .where(eq(plan.id, viewer.planId));
    if (on === was && (why === null || why === before?.why)) return { result: on, events: "nothing-changed" };
    const saved = await tx
      .update(plan)
      .set({ goLiveOn: on, goLiveWhy: on ? why : null, ...(before?.proposed === on ? noProposal : {}) })
      .where(and(eq(plan.id, viewer.planId), holds(plan.goLiveOn, was)))
      .returning({ id: plan.id });
    if (saved.length === 0) return { refusal: "set-meanwhile" };
    return { result: on, events: [{ kind: "go-live.set", lane: "shared", payload: { on, was, why } }] };
  });
}

/** The seller's suggestion; it stands beside the company's own day until they answer. A new one takes the place of the last. */
export function proposeGoLive(viewer: PlanViewer, { on, why }: { on: IsoDate; why: string | null }): Answered<IsoDate> {
  return changePlan(viewer, async (tx) => {
    if (viewer.side !== "seller" || !viewer.can("editSteps")) return { refusal: "not-yours-to-suggest" };
    const [before] = await tx
      .select({ goLiveOn: plan.goLiveOn, on: plan.proposedGoLiveOn, why: plan.proposedGoLiveWhy })
      .from(plan)
      .where(eq(plan.id, viewer.planId));
    if (before?.goLiveOn === on) return { refusal: "agreed-already" };
    if (before?.on === on && before.why === why) return { result: on, events: "nothing-changed" };
    await tx
      .update(plan)
      .set({ proposedGoLiveOn: on, proposedGoLiveWhy: why, proposedGoLiveByName: viewer.name })
      .where(eq(plan.id, viewer.planId));
    return { result: on, events: [{ kind: "go-live.proposed", lane: "shared", payload: { on, why } }] };
  });
}

/** The company's answer to the day that was suggested: taking it sets go-live, declining leaves everything as it is. */
export function answerGoLive(
  viewer: PlanViewer,
  { on, answer }: { on: IsoDate; answer: "accepted" | "declined" },
): Answered<"accepted" | "declined"> {
  return changePlan(viewer, async (tx) => {
    if (!viewer.can("leadPlan")) return { refusal: "theirs-to-set" };
    const [before] = await tx.select().from(plan).where(eq(plan.id, viewer.planId));
    const taken = answer === "accepted" ? { goLiveOn: on, goLiveWhy: before?.proposedGoLiveWhy ?? null } : {};
    const saved = await tx
      .update(plan)
      .set({ ...noProposal, ...taken })
      .where(and(eq(plan.id, viewer.planId), eq(plan.proposedGoLiveOn, on)))
      .returning({ id: plan.id });
    if (saved.length === 0) return { refusal: "nothing-waits" };
    const answered = { kind: "go-live.answered", lane: "shared", payload: { on, answer } } as const;
    if (answer === "declined") return { result: answer, events: [answered] };
    const was = before?.goLiveOn ?? null;
    const set = {
      kind: "go-live.set",
      lane: "shared",
      payload: { on, was, why: before?.proposedGoLiveWhy ?? null },
    } as const;
    return { result: answer, events: [answered, set] };
  });
}

/** Compares a field with what the page showed; an empty one equals an empty one. */
function holds(column: AnyPgColumn, was: string | null): SQL | undefined {
  return was === null ? isNull(column) : eq(column, was);
}
