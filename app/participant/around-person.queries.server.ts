/** Whom people report to and when they are talked to next, for the pages of people; a member reads the shared lines alone. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type AroundPerson, type BesideRow, reachOf } from "./around-person.ts";
import type { MapFacts } from "./decision-map.ts";
import { type DecisionMap, decisionMap } from "./decision-map.ts";
import { talkToName, talkWords } from "./next-talk.ts";
import { readTalks } from "./next-talk.queries.server.ts";
import { readPeopleFacts } from "./participant.queries.server.ts";
import { shortName } from "./participant.ts";
import type { PersonFacts, PersonRow } from "./person-row.ts";
import { lanesForBoth, linesThatCount } from "./reporting.ts";
import { readReportingLines } from "./reporting.queries.server.ts";
import { lanesToAddIn } from "./right.ts";

/** By person, for the list; people of whom nothing is known here have no entry. */
export async function readBesideRows(viewer: PlanViewer): Promise<Record<string, BesideRow>> {
  const [facts, lines, talks] = await Promise.all([
    readPeopleFacts(viewer),
    readReportingLines(viewer),
    readTalks(viewer),
  ]);
  const called = namesOf(facts);
  const counts = linesThatCount(lines);
  return Object.fromEntries(
    facts.flatMap(({ id, lane }) => {
      const line = counts.get(id);
      const talk = talkToName(
        talks.filter(({ personId }) => personId === id),
        viewer.today,
      );
      if (!line && !talk) return [];
      const head = line && {
        called: called.get(line.toId) ?? "",
        // Said only where the line is read by fewer than the row it stands in.
        readBy: line.lane === lane ? null : readByWords(line.lane, viewer),
      };
      const next = talk && { words: talkWords(talk, viewer.today), readBy: readByWords(talk.lane, viewer) };
      return [[id, { head: head ?? null, talk: next ?? null }]];
    }),
  );
}

/** The picture of the company's people by the part they have. */
export async function readDecisionMap(viewer: PlanViewer, rows: readonly PersonRow[]): Promise<DecisionMap> {
  const [facts, lines] = await Promise.all([readPeopleFacts(viewer), readReportingLines(viewer)]);
  const parts = new Map(facts.map(({ id, buyingRole }) => [id, buyingRole]));
  const people = rows
    .filter(({ side }) => side === "buyer")
    .map(({ id, called, initials, lane, name, knownAs }): MapFacts => {
      return { id, called, initials, part: parts.get(id) ?? null, lane, isNamed: name !== null, knownAs };
    });
  return decisionMap(people, lines);
}

/** Around one person of the buying side; null for the seller's own people. */
export async function readAroundPerson(viewer: PlanViewer, id: string): Promise<AroundPerson | null> {
  const [facts, lines, talks] = await Promise.all([
    readPeopleFacts(viewer),
    readReportingLines(viewer),
    readTalks(viewer, { personId: id }),
  ]);
  const person = facts.find((one) => one.id === id);
  if (person?.side !== "buyer") return null;
  const called = namesOf(facts);
  const words = (lane: (typeof lines)[number]["lane"]) => ({
    lane,
    readBy: readByWords(lane, viewer),
    reach: reachOf(lane),
  });
  return {
    heads: lines
      .filter(({ personId }) => personId === id)
      .map(({ lane, toId }) => ({ ...words(lane), id: toId, called: called.get(toId) ?? "" })),
    talks: talks.flatMap((talk) => {
      if (talk.lane !== "own" && talk.lane !== "buyer") return [];
      const { onDay, talkerId } = talk;
      return [
        { ...words(talk.lane), lane: talk.lane, words: talkWords(talk, viewer.today), onDay, talkerId: talkerId ?? "" },
      ];
    }),
    write: whatToWrite(viewer, person, facts),
  };
}

function whatToWrite(viewer: PlanViewer, person: PersonFacts, facts: readonly PersonFacts[]): AroundPerson["write"] {
  const headLanes = lanesForBoth(lanesToAddIn(viewer), [person.lane]);
  if (headLanes.length === 0) return null;
  const option = ({ id, name, title }: PersonFacts) => ({ id, called: shortName({ name, title }) });
  return {
    headLanes,
    talkLanes: headLanes.flatMap((lane) => (lane === "own" || lane === "buyer" ? [lane] : [])),
    heads: facts.filter(({ side, id }) => side === "buyer" && id !== person.id).map(option),
    talkers: facts.filter(({ name, id }) => name !== null && id !== person.id).map(option),
  };
}

function namesOf(facts: readonly PersonFacts[]): Map<string, string> {
  return new Map(facts.map((one) => [one.id, shortName(one)]));
}
