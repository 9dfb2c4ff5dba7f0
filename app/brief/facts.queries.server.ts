/**
 * The facts of a summary. Only what the whole buying team reads goes in: what only its author reads stays out, so that everybody
 * of the team is made the same page, and nothing private goes along when it is passed on (LN3).
 */
import { and, eq, isNull, ne } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { type Place, readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { readFacts, readGround, readerOf } from "#app/step/step-facts.server.ts";
import { type StepRow, stepRow } from "#app/step/step-row.ts";
import { isOpen } from "#app/step/step.ts";
import { briefCost, briefNaming, participant, step } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import type { BriefRail } from "./brief.ts";
import { readSaid } from "./agreeing.server.ts";
import { agreeing } from "./agreeing.ts";
import type { Cost } from "./cost.ts";
import { type Cut, cutWords } from "./cut.ts";
import type { BriefFacts } from "./facts.ts";
import type { KnownPerson } from "./naming.ts";
import { readOutcome } from "./outcome.queries.server.ts";

type Person = BriefFacts["people"][number] & { id: string; neededOn: IsoDate | null };

type Facts = { facts: BriefFacts; rail: BriefRail | null };

export async function readBriefFacts(viewer: PlanViewer, cut: Cut): Promise<Facts> {
  return (await readFactsOfCuts(viewer))(cut);
}

/** Read once, for as many cuts as are asked for then. */
export async function readFactsOfCuts(viewer: PlanViewer): Promise<(cut: Cut) => Facts> {
  const [place, plan, people, steps, questions, contents, said, costs, outcome] = await Promise.all([
    readPlace(viewer),
    readPlan(viewer),
    readBriefPeople(viewer),
    readSharedSteps(viewer),
    readQuestions(viewer, { words: "", show: "open", from: "everyone" }),
    readHelpful(viewer),
    readSaid(viewer),
    readCosts(viewer),
    readOutcome(viewer),
  ]);
  const { companyName, workspaceName } = viewer;
  const here = place.stages.find(({ id }) => id === place.currentStageId) ?? null;
  const all = {
    ...{ companyName, workspaceName, people, costs },
    place: here && { label: here.label, name: here.name, words: place.placeWords },
    sleep: place.sleep?.sentence ?? null,
    goLive: plan.goLiveOn && { on: formatDate(plan.goLiveOn, viewer), why: plan.goLiveWhy },
    dates: nextDates(viewer, steps, plan.goLiveOn),
    answers: agreeing(people, said),
    open: questions.filter(({ lane, isCondition }) => lane === "shared" && !isCondition).map(({ text }) => text),
    blocked: steps
      .filter(({ progress }) => progress === "blocked")
      .map(({ title, waitsFor }) => ({ what: title, waitsFor })),
    leftOut: steps
      .filter(({ progress }) => progress === "left-out")
      .map(({ title, reason }) => ({ what: title, reason })),
    ...outcome,
  };
  const rail = railOf(place, companyName);
  return (cut) => {
    const { fields } = cutWords[cut];
    const isTheirs = (one: (typeof contents)[number]): boolean => one.fields.some((field) => fields.includes(field));
    const papers = [...contents.filter(isTheirs), ...contents.filter((one) => !isTheirs(one))];
    const facts: BriefFacts = {
      ...all,
      decideBy: decideBy(viewer, { people, steps, place, fields }),
      papers: papers.map(({ title, question }) => ({ title, question })),
    };
    return { facts, rail };
  };
}

/** Everybody the team knows of, with their own word on being named. */
export async function readBriefPeople(viewer: PlanViewer): Promise<Person[]> {
  const { tx, planId } = viewer;
  const [facts, addresses, agreed] = await Promise.all([
    readPeopleFacts(viewer),
    tx
      .select({ id: participant.id, address: participant.address })
      .from(participant)
      .where(eq(participant.planId, planId)),
    tx.select({ id: briefNaming.participantId }).from(briefNaming).where(eq(briefNaming.planId, planId)),
  ]);
  const addressOf = new Map(addresses.map(({ id, address }) => [id, address]));
  const named = new Set(agreed.map(({ id }) => id));
  return facts
    .filter(({ lane }) => lane !== "own")
    .map(({ id, side, name, field, buyingRole, neededOn }) => ({
      ...{ id, side, name, field, neededOn },
      address: addressOf.get(id) ?? null,
      part: buyingRole,
      isRole: name === null,
      mayBeNamed: named.has(id),
    }));
}

/** Also those only one person knows of: their names must not stand in a text either. */
export async function readHiddenNames({ tx, planId }: PlanViewer): Promise<KnownPerson[]> {
  const rows = await tx
    .select({ name: knownName, address: participant.address, side: participant.side, field: participant.field })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.lane, "own")));
  return rows.map((row) => ({ ...row, field: row.field as KnownPerson["field"], mayBeNamed: false }));
}

