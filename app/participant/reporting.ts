// A reporting line says whom somebody reports to. It has a lane of its own: what the team knows may differ from what both
// companies read, and each reader goes by the narrowest line they may read. Lines never run in a circle; those of two lanes
// may happen to, for one reader, since nobody may tell a writer of a line they cannot read: then the last one is not drawn.
import { isWider, type Lane } from "#app/lib/lane.ts";

export type ReportingLine = { lane: Lane; personId: string; toId: string };

/** LN1: in which of the lanes somebody may write in this may stand, since a line never points at a narrower person (LN6). */
export function lanesForBoth(mayWriteIn: readonly Lane[], lanes: readonly Lane[]): Lane[] {
  return mayWriteIn.filter((lane) => lane === "own" || lanes.every((one) => one === "shared" || one === lane));
}

/** The one line of each person that counts for a reader of all these: the narrowest. */
export function linesThatCount(lines: readonly ReportingLine[]): Map<string, ReportingLine> {
  const counts = new Map<string, ReportingLine>();
  for (const line of lines) {
    const known = counts.get(line.personId);
    if (!known || isWider(line.lane, known.lane)) counts.set(line.personId, line);
  }
  return counts;
}

/**
 * The circle that a new line would close, as the ids on it from the person round to them again; null where it closes none.
 * A shared line has to fit the shared ones by themselves too: that is all the other company reads.
 */
export function circleOf(line: ReportingLine, lines: readonly ReportingLine[]): string[] | null {
  const others = lines.filter((one) => one.personId !== line.personId || one.lane !== line.lane);
  const shared = line.lane === "shared" ? others.filter(({ lane }) => lane === "shared") : [];
  return circleAmong(line, shared) ?? circleAmong(line, others);
}

function circleAmong(line: ReportingLine, others: readonly ReportingLine[]): string[] | null {
  const counts = linesThatCount([...others, line]);
  if (counts.get(line.personId) !== line) return null;
  const path = [line.personId];
  for (let next = line.toId; ;) {
    if (path.includes(next)) return next === line.personId ? [...path, next] : null;
    path.push(next);
    const further = counts.get(next);
    if (!further) return null;
    next = further.toId;
  }
}

/** "Lena reports to Dana, who reports to Karin": the circle in names, for the refusal. */
export function circleWords(names: readonly string[]): string {
  const [first = "", second = "", ...rest] = names;
  return [`${first} would report to ${second}`, ...rest.map((name) => `who reports to ${name}`)].join(", ");
}
