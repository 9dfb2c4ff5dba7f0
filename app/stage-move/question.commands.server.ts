/** The seller's open question "Where are you now?", and what the buyer says to it (ST9). Asking changes nothing else. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { ok, refuse, type Result } from "#app/lib/result.ts";
import { plan } from "#db/schema/plan.ts";
import { stageQuestion } from "#db/schema/stage-move.ts";

import { holdPlan } from "./next-move.server.ts";
import { readAsking, whyNotAsk } from "./question.queries.server.ts";
import type { StageRefusal } from "./refusal.ts";
import { asStageResult } from "./stage-move.commands.server.ts";

/** Never names a stage. Refused with its sentence: once in ten working days, not while paused, not where it was switched off. */
export async function askWhere(viewer: PlanViewer): Promise<Result<{ questionId: string }, string>> {
  const asked = await changePlan(viewer, async (tx): Promise<Change<{ questionId: string }, { say: string }>> => {
    if (viewer.side !== "seller" || !viewer.can("runSellerSide")) {
      return { refusal: { say: `Only ${viewer.workspaceName} asks this.` } };
    }
    if (viewer.isArchived) return { refusal: { say: "This plan was put away. There is nothing to ask." } };
    await holdPlan(viewer);
    const why = whyNotAsk(viewer, await readAsking(viewer));
    if (why !== null) return { refusal: { say: why } };
    const questionId = crypto.randomUUID();
    await tx.insert(stageQuestion).values({ id: questionId, ...ofPlan(viewer), ...by(viewer) });
    return { result: { questionId }, events: [{ kind: "stage.asked", lane: "shared", payload: { questionId } }] };
  });
  if (asked.ok) return ok(asked.value);
  return refuse(asked.refusal === "your-name-would-show" ? nameWouldShowWords(viewer) : asked.refusal.say);
}

export type Answer = { answer: "still-here" | "switched-off" | "switched-on" } | { answer: "ask-after"; on: IsoDate };

/** Whoever may move answers without moving. "Please ask me after" holds for every later question, until a new answer. */
export async function answerWhere(viewer: PlanViewer, said: Answer): Promise<Result<Answer["answer"], StageRefusal>> {
  return asStageResult(
    await changePlan(viewer, async (tx): Promise<Change<Answer["answer"], StageRefusal>> => {
      if (viewer.side !== "buyer" || !viewer.can("moveStage")) return { refusal: { kind: "may-not" } };
      if (viewer.isArchived) return { refusal: { kind: "archived" } };
      await holdPlan(viewer);
      const on = said.answer === "ask-after" ? said.on : null;
      if (said.answer !== "still-here") {
        const wish = {
          "ask-after": { mayAskAfterOn: on, isAskingOff: false },
          "switched-off": { isAskingOff: true },
          "switched-on": { isAskingOff: false, mayAskAfterOn: null },
        }[said.answer];
        await tx.update(plan).set(wish).where(eq(plan.id, viewer.planId));
      }
      if (said.answer !== "switched-on") {
        const closed = await tx
          .update(stageQuestion)
          .set({ answeredAt: viewer.now, answer: said.answer })
          .where(and(eq(stageQuestion.planId, viewer.planId), isNull(stageQuestion.answeredAt)))
          .returning({ id: stageQuestion.id });
        // Saying it twice says nothing new.
        if (said.answer === "still-here" && closed.length === 0)
          return { result: said.answer, events: "nothing-changed" };
      }
      return {
        result: said.answer,
        events: [{ kind: "stage.asking-answered", lane: "shared", payload: { answer: said.answer, on } }],
      };
    }),
  );
}
