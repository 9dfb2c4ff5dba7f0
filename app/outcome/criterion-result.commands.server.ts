/** What one way was found to do: said by somebody of the company, kept with all that was said before (CR2, CR3). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { criterionResult } from "#db/schema/index.ts";

import { type CriterionResult, laneOfResult } from "./criterion.ts";
import { counts, onCriterion, theCriterion } from "./criterion-record.server.ts";
import type { CriterionRefusal } from "./criterion-refusal.ts";
import { findOrMakeOption, theOption } from "./option.commands.server.ts";

type Said = { result: CriterionResult; note: string | null };
export type Judged = { text: string; option: string; resultId: string; before: Said };
/** Where somebody else said another word meanwhile; nothing is stored. `standsId` is theirs. */
export type ResultConflict = { mine: Said; theirs: Said; by: string; standsId: string };

/** `option` is an id, or the kind of one that stands there from the start. `was`: see `resultForm`. */
export function judge(
  viewer: PlanViewer,
  criterionId: string,
  { option: ref, was, ...said }: Said & { option: string; was?: string | undefined },
): Promise<Result<Judged | ResultConflict, CriterionRefusal>> {
  return onCriterion<Judged | ResultConflict>(viewer, criterionId, async (row) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    if (!counts(row)) return { refusal: "not-taken-yet" };
    // A way stands in the team's lane once something is said of it: a line of one's own must leave nothing there (LN5).
    if (row.lane === "own") return { refusal: "own-so-far" };
    const way = await findOrMakeOption(viewer, ref);
    if (!way || way.leftOutAt) return { refusal: "no-such-option" };
    const [stands] = await viewer.tx
      .select()
      .from(criterionResult)
      .where(
        and(
          eq(criterionResult.criterionId, row.id),
          eq(criterionResult.optionId, way.id),
          isNull(criterionResult.supersededAt),
        ),
      );
    const before: Said = stands ?? { result: "unknown", note: null };
    const payload = { ...theCriterion(row), ...theOption(viewer, way) };
    const result = { text: payload.text, option: payload.option, before: pick(before) };
    if (stands && before.result === said.result && before.note === said.note)
      return { result: { ...result, resultId: stands.id }, events: "nothing-changed" };
    if (was !== undefined && (stands?.id ?? "") !== was) {
      const conflict = { mine: said, theirs: pick(before), by: stands?.byName ?? "", standsId: stands?.id ?? "" };
      return { result: conflict, events: "nothing-changed" };
    }
    const lane = laneOfResult(row.lane, way.lane);
    const resultId = await replaceResult(viewer, { criterion: row, option: way, lane, stands, said });
    return {
      result: { ...result, resultId },
      events: [{ kind: "criterion.judged", lane, payload: { ...payload, ...said } }],
    };
  });
}

/** The one that stood is kept in its own lane, with who said it and when; the new one counts. */
export async function replaceResult(
  viewer: PlanViewer,
  {
    criterion,
    option,
    lane,
    stands,
    said,
    isSharing = false,
  }: {
    criterion: { id: string; lane: Lane };
    option: { id: string; lane: Lane };
    lane: Lane;
    stands: { id: string } | undefined;
    said: Said;
    isSharing?: boolean;
  },
): Promise<string> {
  const { tx, now, name } = viewer;
  if (stands) await tx.update(criterionResult).set({ supersededAt: now }).where(eq(criterionResult.id, stands.id));
  const id = crypto.randomUUID();
  await tx.insert(criterionResult).values({
    ...{ ...ofPlan(viewer), ...by(viewer), id, lane, authorId: viewer.personId },
    ...{ criterionId: criterion.id, criterionLane: criterion.lane, optionId: option.id, optionLane: option.lane },
    ...{ result: said.result, note: said.note },
    ...(isSharing ? { sharedAt: now, sharedByName: name } : {}),
  });
  return id;
}

function pick({ result, note }: Said): Said {
  return { result, note };
}
