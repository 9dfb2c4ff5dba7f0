/** What only the workspace reads of one plan: beside its pages, and from the list. */
import { desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readSince, type Update } from "#app/activity/event.queries.server.ts";
import { addDays } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readMissingRoles } from "#app/participant/participant.queries.server.ts";
import { readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { inStepAnswer, plan, stageOverrule, stageQuestion } from "#db/schema/index.ts";

import { type Help, helpFor } from "./help.ts";
import { readOwnRates } from "./own-rates.queries.server.ts";
import { readPlanFacts } from "./plan-facts.server.ts";
import { planLine } from "./plan-line.ts";
import { askedForMarks, type PanelFacts, sellerPanel, type SellerPanel } from "./seller-panel.ts";

export type { SellerPanel } from "./seller-panel.ts";

/** Null for everybody but a member: there is nothing of this for a buyer to read. */
export async function readSellerPanel(viewer: PlanViewer): Promise<SellerPanel | null> {
  const facts = await readPanelFacts(viewer);
  return facts && sellerPanel(facts);
}

/** AL5: for the history as the workspace reads it; null for everybody but a member. */
export async function readAskedFor(viewer: PlanViewer): Promise<Record<string, string> | null> {
  const facts = await readPanelFacts(viewer);
  return facts && askedForMarks(facts);
}

export interface PlanGlance {
  panel: SellerPanel;
  /** What happened in the last two weeks, newest first. */
  changed: { key: string; sentence: string; on: string }[];
  /** PE2: usual places of this stage that nobody fills on the shared plan; the buyer may have them all in private. */
  notOnPlan: { key: string; called: string; why: string }[];
  help: Help[];
}

/** What a row of the list unfolds to. Null for everybody but a member. */
export async function readPlanGlance(viewer: PlanViewer): Promise<PlanGlance | null> {
  const facts = await readPanelFacts(viewer);
  if (!facts) return null;
  const since = new Date(`${addDays(viewer.today, -14)}T00:00:00Z`);
  const [updates, missing] = await Promise.all([readSince(viewer, since), readMissingRoles(viewer)]);
  const { line } = facts;
  const stageId = facts.facts.moves.findLast((move) => move.toStageId !== null)?.toStageId ?? null;
  return {
    panel: sellerPanel(facts),
    changed: updates.map((update) => ({ key: update.key, sentence: update.sentence, on: dayOf(update, viewer) })),
    notOnPlan: missing.rows.map(({ key, called, why }) => ({ key, called, why })),
    help: helpFor({ ...line, stageId, ...facts.facts, verifiers: facts.verifiers, today: viewer.today }),
  };
}

function dayOf({ at }: Update, { planZone, today }: PlanViewer): string {
  return formatDate(dateIn(planZone, at), { today });
}

async function readPanelFacts(viewer: PlanViewer): Promise<PanelFacts | null> {
  if (!viewer.member) return null;
  const { tx, planId, now } = viewer;
  const [[facts], verifiers, [overrule], [answer], questions, [wish]] = await Promise.all([
    readPlanFacts(tx, { now, planId }),
    readVerifiers(viewer),
    tx
      .select({
        stageId: stageOverrule.stageId,
        reason: stageOverrule.reason,
        byName: stageOverrule.byName,
        at: stageOverrule.at,
      })
      .from(stageOverrule)
      .where(eq(stageOverrule.planId, planId))
      .orderBy(desc(stageOverrule.at), desc(stageOverrule.id))
      .limit(1),
    tx
      .select({ answer: inStepAnswer.answer, byName: inStepAnswer.byName, at: inStepAnswer.at })
      .from(inStepAnswer)
      .where(eq(inStepAnswer.planId, planId))
      .orderBy(desc(inStepAnswer.at), desc(inStepAnswer.id))
      .limit(1),
    tx.select({ at: stageQuestion.at }).from(stageQuestion).where(eq(stageQuestion.planId, planId)),
    tx
      .select({ isAskingOff: plan.isAskingOff, mayAskAfterOn: plan.mayAskAfterOn })
      .from(plan)
      .where(eq(plan.id, planId)),
  ]);
  if (!facts || !wish) return null;
  const line = planLine(facts, now);
  return {
    facts,
    line,
    rates: await readOwnRates(viewer, line.gap),
    verifiers,
    overrule: overrule ? { ...overrule, at: overrule.at.toISOString() } : null,
    inStep: answer ? { ...answer, at: answer.at.toISOString() } : null,
    askedAt: questions.map(({ at }) => at.toISOString()),
    wish: { isAskingOff: wish.isAskingOff, mayAskAfterOn: wish.mayAskAfterOn as IsoDate | null },
    now,
  };
}
