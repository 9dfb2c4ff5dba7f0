/** The summary for whoever writes it, and as the page that others get. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { allForwards, lastAnswers } from "#app/forwarding/forward-record.server.ts";
import { answerSentence } from "#app/forwarding/forward.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { briefSection } from "#db/schema/index.ts";

import {
  type BriefPage,
  type BriefRail,
  type Change,
  type EditedSection,
  editedSections,
  type Made,
  shownSections,
} from "./brief.ts";
import type { Cost } from "./cost.ts";
import { type Cut, cuts } from "./cut.ts";
import { dayWords } from "./day-words.ts";
import { readBriefFacts, readBriefPeople, readCosts, readHiddenNames } from "./facts.queries.server.ts";
import { madeOf } from "./made.ts";
import { calledInBrief, type KnownPerson, withoutNames } from "./naming.ts";

export type BriefDraft = {
  page: BriefPage;
  /** With those that are off, in the order of the cut. */
  sections: (EditedSection & { hidesNames: boolean })[];
};

type Read = { made: Made; rail: BriefRail | null; costs: Cost[]; changes: Change[]; people: KnownPerson[] };

/** As this reader has it before them: their own drafts, marked so, before the team's words. */
export async function readBrief(viewer: PlanViewer, cut: Cut): Promise<BriefDraft> {
  const read = await readAll(viewer, cut);
  const sections = editedSections(cut, read.made, read.changes);
  return {
    page: pageOf(viewer, cut, read, sections),
    sections: sections.map((one) => ({ ...one, hidesNames: withoutNames(one.text, read.people, viewer) !== one.text })),
  };
}

/** As everybody of the team has it, to pass on: without what only this reader wrote for themselves. */
export async function readBriefToSend(viewer: PlanViewer, cut: Cut): Promise<BriefPage> {
  const read = await readAll(viewer, cut);
  return pageOf(viewer, cut, read, editedSections(cut, read.made, read.changes, { without: "drafts" }));
}

/** Section texts as they are made and changed now, for commands. */
export async function readMade(viewer: PlanViewer, cut: Cut): Promise<Made> {
  return madeOf((await readBriefFacts(viewer, cut)).facts);
}

async function readAll(viewer: PlanViewer, cut: Cut): Promise<Read> {
  const [{ facts, rail }, changes, hidden] = await Promise.all([
    readBriefFacts(viewer, cut),
    readChanges(viewer, cut),
    readHiddenNames(viewer),
  ]);
  return { made: madeOf(facts), rail, costs: facts.costs, changes, people: [...facts.people, ...hidden] };
}

function pageOf(
  viewer: PlanViewer,
  cut: Cut,
  { rail, costs, people }: Read,
  sections: readonly EditedSection[],
): BriefPage {
  const { companyName, workspaceName, planName, today } = viewer;
  const free = (text: string): string => withoutNames(text, people, viewer);
  return {
    ...{ cut, companyName, workspaceName, planName, rail },
    on: dayWords(today),
    costs: costs.map((cost) => ({ ...cost, what: free(cost.what) })),
    sections: shownSections(sections, costs).map((one) => ({ ...one, lines: one.lines.map(free) })),
  };
}

/** Without a cut, those of all of them. */
export async function readChanges({ tx, planId }: PlanViewer, cut?: Cut): Promise<(Change & { cut: Cut })[]> {
  const rows = await tx
    .select()
    .from(briefSection)
    .where(and(eq(briefSection.planId, planId), cut && eq(briefSection.cut, cut)));
  return rows.map(({ lane, ...row }) => ({
    ...{ cut: row.cut, section: row.section, isOn: row.isOn, text: row.text },
    ...{ madeThen: row.madeThen, byName: row.byName, isOwn: lane === "own" },
  }));
}

export type BriefOverview = {
  cuts: { cut: Cut; passedOn: { to: string; on: string; id: string; answer: string | null }[] }[];
  costs: Cost[];
  naming: Naming | null;
};

/** How the summary calls the reader, either way. */
export type Naming = { asRole: string; asNamed: string; mayBeNamed: boolean };

/** Null for whoever is not among the people of the team. */
export async function readNaming(viewer: PlanViewer): Promise<Naming | null> {
  if (viewer.side !== "buyer") return null;
  const me = (await readBriefPeople(viewer)).find(({ id }) => id === viewer.participant?.id);
  if (!me) return null;
  const asRole = calledInBrief({ ...me, mayBeNamed: false }, viewer);
  return { asRole, asNamed: calledInBrief({ ...me, mayBeNamed: true }, viewer), mayBeNamed: me.mayBeNamed };
}

/** The cuts with whom they went to, the costs, and the reader's own word on being named. */
export async function readBriefOverview(viewer: PlanViewer): Promise<BriefOverview> {
  const [forwards, answers, costs, naming] = await Promise.all([
    allForwards(viewer),
    lastAnswers(viewer),
    readCosts(viewer),
    readNaming(viewer),
  ]);
  return {
    cuts: cuts.map((cut) => ({
      cut,
      passedOn: forwards
        .filter(({ brief, revokedAt, lane }) => brief === cut && revokedAt === null && lane === "buyer")
        .map((row) => {
          const said = answers.get(row.id);
          return {
            id: row.id,
            to: row.toName,
            on: formatDate(dateIn(viewer.planZone, row.at), viewer),
            answer: said ? answerSentence(said.answer, said.words) : null,
          };
        }),
    })),
    costs,
    naming,
  };
}