export async function readCosts({ tx, planId }: PlanViewer): Promise<Cost[]> {
  const rows = await tx
    .select()
    .from(briefCost)
    .where(and(eq(briefCost.planId, planId), ne(briefCost.lane, "own"), isNull(briefCost.removedAt)))
    .orderBy(briefCost.at, briefCost.id);
  return rows.map(({ id, what, kind, cents, currency, figure }) => ({ id, what, kind, cents, currency, figure }));
}

/** What the team prepares for itself is nothing for those it prepares for: steps and questions are those of the plan alone. */
async function readSharedSteps(viewer: PlanViewer): Promise<StepRow[]> {
  const [ground, facts] = await Promise.all([
    readGround(viewer),
    readFacts(viewer, and(isNull(step.removedAt), eq(step.lane, "shared"))),
  ]);
  const reader = { ...readerOf(viewer, ground, new Map()), participantId: null };
  // Always in the same order: words of one's own are compared with what was made when they were written.
  return facts.map((one) => stepRow(one, reader)).sort((a, b) => a.title.localeCompare(b.title, "en"));
}

/** By when somebody of these fields is needed; else the last day of what is still open before the approval is done. */
function decideBy(
  viewer: PlanViewer,
  about: { people: readonly Person[]; steps: readonly StepRow[]; place: Place; fields: readonly string[] },
): string | null {
  const needed = about.people
    .filter(({ field, neededOn }) => neededOn !== null && field !== null && about.fields.includes(field))
    .flatMap(({ neededOn }) => neededOn ?? []);
  const approval = new Set(about.place.stages.filter(({ kind }) => kind === "approval").map(({ id }) => id));
  const due = about.steps
    .filter((one) => approval.has(one.stageId) && isOpen(one))
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort();
  const ahead = [needed.sort()[0], due.at(-1)].find((on) => on !== undefined && on >= viewer.today);
  return ahead ? formatDate(ahead, viewer) : null;
}

/** Days ahead of agreed steps, the next first, and the day to start. */
function nextDates(viewer: PlanViewer, steps: readonly StepRow[], goLiveOn: IsoDate | null): BriefFacts["dates"] {
  const dated = steps
    .filter((one) => isOpen(one) && one.dueOn !== null && one.dueOn >= viewer.today && one.handshake !== "proposed")
    .map(({ dueOn, title }) => ({ on: dueOn ?? viewer.today, what: title }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, 5);
  const last = goLiveOn && goLiveOn >= viewer.today ? [{ on: goLiveOn, what: "Start" }] : [];
  return [...dated, ...last].map(({ on, what }) => ({ on: formatDate(on, viewer), what }));
}

function railOf({ rail, currentStageId, placeWords }: Place, companyName: string): BriefRail | null {
  const at = rail.stops.find(({ stageId }) => stageId === currentStageId);
  if (!at) return null;
  return {
    stops: rail.stops.map(({ label, state }) => ({ label, state })),
    label: `${companyName} is in ${at.label}${placeWords ? `, ${placeWords}` : ""}.`,
  };
}
