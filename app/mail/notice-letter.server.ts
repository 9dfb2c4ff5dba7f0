/**
 * News of a plan (NO1): everything that one person is told at once and that happened within a few minutes, in one letter, by
 * the one narrator. What was taken back or removed meanwhile is not told (ST7).
 */
import { and, eq, inArray, isNotNull } from "drizzle-orm";

import { mailOffAddress } from "#app/access/mail-off.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { EventKind, PlanEvent } from "#app/activity/event.ts";
import { readEvents } from "#app/activity/event.queries.server.ts";
import { narrate } from "#app/activity/narrate.ts";
import { readEventKeys, whomToTell } from "#app/activity/notice.ts";
import { formatMoment } from "#app/lib/time-zone.ts";
import { readEnv } from "#app/server/env.server.ts";
import { question, stageMoveUndo, step } from "#db/schema/index.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";
import { asRecipient, isQuiet } from "./reader.server.ts";

export function writeNotice(asked: AskedLetter): Promise<Letter | NoLetter> {
  return asRecipient(asked, async (viewer) => {
    if (await isQuiet(viewer)) return "dropped";
    const events = await readEvents(viewer, readEventKeys(asked.about["events"] ?? ""));
    const gone = await readGone(viewer, events);
    const left = events.filter(({ isMine, ...event }) => !isMine && !idsIn(event).some((id) => gone.has(id)));
    return left.length === 0 ? "dropped" : letterOf(viewer, left);
  });
}

/** What stands in an event about the thing it tells of, by the fields that name it. */
function idsIn({ payload }: Pick<PlanEvent, "payload">): string[] {
  return ["moveId", "questionId", "stepId"].flatMap((field) => {
    const id = (payload as Record<string, unknown>)[field];
    return typeof id === "string" && isUuid.test(id) ? [id] : [];
  });
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of these events: moves that were undone, steps and questions that were removed or are no longer this reader's to read. */
async function readGone({ tx, planId }: PlanViewer, events: readonly PlanEvent[]): Promise<Set<string>> {
  const ids = events.flatMap(idsIn);
  if (ids.length === 0) return new Set();
  const undone = await tx
    .select({ id: stageMoveUndo.moveId })
    .from(stageMoveUndo)
    .where(and(eq(stageMoveUndo.planId, planId), inArray(stageMoveUndo.moveId, ids)));
  const steps = await tx
    .select({ id: step.id })
    .from(step)
    .where(and(eq(step.planId, planId), inArray(step.id, ids), isNotNull(step.removedAt)));
  const questions = await tx
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.planId, planId), inArray(question.id, ids), isNotNull(question.removedAt)));
  return new Set([...undone, ...steps, ...questions].map(({ id }) => id));
}

function letterOf(viewer: PlanViewer, events: readonly (PlanEvent & { isMine: boolean })[]): Letter {
  const { companyName, workspaceName, planId, zone, today, side } = viewer;
  // What is asked of this reader, or answers them, stands before what everybody is told.
  const sorted = [...events.filter(isForFew), ...events.filter((event) => !isForFew(event))];
  const told = sorted.map((event) => ({
    sentence: narrate(event, { companyName, workspaceName, today, side, isActor: false }),
    at: formatMoment(event.at, { zone, today }),
  }));
  const plan = `${readEnv().publicUrl}/plans/${planId}`;
  const [only] = sorted;
  return {
    subject:
      told.length === 1
        ? subjectOf(told[0]?.sentence ?? "")
        : `${companyName} × ${workspaceName}: ${told.length} updates`,
    lines: [`From the plan that ${companyName} and ${workspaceName} share:`],
    told,
    button: only && told.length === 1 ? placeOf(only, plan) : { label: "Read the updates", address: `${plan}/updates` },
    stop: { address: mailOffAddress(planId, viewer.personId ?? "") },
  };
}

function isForFew(event: PlanEvent): boolean {
  return whomToTell(event, event.actorSide ?? "buyer", [])?.whom !== "everybody";
}

/** The sentence itself, cut where a list of mails would cut it anyway. */
function subjectOf(sentence: string): string {
  const signs = Array.from(sentence.replace(/\.$/, ""));
  return signs.length > 110 ? `${signs.slice(0, 109).join("").trimEnd()}…` : signs.join("");
}

/** The page where what happened stands, and its first words as the button says them. */
function placeOf({ kind, payload }: PlanEvent, plan: string): { label: string; address: string } {
  const ids = payload as { stepId?: string; questionId?: string; forwardId?: string };
  if (ids.questionId && kind.startsWith("question."))
    return {
      label: answerable.has(kind) ? "Answer" : "Read the answer",
      address: `${plan}/questions/${ids.questionId}`,
    };
  if (ids.forwardId) return { label: "See the answer", address: `${plan}/forwards/${ids.forwardId}` };
  if (ids.stepId) return { label: "Open the step", address: `${plan}/steps/${ids.stepId}` };
  return { label: "Open the plan", address: plan };
}

const answerable: ReadonlySet<EventKind> = new Set(["question.asked", "question.shared", "question.condition-told"]);
