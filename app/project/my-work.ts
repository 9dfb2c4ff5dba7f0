// What one person has to do over all plans they take part in, whoever the other company is: made for that person alone when
// they ask, from what each plan lets them read, and stored nowhere (JN2).
import { addDays, type IsoDate, weekdayOf } from "#app/lib/date.ts";

export const whens = ["late", "this-week", "later", "no-day"] as const;
export type When = (typeof whens)[number];

export const whenWords: Record<When, string> = {
  late: "Late",
  "this-week": "This week",
  later: "Later",
  "no-day": "No day yet",
};

export type WorkItem = {
  id: string;
  title: string;
  /** "Step" of the shared plan, or the kind of a line of the project. */
  kind: string;
  day: IsoDate | null;
  due: string | null;
  isLate: boolean;
  /** In a plan that rests nothing is wanted before it is taken up again. */
  isResting: boolean;
  /** Today where its plan is. */
  today: IsoDate;
  plan: string;
  to: string;
  /** What ticks it where it stands; null for what wants more than a tick, or is not this person's to tick. */
  tick: { action: string; fields: Record<string, string> } | null;
};

export function whenOf({
  day,
  isLate,
  isResting,
  today,
}: Pick<WorkItem, "day" | "isLate" | "isResting" | "today">): When {
  if (day === null) return "no-day";
  if (isResting) return "later";
  if (isLate) return "late";
  return day <= endOfWeek(today) ? "this-week" : "later";
}

/** Groups with something in them, in that order; in each by day, and what is alike by plan. */
export function groupsOf(items: readonly WorkItem[]): { when: When; items: WorkItem[] }[] {
  const sorted = [...items].sort(
    (a, b) => (a.day ?? "").localeCompare(b.day ?? "") || a.plan.localeCompare(b.plan) || (a.id < b.id ? -1 : 1),
  );
  return whens
    .map((when) => ({ when, items: sorted.filter((item) => whenOf(item) === when) }))
    .filter((group) => group.items.length > 0);
}

/** The Sunday of the week a day is in. */
function endOfWeek(day: IsoDate): IsoDate {
  return addDays(day, 7 - weekdayOf(day));
}
