// The decision map shows people by the part they have: who decides, who signs off, who is asked, who uses it. A role that the
// team has filled for itself stands there once, as the person. It is made from what one reader reads, and its layout is
// geometry alone: where each circle stands, and how the lines run to whom somebody reports.
import { type BuyingRole, buyingRoles } from "./buying-role.ts";
import { linesThatCount, type ReportingLine } from "./reporting.ts";

/** Known to both companies; known by name to some alone; not named yet. */
export type Ring = "named" | "half" | "dashed";

export type MapPerson = {
  id: string;
  called: string;
  initials: string | null;
  part: BuyingRole | null;
  ring: Ring;
};

export type MapLine = { from: string; to: string };

/** Somebody as the list of people has them; `knownAs` is the person a team knows for a role. */
export type MapFacts = Omit<MapPerson, "ring"> & {
  lane: ReportingLine["lane"];
  isNamed: boolean;
  knownAs: { id: string } | null;
};

export type DecisionMap = { rows: { part: BuyingRole | null; people: MapPerson[] }[]; lines: MapLine[] };

/** The four rows in their order, each with its people; people whose part is not said come last, where there are any. */
export function decisionMap(facts: readonly MapFacts[], written: readonly ReportingLine[]): DecisionMap {
  const stoodForBy = new Map(facts.flatMap(({ id, knownAs }) => (knownAs ? [[id, knownAs.id] as const] : [])));
  const partOfRole = new Map(
    facts.flatMap(({ part, knownAs }) => (knownAs && part ? [[knownAs.id, part] as const] : [])),
  );
  const people = facts
    .filter(({ id }) => !stoodForBy.has(id))
    .map(({ id, called, initials, part, lane, isNamed }): MapPerson => {
      const ring = !isNamed ? "dashed" : lane === "shared" ? "named" : "half";
      return { id, called, initials, part: part ?? partOfRole.get(id) ?? null, ring };
    });
  const unsaid = people.filter(({ part }) => part === null);
  return {
    rows: [
      ...buyingRoles.map((part) => ({ part, people: people.filter((one) => one.part === part) })),
      ...(unsaid.length > 0 ? [{ part: null, people: unsaid }] : []),
    ],
    lines: linesAmong(new Set(people.map(({ id }) => id)), { written, stoodForBy }),
  };
}

/** One line a person, each between two who are there, none that closes a circle. */
function linesAmong(
  there: ReadonlySet<string>,
  { written, stoodForBy }: { written: readonly ReportingLine[]; stoodForBy: ReadonlyMap<string, string> },
): MapLine[] {
  const standsFor = (id: string): string => stoodForBy.get(id) ?? id;
  const counts = linesThatCount(
    written.map((line) => ({ ...line, personId: standsFor(line.personId), toId: standsFor(line.toId) })),
  );
  const above = new Map<string, string>();
  return [...counts.values()].flatMap(({ personId, toId }) => {
    if (!there.has(personId) || !there.has(toId) || reaches(toId, personId, above)) return [];
    above.set(personId, toId);
    return [{ from: personId, to: toId }];
  });
}

function reaches(from: string, to: string, above: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = above.get(at)) if (at === to) return true;
  return false;
}

/** "2 decide, 1 signs off, nobody is asked and 4 use it. 2 of them are not named yet." */
export function mapSummary({ rows }: DecisionMap): string {
  const parts = rows.map(({ part, people }) => (part ? partWords[part](people.length) : unsaidWords(people.length)));
  const open = rows.flatMap(({ people }) => people).filter(({ ring }) => ring === "dashed").length;
  const openWords =
    open === 0 ? "" : open === 1 ? " One of them is not named yet." : ` ${open} of them are not named yet.`;
  const all = new Intl.ListFormat("en-GB").format(parts);
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.${openWords}`;
}

const partWords: Record<BuyingRole, (count: number) => string> = {
  decides: (count) => counted(count, "decides", "decide"),
  "signs-off": (count) => counted(count, "signs off", "sign off"),
  "is-asked": (count) => counted(count, "is asked", "are asked"),
  "uses-it": (count) => counted(count, "uses it", "use it"),
};

function counted(count: number, one: string, many: string): string {
  return count === 0 ? `nobody ${one}` : count === 1 ? `one ${one}` : `${count} ${many}`;
}

function unsaidWords(count: number): string {
  return count === 1 ? "one has no part written down" : `${count} have no part written down`;
}
