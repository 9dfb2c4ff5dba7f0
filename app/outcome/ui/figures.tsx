import type { ReactElement } from "react";

import type { EstimateRow, MeasureRow } from "#app/outcome/figure-row.ts";
import type { WhyOpened } from "#app/outcome/why-open.ts";
import { whyOpenPath } from "#app/outcome/why-path.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

import { EstimateNames } from "./estimate-names.tsx";
import { EstimateForm, EstimateItem } from "./estimates.tsx";
import { type LaneOption, MeasureForm, MeasureItem } from "./measures.tsx";

export type FiguresProps = {
  planId: string;
  measures: readonly MeasureRow[];
  estimates: readonly EstimateRow[];
  /** In which lanes this reader may write a new one; none for who only reads. */
  lanes: readonly LaneOption[];
  opened: WhyOpened;
  formKey: string;
};

/** The numbers one wants to see change, and the sums one goes by. */
export function Figures({ planId, measures, estimates, lanes, opened, formKey }: FiguresProps): ReactElement | null {
  const mayAdd = lanes.length > 0;
  if (measures.length + estimates.length === 0 && !mayAdd) return null;
  return (
    <Section
      id="numbers"
      title="Numbers"
      lead="What should be different, in figures one can check later; and sums that show how they are made."
    >
      <ul className="divide-line grid grid-cols-1 divide-y">
        {measures.map((row) =>
          row.id === opened.changes && row.mayChange ? (
            <li key={row.id} id={row.id} className="py-5">
              <MeasureForm {...{ planId, row, lanes, formKey }} />
            </li>
          ) : (
            <MeasureItem key={row.id} {...{ planId, row }} isSharing={opened.shares === row.id} />
          ),
        )}
        {estimates.map((row) =>
          row.id === opened.changes && row.mayChange ? (
            <li key={row.id} id={row.id} className="py-5">
              <EstimateNames {...{ planId, row }} />
            </li>
          ) : (
            <EstimateItem
              key={row.id}
              {...{ planId, row }}
              tried={opened.tried?.id === row.id ? opened.tried.numbers : null}
              isSharing={opened.shares === row.id}
            />
          ),
        )}
      </ul>
      {mayAdd && opened.adds === "measure" && (
        <div id="measure" className="py-5">
          <MeasureForm key={formKey} {...{ planId, lanes, formKey }} row={null} />
        </div>
      )}
      {mayAdd && opened.adds === "estimate" && (
        <div id="estimate" className="py-5">
          <EstimateForm key={formKey} {...{ planId, lanes, formKey }} />
        </div>
      )}
      {mayAdd && (
        <div className="no-print mt-2 flex flex-wrap gap-3 empty:hidden">
          {opened.adds !== "measure" && (
            <LinkButton to={whyOpenPath(planId, { write: "measure" })} preventScrollReset>
              Add a number
            </LinkButton>
          )}
          {opened.adds !== "estimate" && (
            <LinkButton to={whyOpenPath(planId, { write: "estimate" })} preventScrollReset>
              Add a sum
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
