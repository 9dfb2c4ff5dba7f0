// A project that several plans are part of, as one person is shown it: the purchases they take part in, and what all of those ask
// for, in one list. Of a plan they take no part in nothing is here, not even that there is one (JN1).
import type { IsoDate } from "#app/lib/date.ts";

import type { LineRow } from "./line-row.ts";
import type { PurchaseLine } from "./purchase.ts";

export type NamedPlan = { planId: string; planName: string; workspaceName: string };

export type JoinedPlan = {
  planId: string;
  /** As `namesApart` has it. */
  name: string;
  companyName: string;
  purchase: PurchaseLine;
  open: (LineRow | PurchaseLine)[];
  done: LineRow[];
  mayTick: boolean;
  mayAdd: boolean;
  /** Runs this plan inside, and so may take it out. */
  mayLeave: boolean;
};

export type JoinedLine = { planId: string; plan: string; mayTick: boolean; row: LineRow | PurchaseLine };

/** The name of each plan; with the vendor where two of them are called the same. */
export function namesApart(plans: readonly NamedPlan[]): Map<string, string> {
  return new Map(
    plans.map(({ planId, planName, workspaceName }) => {
      const isAlone = plans.every((other) => other.planId === planId || other.planName !== planName);
      return [planId, isAlone ? planName : `${planName} · ${workspaceName}`];
    }),
  );
}

/** By day, whatever plan it is of; what is alike stays in the order of its plan, and what has no day comes last. */
export function inOneList(plans: readonly JoinedPlan[]): JoinedLine[] {
  const lines = plans.flatMap((plan) => plan.open.filter(asksForADay).map((row) => lineOf(plan, row)));
  return lines.sort((a, b) => compareDays(a.row.day, b.row.day));
}

/** The last day first. */
export function doneInOneList(plans: readonly JoinedPlan[]): JoinedLine[] {
  const lines = plans.flatMap((plan) => plan.done.map((row) => lineOf(plan, row)));
  return lines.sort((a, b) => compareDays(b.row.day, a.row.day));
}

/** The go-live of a purchase is one line among the others; without a day, or after the end, it stands with the purchases alone. */
function asksForADay(row: LineRow | PurchaseLine): boolean {
  return "kind" in row || (row.day !== null && !row.isOver);
}

function lineOf({ planId, name, mayTick }: JoinedPlan, row: LineRow | PurchaseLine): JoinedLine {
  return { planId, plan: name, mayTick, row };
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
