/** Reads what a company says among itself for a copy, each by the query of its own page, under the viewer of the copy. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { readBriefToKeep } from "#app/brief/kept.queries.server.ts";
import { allForwards, lastAnswers } from "#app/forwarding/forward-record.server.ts";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readToldAnswers, readWhereWeStand } from "#app/outcome/position.queries.server.ts";
import { type Marks, markWords, type Reach, topicLabel, topics } from "#app/outcome/position.ts";

import type { Inside } from "./inside.ts";

type ReadBy = (lane: Lane) => string;

/**
 * `reader` is whoever takes the copy and `viewer` the same, drawn in to the lanes that go along: who they are says only which
 * answer is their own. Somebody who reads by a link takes none of this along (FW5).
 */
export async function readInside(reader: PlanViewer, viewer: PlanViewer, readBy: ReadBy): Promise<Inside> {
  const takesPart = reader.kind !== "link" && reader.can("takePart");
  const [passedOn, whereWeStand, summary] = await Promise.all([
    takesPart ? readPassedOn(viewer, readBy) : [],
    takesPart ? readStanding({ ...viewer, personId: reader.personId, participant: reader.participant }, readBy) : none,
    takesPart && viewer.side === "buyer" && viewer.lanes.includes("buyer") ? readSummary(viewer, readBy) : null,
  ]);
  return { passedOn, whereWeStand, summary };
}

async function readPassedOn(viewer: PlanViewer, readBy: ReadBy): Promise<Inside["passedOn"]> {
  const [lines, rows, answers] = await Promise.all([readForwards(viewer), allForwards(viewer), lastAnswers(viewer)]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const on = (at: Date): string => dateIn(viewer.planZone, at);
  return lines.flatMap(({ id, title, depth, by, to, answer, questions }) => {
    const [row, said] = [rowOf.get(id), answers.get(id)];
    if (!row) return [];
    return {
      ...{ what: title, by, to, depth, on: on(row.at), ask: row.ask, message: row.message },
      answer: answer && said ? { said: answer.sentence, on: on(said.at), isByLink: said.isByLink } : null,
      saidReadOn: row.readSaidAt && on(row.readSaidAt),
      takenBack: row.revokedAt && { by: row.revokedByName ?? "", on: on(row.revokedAt) },
      questions: questions.map((one) => ({
        ...{ question: one.text, asked: one.asked, answer: one.answer, answeredBy: one.answeredBy },
      })),
      readBy: readBy(row.lane),
    };
  });
}

/** PO1, CO1: for the company that buys as its own page tells it; for a member what they are told there. */
async function readStanding(viewer: PlanViewer, readBy: ReadBy): Promise<Inside["whereWeStand"]> {
  if (viewer.side === "seller") {
    const { counts, named } = await readToldAnswers(viewer);
    return {
      ...none,
      told: {
        counts: (counts ?? []).map(({ label, count }) => ({ said: label, count })),
        named: named.map(({ called, said }) => ({ who: called, said })),
      },
    };
  }
  // In a file that is kept each day names its year.
  const { mine, picture } = await readWhereWeStand({ ...viewer, today: "0001-01-01" });
  const marksIn = (marks: Marks): { topic: string; mark: string }[] =>
    topics.flatMap((topic) => {
      const mark = marks[topic];
      return mark ? [{ topic: topicLabel(topic, viewer.workspaceName), mark: markWords[mark] }] : [];
    });
  return {
    mine: mine && {
      ...{ said: mine.said, on: mine.on, marks: marksIn(mine.marks) },
      readBy: reachWords(mine.reach, readBy),
    },
    picture: (picture?.rows ?? []).map(({ called, title, said, note, earlier, marks }) => ({
      ...{ who: called, title, said, note, earlier, marks: marksIn(marks), readBy: readBy("buyer") },
    })),
    silent: (picture?.silent ?? []).map(({ called, title, asked }) => ({ who: called, title, asked })),
    talks: (picture?.talks ?? []).map(({ title, why }) => ({ title, why })),
    told: none.told,
  };
}

function reachWords(reach: Reach, readBy: ReadBy): string {
  if (reach === "own") return readBy("own");
  return reach === "named" ? readBy("buyer") : `${readBy("buyer")}, without the name`;
}

async function readSummary(viewer: PlanViewer, readBy: ReadBy): Promise<NonNullable<Inside["summary"]>> {
  const { pages, costs, sums } = await readBriefToKeep(viewer);
  return {
    pages: pages.map(({ title, sections }) => ({
      title,
      sections: sections.map(({ isOn, isDraft, ...one }) => ({
        ...one,
        isLeftOut: !isOn,
        readBy: readBy(isDraft ? "own" : "buyer"),
      })),
    })),
    costs: costs.map((one) => ({ ...one, readBy: readBy("buyer") })),
    sums,
  };
}

const none: Inside["whereWeStand"] = {
  ...{ mine: null, picture: [], silent: [], talks: [] },
  told: { counts: [], named: [] },
};
