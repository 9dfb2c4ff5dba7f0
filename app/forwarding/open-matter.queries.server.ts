/** With whom something is open, for one reader of the company that buys: people, places nobody fills, and whoever is known by a link alone. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { groupBy } from "#app/lib/group.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { readMissingRoles, readPeople, readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import type { PersonFacts, PersonRow } from "#app/participant/person-row.ts";

import type { ForwardLine } from "./forward-line.ts";
import { nobodyInParticular } from "./forward.ts";
import { allForwards, type ForwardRecord } from "./forward-record.server.ts";
import { readForwards } from "./forwards.queries.server.ts";
import { type Heard, readSaid } from "./said.queries.server.ts";
import { unanswered, type Unanswered } from "./unanswered.server.ts";
import { type Matter, matterOf, type Said } from "./want-to-know.ts";

export type PassedOn = { row: ForwardRecord; line: ForwardLine };

export type OpenMatter = {
  key: string;
  /** Null for a place nobody stands for on the plan, and for a link that was only copied. */
  person: PersonRow | null;
  /** The last forward to somebody known by a link alone. */
  linkId: string | null;
  field: FieldOfWork | null;
  called: string;
  matter: Matter;
  neededOn: IsoDate | null;
  buyingRole: PersonFacts["buyingRole"];
  /** Why the place is needed, in the team's own words. */
  why: string | null;
  said: Said | null;
  waiting: Unanswered | null;
};

export async function readOpenMatters(
  viewer: PlanViewer,
): Promise<{ matters: OpenMatter[]; passedOn: PassedOn[]; waiting: Unanswered[]; heard: Heard }> {
  const [people, facts, missing, lines, forwards, heard] = await Promise.all([
    readPeople(viewer),
    readPeopleFacts(viewer),
    readMissingRoles(viewer),
    readForwards(viewer),
    allForwards(viewer),
    readSaid(viewer),
  ]);
  const records = new Map(forwards.map((row) => [row.id, row]));
  const passedOn = lines.flatMap((line) => {
    const row = records.get(line.id);
    return row ? [{ row, line }] : [];
  });
  const waiting = unanswered(viewer, passedOn, heard);
  const wanted = new Map(missing.rows.flatMap((one) => (one.participantId ? [[one.participantId, one.why]] : [])));
  const known = new Map(facts.map((one) => [one.id, one]));
  const ofPeople = whoseOwn(people).flatMap(({ person, ids }): OpenMatter[] => {
    const isTheirs = ({ toId }: ForwardRecord): boolean => toId !== null && ids.includes(toId);
    const own = known.get(person.id);
    const said = newest(ids.flatMap((id) => heard.said.get(id) ?? []));
    const open = newest(waiting.filter(({ row }) => isTheirs(row)));
    const isWanted = wanted.has(person.id);
    const matter = matterOf({
      ...{ isNamed: person.name !== null, isWanted, said, waiting: open },
      asks: openQuestion(passedOn.filter(({ row }) => isTheirs(row) && !row.revokedAt)),
    });
    if (!matter || !own) return [];
    const why = matter.kind === "missing" ? (wanted.get(person.id) ?? null) : null;
    const { field, neededOn, buyingRole } = own;
    return [
      {
        ...{ key: person.id, person, linkId: null, field, called: person.called, matter },
        ...{ neededOn, buyingRole, why, said, waiting: open },
      },
    ];
  });
  const ofPlaces = missing.rows
    .filter(({ participantId }) => participantId === null)
    .map(({ key, field, called, why }) => ({
      ...nobody,
      key,
      field,
      called,
      why,
      matter: { kind: "missing" } as const,
    }));
  const ofLinks = byLinkAlone(passedOn).flatMap(([last, ...others]): OpenMatter[] => {
    const theirs = [last, ...others];
    const said = newest(theirs.flatMap(({ row }) => heard.byLink.get(row.id) ?? []));
    const open = newest(waiting.filter(({ row }) => theirs.some((one) => one.row.id === row.id)));
    const asks = openQuestion(theirs);
    const matter = matterOf({ isNamed: true, isWanted: false, said, waiting: open, asks });
    const { id: key, toName: called } = last.row;
    return matter ? [{ ...nobody, key, linkId: key, called, matter, said, waiting: open }] : [];
  });
  return { matters: [...ofPeople, ...ofPlaces, ...ofLinks], passedOn, waiting, heard };
}

const nobody = {
  ...{ person: null, linkId: null, field: null, neededOn: null, buyingRole: null },
  ...{ why: null, said: null, waiting: null },
};

/** Whoever has a copied link and no place on the plan, each with what went to them, the newest first: who is called alike is one. */
function byLinkAlone(passedOn: readonly PassedOn[]): [PassedOn, ...PassedOn[]][] {
  const open = passedOn.filter(({ row }) => row.lane === "buyer" && row.toId === null && !row.revokedAt);
  const alike = ({ id, toName }: ForwardRecord): string =>
    toName === nobodyInParticular ? id : toName.trim().toLowerCase();
  return [...groupBy(open, ({ row }) => alike(row)).values()].flatMap((theirs): [PassedOn, ...PassedOn[]][] => {
    const [last, ...others] = theirs.sort((a, b) => b.row.at.getTime() - a.row.at.getTime());
    return last ? [[last, ...others]] : [];
  });
}

/** Whom there is to win: each with their ids, since a role both companies read may stand for a person the team knows. */
function whoseOwn(people: readonly PersonRow[]): { person: PersonRow; ids: string[] }[] {
  const company = people.filter(({ side }) => side === "buyer");
  return company
    .filter(({ isMe, isLead, knownAs }) => !isMe && !isLead && knownAs === null)
    .map((person) => ({
      person,
      ids: [person.id, ...company.filter(({ knownAs }) => knownAs?.id === person.id).map(({ id }) => id)],
    }));
}

function openQuestion(theirs: readonly PassedOn[]): { text: string; questionId: string } | null {
  const [first] = theirs.flatMap(({ line }) => line.questions.filter(({ answer }) => answer === null));
  return first ? { text: first.text, questionId: first.id } : null;
}

function newest<One extends { at: Date }>(all: readonly One[]): One | null {
  return all.reduce<One | null>((last, one) => (last && last.at > one.at ? last : one), null);
}
