/** Undo on the server (SP7, ST10). The act travels with the offer, signed with the server's secret: nobody can make one up. */
import { and, eq } from "drizzle-orm";

import { isSame, tokenFor } from "#app/access/secret.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { step, stepCompletion, verification, verifier, stage } from "#db/schema/index.ts";

import type { StepProblem } from "./refusal.ts";
import { companyOf } from "./owner.server.ts";
import { answered, settleProposal, waitingProposal } from "./proposal.server.ts";
import { columnsOf, lockStep, type StepPatch, type StepRecord, theStep, writeStep } from "./step-record.server.ts";
import { mayUndoAct, type StepAct, type StepColumns } from "./undo.ts";

/** The offer as a form field; null where the texts are too long for the cookie that carries a toast. */
export function sealAct(act: StepAct | null): string | null {
  if (!act) return null;
  const text = Buffer.from(JSON.stringify(act)).toString("base64url");
  return text.length > 1800 ? null : `${text}.${tokenFor("undo", text)}`;
}

/** Takes back the act that `token` names. Its author, within two minutes, while the step stands as that act left it. */
export function undoAct(
  viewer: PlanViewer,
  { stepId, token }: { stepId: string; token: string },
): Promise<Result<{ title: string }, StepProblem>> {
  return changePlan<{ title: string }, StepProblem>(viewer, async (tx) => {
    const act = openAct(token);
    const row = act && act.stepId === stepId ? await lockStep(viewer, stepId) : undefined;
    if (!act || !row) return { refusal: "no-such-step" };
    const [done] = await tx.select().from(stepCompletion).where(eq(stepCompletion.stepId, row.id));
    const may = mayUndoAct(act, { personId: viewer.personId, now: viewer.now, columns: columnsOf(row) });
    if (!may.ok) return { refusal: may.refusal };
    const isOurDone = done?.byPersonId === act.personId && done.at.getTime() === act.at;
    if ((act.wrote === "completion") !== (done !== undefined) || (done && !isOurDone))
      return { refusal: "something-stands-on-it" };
    if (act.wrote === "proposal") {
      const waiting = await waitingProposal(viewer, row);
      if (waiting?.byPersonId !== act.personId || waiting.at.getTime() !== act.at)
        return { refusal: "something-stands-on-it" };
      await settleProposal(viewer, row, "withdrawn");
      const to = companyOf(viewer, "seller");
      const said = answered(row, waiting, { answer: "withdrawn", reason: null, lines: act.lines ?? [], to });
      await writeStep(tx, row, patchOf(act.before));
      return { result: { title: row.title }, events: [said] };
    }
    if (done) await tx.delete(stepCompletion).where(eq(stepCompletion.stepId, row.id));
    const unmet = act.met ? await unmeet(viewer, act.met) : [];
    await writeStep(tx, row, patchOf(act.before));
    const [after] = await tx.select().from(step).where(eq(step.id, row.id));
    return { result: { title: after?.title ?? row.title }, events: [told(act, after ?? row), ...unmet] };
  });
}

function openAct(token: string): StepAct | null {
  const [text = "", signature = ""] = token.split(".");
  if (!text || !isSame(tokenFor("undo", text), signature)) return null;
  return JSON.parse(Buffer.from(text, "base64url").toString()) as StepAct;
}

function told(act: StepAct, row: StepRecord): NewEvent {
  if (act.says === "step.changed" || act.says === "step.change-answered") {
    return { kind: "step.changed", lane: row.lane, payload: { ...theStep(row), changes: act.lines ?? [] } };
  }
  return { kind: act.says, lane: row.lane, payload: theStep(row) };
}

/** What was met by this very tick, by this person. */
async function unmeet(viewer: PlanViewer, verifierId: string): Promise<NewEvent[]> {
  const gone = await viewer.tx
    .delete(verification)
    .where(and(eq(verification.verifierId, verifierId), eq(verification.planId, viewer.planId)))
    .returning({ id: verification.verifierId });
  const [fact] = await viewer.tx
    .select({ text: verifier.text, id: stage.id, label: stage.label })
    .from(verifier)
    .innerJoin(stage, eq(stage.id, verifier.stageId))
    .where(eq(verifier.id, verifierId));
  if (gone.length === 0 || !fact) return [];
  return [
    {
      kind: "verifier.unmet",
      lane: "shared",
      payload: { verifierId, text: fact.text, stage: { id: fact.id, label: fact.label } },
    },
  ];
}

const moments = ["removedAt", "createdAt", "sharedAt"];

function patchOf(columns: StepColumns): StepPatch {
  return Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [
      column,
      moments.includes(column) && typeof value === "string" ? new Date(value) : value,
    ]),
  );
}
