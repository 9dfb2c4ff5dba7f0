/**
 * LN3: what is judged, or one of the ways, shown to the other company by one act that names what goes along. What was found
 * goes along where both are shared then, as the word of whoever shares; who said it first and when stays where it was.
 */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { criterion, criterionResult, option } from "#db/schema/index.ts";

import { findJudge, inTheList, placeAfter, readPlaces, theCriterion } from "./criterion-record.server.ts";
import type { CriterionRefusal } from "./criterion-refusal.ts";
import { replaceResult } from "./criterion-result.commands.server.ts";
import { findOrMakeOption, theOption } from "./option.commands.server.ts";
import { mayBeShared } from "./option.ts";

type Shared = Promise<Result<string, CriterionRefusal>>;

/** From one's own to the team, or to both companies. */
export function shareCriterion(viewer: PlanViewer, id: string, to: "team" | "shared" = "shared"): Shared {
  return inTheList<string>(viewer, id, async (row) => {
    const { tx } = viewer;
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const lane = to === "team" ? "buyer" : "shared";
    if (row.lane === lane || row.lane === "shared") return { result: row.text, events: "nothing-changed" };
    // LN6: a shared item names shared people only.
    if (lane === "shared" && row.judgeId && (await findJudge(viewer, row.judgeId))?.lane !== "shared")
      return { refusal: "judge-not-shared" };
    const places = await readPlaces(viewer);
    const wasAfterId = places[places.findIndex((one) => one.id === id) - 1]?.id ?? null;
    await tx
      .update(criterion)
      .set({ ...nowShared(viewer), lane, afterId: null, afterLane: null })
      .where(eq(criterion.id, id));
    const place = await placeAfter(viewer, places, { id, lane }, wasAfterId);
    await tx.update(criterion).set(place).where(eq(criterion.id, id));
    if (lane === "shared") await showResults(viewer, eq(criterionResult.criterionId, id));
    return { result: row.text, events: [{ kind: "criterion.shared", lane, payload: theCriterion(row) }] };
  });
}

/** CR4: never the name of another vendor. */
export function shareOption(viewer: PlanViewer, ref: string): Shared {
  return changePlan<string, CriterionRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const row = await findOrMakeOption(viewer, ref);
    if (!row || row.leftOutAt) return { refusal: "no-such-option" };
    const payload = theOption(viewer, row);
    if (row.lane === "shared") return { result: payload.option, events: "nothing-changed" };
    if (!mayBeShared(row)) return { refusal: "name-stays" };
    await tx.update(option).set(nowShared(viewer)).where(eq(option.id, row.id));
    await showResults(viewer, eq(criterionResult.optionId, row.id));
    return { result: payload.option, events: [{ kind: "option.shared", lane: "shared", payload }] };
  });
}

/** The others read the day it was shared and who shared it, nothing earlier. */
function nowShared({
  now,
  name,
}: PlanViewer): Pick<
  typeof criterion.$inferInsert,
  "lane" | "sharedAt" | "sharedByName" | "createdAt" | "createdByName"
> {
  return { lane: "shared", sharedAt: now, sharedByName: name, createdAt: now, createdByName: name };
}

/** Those that stand, and whose both sides are shared now. */
async function showResults(viewer: PlanViewer, which: ReturnType<typeof eq>): Promise<void> {
  const rows = await viewer.tx
    .select()
    .from(criterionResult)
    .where(
      and(
        which,
        isNull(criterionResult.supersededAt),
        eq(criterionResult.criterionLane, "shared"),
        eq(criterionResult.optionLane, "shared"),
      ),
    );
  for (const row of rows) {
    await replaceResult(viewer, {
      criterion: { id: row.criterionId, lane: "shared" },
      option: { id: row.optionId, lane: "shared" },
      lane: "shared",
      stands: row,
      said: row,
      isSharing: true,
    });
  }
}
