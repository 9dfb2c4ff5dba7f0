/** What people usually do where only some read it, through the commands: steps, people, talk, judging, notes. */
import { sql } from "drizzle-orm";
import { expect } from "vitest";

import { planTalk } from "#app/participant/next-talk.commands.server.ts";
import { nextTalkForm } from "#app/participant/next-talk.form.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { partForm } from "#app/participant/person.form.ts";
import { setReportingLine } from "#app/participant/reporting.commands.server.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";
import { shareNote } from "#app/comment/sharing.commands.server.ts";
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { rewordComment, settleThread, writeComment } from "#app/comment/comment.commands.server.ts";
import { removeComment } from "#app/comment/removal.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { addCriterion } from "#app/outcome/criterion.commands.server.ts";
import { judge } from "#app/outcome/criterion-result.commands.server.ts";
import { addLine, startList } from "#app/outcome/deciding.commands.server.ts";
import { addOption } from "#app/outcome/option.commands.server.ts";
import { addLine as addProjectLine } from "#app/project/project.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { changeOwner, setHelper } from "#app/step/owner.commands.server.ts";
import { blockStep, completeStep, leaveStepOut } from "#app/step/progress.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { putStepAfter } from "#app/step/order.commands.server.ts";

import type { MatrixWorld } from "./matrix.ts";
import { as, type Who } from "./world.ts";

/** Steps added, each with what usually happens to one. */
const steps = 10;

type Actor = "champion" | "deputy" | "rep" | "manager";

/** Everything somebody usually does with steps and people, seen by their team or by themselves alone. */
export async function actInPrivate(world: MatrixWorld, who: Actor, readBy: "team" | "own"): Promise<void> {
  const side = who === "champion" || who === "deputy" ? "buyer" : "seller";
  const personLane = readBy === "own" ? "own" : side;
  const must = <T extends { ok: boolean }>(result: T): T => {
    expect(result).toMatchObject({ ok: true });
    return result;
  };
  const person = crypto.randomUUID();
  await as(world, who, async (viewer) => {
    if (side === "buyer")
      must(
        await addPerson(viewer, {
          key: person,
          lane: personLane,
          name: "Fay Finance",
          title: "Finance approver",
          field: "finance",
          buyingRole: "decides",
          decides: null,
          needs: null,
          why: null,
          neededStageId: world.stages[3]?.id ?? null,
          neededOn: "2026-11-03",
        } as never),
      );
  });
  for (let index = 0; index < steps; index += 1) {
    const stageId = world.stages[index % world.stages.length]?.id ?? "";
    const key = crypto.randomUUID();
    await as(world, who, async (viewer) => {
      must(
        await addStep(viewer, {
          key,
          stageId,
          readBy,
          title: `private ${index}`,
          dueOn: "2026-11-03",
          isRequired: true,
          ...(side === "buyer" && { owner: person }),
          ...(index % 3 === 0 && { afterId: world.planted.shared.stepId, stageId: world.stages[1]?.id ?? "" }),
        }),
      );
      must(
        await editStep(viewer, {
          stepId: key,
          changes: { title: `edited ${index}` },
          was: { title: `private ${index}` },
        }),
      );
      if (index % 5 === 0) must(await completeStep(viewer, { stepId: key }));
      if (index % 5 === 1) must(await blockStep(viewer, { stepId: key, waitsFor: "the works council" }));
      if (index % 5 === 2) must(await leaveStepOut(viewer, { stepId: key, reason: "no money" }));
      if (index % 5 === 3) must(await removeStep(viewer, { stepId: key }));
      if (index % 5 === 4) must(await putStepAfter(viewer, key, { by: "up" }));
      if (index % 5 === 4 && side === "buyer")
        must(await setHelper(viewer, { stepId: key, participantId: person, helps: true }));
    });
  }
  await talkInPrivate(world, who, readBy);
  if (side === "buyer") await keepInPrivate(world, { who, readBy, person });
  if (side === "buyer" && readBy === "team") await judgeInPrivate(world, who);
  // LN6: who has a shared step inside is a row of the team's own.
  if (who === "champion" && readBy === "team")
    await as(world, who, async (viewer) => {
      const nobodys = await viewer.tx.execute<{ id: string }>(
        sql`select id from step where lane = 'shared' and owner_side = 'buyer' and removed_at is null
          and (owner_id is null or owner_id = ${world.participants.role}) order by owner_id nulls first limit 3`,
      );
      for (const { id } of nobodys) must(await changeOwner(viewer, { stepId: id, owner: person }));
    });
}

