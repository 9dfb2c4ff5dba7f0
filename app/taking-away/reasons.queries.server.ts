/** Reads the reasons of a copy, each by the query of its own page, under the viewer of the copy. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { readCriteria } from "#app/outcome/criterion.queries.server.ts";
import { readDeciding } from "#app/outcome/deciding.queries.server.ts";
import { readFigures } from "#app/outcome/figure.queries.server.ts";
import { readWhy } from "#app/outcome/why.queries.server.ts";

import type { Reasons } from "./reasons.ts";

/** `readBy` puts a name where the pages say "you". */
export async function readReasons(viewer: PlanViewer, readBy: (words: string) => string): Promise<Reasons> {
  // In a file that is kept each day names its year.
  const years = { ...viewer, today: "0001-01-01" as IsoDate };
  const [why, figures, judged, deciding] = await Promise.all([
    readWhy(years),
    readFigures(years),
    readCriteria(years),
    readDeciding(viewer),
  ]);
  return {
    why: why
      .filter(({ answers }) => answers.length > 0)
      .map(({ asked, answers }) => ({
        question: asked,
        answers: answers.map(({ choice, text, by, earlier, chip }) => ({
          ...{ choice, text, by, readBy: readBy(chip) },
          earlier: earlier.map((one) => ({ choice: one.choice, text: one.text, by: one.by })),
        })),
      })),
    measures: figures.measures.map(({ name, now, wanted, wantedBy, by, whose, chip }) => ({
      ...{ name, now, wanted, wantedBy, by, whose },
      readBy: readBy(chip),
    })),
    estimates: figures.estimates.map(({ name, sum, by, whose, chip, factors }) => ({
      ...{ name, sum, by, whose, readBy: readBy(chip) },
      of: factors.map((one) => ({ label: one.name, number: one.value })),
    })),
    criteria: judged.criteria.map(({ text, isMust, judge, shownBy, cells, readBy: words }) => ({
      ...{ text, isMust, judge, shownBy: shownBy || null, readBy: readBy(words) },
      found: cells.flatMap(({ word, note, said }, index) => {
        const way = judged.options[index];
        return way && said !== null ? [{ way: way.name, word, note, said }] : [];
      }),
    })),
    beforeDeciding: deciding.rows.map(({ text, note, ticked, readBy: words }) => ({
      ...{ text, note: note || null, ticked },
      readBy: readBy(words),
    })),
  };
}
