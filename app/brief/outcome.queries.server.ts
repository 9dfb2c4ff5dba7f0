/** Why, measures and the ways beside each other, as the team wrote them; what one person keeps for themselves stays out. */
import { and, desc, eq, isNull, ne } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { numberWords, sumWords } from "#app/outcome/estimate.ts";
import { optionName } from "#app/outcome/option.ts";
import { answerLines, isEmpty } from "#app/outcome/why.ts";
import { criterion, criterionResult, estimate, measure, option, whyAnswer } from "#db/schema/index.ts";

import type { BriefFacts, MeasureFacts, OptionFacts, WhyFacts } from "./facts.ts";

export async function readOutcome(
  viewer: PlanViewer,
): Promise<Pick<BriefFacts, "why" | "measures" | "estimates" | "options">> {
  const [why, measures, estimates, options] = await Promise.all([
    readWhy(viewer),
    readMeasures(viewer),
    readEstimates(viewer),
    readOptions(viewer),
  ]);
  return { why, measures, estimates, options };
}

/** Of each question the newest words of the team; where it wrote none, those both companies read. */
async function readWhy(viewer: PlanViewer): Promise<WhyFacts> {
  const rows = await viewer.tx
    .select()
    .from(whyAnswer)
    .where(and(eq(whyAnswer.planId, viewer.planId), ne(whyAnswer.lane, "own")))
    .orderBy(desc(whyAnswer.number));
  const asked = ["happened", "today", "wanted", "nothing", "wrong", "paid"] as const;
  return Object.fromEntries(
    asked.flatMap((question) => {
      const newest = (lane: "buyer" | "shared") => rows.find((row) => row.question === question && row.lane === lane);
      const said = [newest("buyer"), newest("shared")].find((row) => row !== undefined && !isEmpty(row));
      if (!said) return [];
      const { choice, text } = answerLines(said, viewer);
      return [[question, [choice && `${choice}.`, text].filter(Boolean).join("\n")]];
    }),
  );
}

async function readMeasures(viewer: PlanViewer): Promise<MeasureFacts[]> {
  const rows = await viewer.tx
    .select()
    .from(measure)
    .where(and(eq(measure.planId, viewer.planId), ne(measure.lane, "own"), isNull(measure.removedAt)))
    .orderBy(measure.at, measure.id);
  const number = (value: number | null, unit: string | null): string | null =>
    value === null ? null : numberWords(value, unit);
  return rows.map((row) => ({
    name: row.name,
    now: number(row.numberNow, row.unit),
    wanted: number(row.numberWanted, row.unit),
    on: row.wantedOn && formatDate(row.wantedOn as IsoDate, viewer),
    measuredBy: row.measuredBy,
    isTheirs: row.bySide === "seller",
    isChecked: row.checkedAt !== null,
  }));
}

async function readEstimates(viewer: PlanViewer): Promise<BriefFacts["estimates"]> {
  const rows = await viewer.tx
    .select()
    .from(estimate)
    .where(and(eq(estimate.planId, viewer.planId), ne(estimate.lane, "own"), isNull(estimate.removedAt)))
    .orderBy(estimate.at, estimate.id);
  return rows.map(({ name, factors, unit, bySide, checkedAt }) => ({
    name,
    words: sumWords(factors, unit),
    isTheirs: bySide === "seller",
    isChecked: checkedAt !== null,
  }));
}

/** What else was looked at: not the company this plan is with, which the whole page is about. Of each how many of the musts it meets. */
async function readOptions(viewer: PlanViewer): Promise<OptionFacts[]> {
  const { tx, planId } = viewer;
  const [options, criteria, results] = await Promise.all([
    tx
      .select()
      .from(option)
      .where(
        and(eq(option.planId, planId), ne(option.lane, "own"), ne(option.kind, "workspace"), isNull(option.leftOutAt)),
      )
      .orderBy(option.createdAt, option.id),
    tx
      .select()
      .from(criterion)
      .where(and(eq(criterion.planId, planId), ne(criterion.lane, "own"), isNull(criterion.removedAt))),
    tx
      .select()
      .from(criterionResult)
      .where(
        and(eq(criterionResult.planId, planId), ne(criterionResult.lane, "own"), isNull(criterionResult.supersededAt)),
      ),
  ]);
  const musts = criteria.filter((one) => one.isMust && !(one.isSuggested && one.answer !== "taken"));
  return options.map((one) => {
    const mine = results.filter((row) => row.optionId === one.id && musts.some(({ id }) => id === row.criterionId));
    const count = (result: string): number => mine.filter((row) => row.result === result).length;
    return {
      name: one.kind === "other" ? "Another vendor" : optionName(one, viewer).name,
      ...{ met: count("yes"), partly: count("partly"), unmet: count("no"), musts: musts.length },
    };
  });
}