/** What is judged, what was found for what both read, another vendor, and the list before a decision. */
async function judgeInPrivate(world: MatrixWorld, who: Who): Promise<void> {
  const key = (): string => crypto.randomUUID();
  const { criterionId } = world.planted.shared;
  const words = { weight: "must", judge: null, judgeWords: null, shownBy: null } as const;
  const project = { kind: "purchase", text: "Ask Globex as well", dueOn: "2026-11-05" } as const;
  const results = await as(world, who, async (viewer) => [
    await startList(viewer),
    await addLine(viewer, { key: key(), text: "Before we decide", readBy: "team" }),
    await addLine(viewer, { key: key(), text: "Before I decide", readBy: "own" }),
    await addProjectLine(viewer, { key: key(), ...project, readBy: "team" }),
    await addProjectLine(viewer, { key: key(), ...project, readBy: "own" }),
    await addCriterion(viewer, { key: key(), text: "Works at night", ...words }),
    await addOption(viewer, { key: key(), name: "Globex" }),
    await judge(viewer, criterionId, { option: "ourselves", result: "no", note: "Too slow" }),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: true });
}

/** Whom people report to, the next talk with them, their part, and a note that becomes the team's. */
async function keepInPrivate(
  world: MatrixWorld,
  { who, readBy, person }: { who: Who; readBy: "team" | "own"; person: string },
): Promise<void> {
  const lane = readBy === "team" ? "buyer" : "own";
  const known = world.planted.shared.participantId;
  const key = crypto.randomUUID();
  const results = await as(world, who, async (viewer) => [
    await setReportingLine(viewer, person, reportingForm.parse({ intent: "reports-to", toId: known, lane })),
    await setReportingLine(viewer, known, reportingForm.parse({ intent: "reports-to", toId: "", lane })),
    await planTalk(viewer, known, nextTalkForm.parse({ intent: "talk", onDay: "2026-11-20", talkerId: known, lane })),
    await setPart(
      viewer,
      partForm.parse({ participantId: person, buyingRole: "signs-off", "was.buyingRole": "decides" }),
    ),
    await writeComment(viewer, { key, on: "participant", onId: known, text: "before I talk to them", readBy: "own" }),
    ...(readBy === "team" ? [await shareNote(viewer, key)] : []),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: true });
}

/** Questions of a team to itself, and comments on things that everybody reads. */
async function talkInPrivate(world: MatrixWorld, who: Actor, readBy: "team" | "own"): Promise<void> {
  const { stepId, participantId } = world.planted.shared;
  const key = crypto.randomUUID();
  const results = await as(world, who, async (viewer) => [
    ...(readBy === "team"
      ? [
          await askQuestion(viewer, { key, text: "Who signs sums like this in private?", to: "us" }),
          await answerQuestion(viewer, { questionId: key, answer: "Nobody knows in private" }),
        ]
      : []),
    await writeComment(viewer, { key, on: "step", onId: stepId, text: "private remark @Lea", readBy }),
    await rewordComment(viewer, { commentId: key, text: "private remark, reworded" }),
    await settleThread(viewer, { commentId: key, isSettled: true }),
    await writeComment(viewer, {
      key: crypto.randomUUID(),
      on: "participant",
      onId: participantId,
      text: "what I think of them",
      readBy,
    }),
    await removeComment(viewer, key),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: true });
}
