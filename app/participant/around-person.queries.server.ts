/** Whom people report to and when they are talked to next, for the pages of people; a member reads the shared lines alone. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type AroundPerson, type BesideRow, reachOf } from "./around-person.ts";
import { talkToName, talkWords } from "./next-talk.ts";
import { readTalks } from "./next-talk.queries.server.ts";
import { readPeople } from "./participant.queries.server.ts";
import type { PersonRow } from "./person-row.ts";
import { lanesForBoth, linesThatCount } from "./reporting.ts";
import { readReportingLines } from "./reporting.queries.server.ts";
import { lanesToAddIn } from "./right.ts";

/** By person, for the list; people of whom nothing is known here have no entry. */
export async function readBesideRows(
  viewer: PlanViewer,
  people: readonly PersonRow[],
): Promise<Record<string, BesideRow>> {
  const [lines, talks] = await Promise.all([readReportingLines(viewer), readTalks(viewer)]);
  const called = namesOf(people);
  const counts = linesThatCount(lines);
  return Object.fromEntries(
    people.flatMap(({ id, lane }) => {
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

/** Around one person of the buying side; null for the seller's own people. */
export async function readAroundPerson(viewer: PlanViewer, id: string): Promise<AroundPerson | null> {
  const [people, lines, talks] = await Promise.all([
    readPeople(viewer),
    readReportingLines(viewer),
    readTalks(viewer, { personId: id }),
  ]);
  const person = people.find((one) => one.id === id);
  if (person?.side !== "buyer") return null;
  const called = namesOf(people);
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
    write: whatToWrite(viewer, person, people),
  };
}

function whatToWrite(viewer: PlanViewer, person: PersonRow, people: readonly PersonRow[]): AroundPerson["write"] {
  const headLanes = lanesForBoth(lanesToAddIn(viewer), [person.lane]);
  if (headLanes.length === 0) return null;
  const others = people.filter(({ id }) => id !== person.id);
  const option = ({ id, called }: PersonRow) => ({ id, called });
  return {
    headLanes,
    talkLanes: headLanes.flatMap((lane) => (lane === "own" || lane === "buyer" ? [lane] : [])),
    heads: others.filter(({ side }) => side === "buyer").map(option),
    talkers: others.filter(({ name }) => name !== null).map(option),
  };
}

function namesOf(people: readonly PersonRow[]): Map<string, string> {
  return new Map(people.map(({ id, called }) => [id, called]));
}
