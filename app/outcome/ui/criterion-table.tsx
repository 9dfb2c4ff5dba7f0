// What is judged as rows, the ways as columns; on phones each row is a block with the ways under it. One row can be open: to
// change its words, or to say what was found. What is open stands in the address, so it works before scripts.
import type { ReactElement, ReactNode } from "react";

import type { CriterionRow, OptionColumn } from "#app/outcome/criterion-page.ts";
import { criteriaPath } from "#app/outcome/criterion-path.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";

import { CriterionActs } from "./criterion-acts.tsx";
import { CriterionChange } from "./criterion-change.tsx";
import type { Judge } from "./criterion-fields.tsx";
import { Result, ResultForm } from "./criterion-result.tsx";

/** What is open: the words of one criterion, or what was found for one of the ways (`option`). */
export type OpenRow = { criterion: string; option: string | null } | null;

export type CriterionTableProps = {
  planId: string;
  criteria: readonly CriterionRow[];
  options: readonly OptionColumn[];
  judges: readonly (Judge & { isShared: boolean })[];
  open: OpenRow;
  mayEdit: boolean;
  mayJudge: boolean;
  workspaceName: string;
};

export function CriterionTable(props: CriterionTableProps): ReactElement {
  const { criteria, options, open } = props;
  return (
    <Table caption="What is judged, and what was found for each way">
      <TableHead
        columns={[
          { key: "criterion", text: "What it has to do", className: "md:w-80" },
          ...options.map(({ ref, name }) => ({ key: ref, text: <span dir="auto">{name}</span> })),
        ]}
      />
      <TableBody>
        {criteria.map((row, index) => (
          <Criterion
            key={row.id}
            {...props}
            row={row}
            place={{ isFirst: index === 0, isLast: index === criteria.length - 1 }}
            isOpen={open?.criterion === row.id}
          />
        ))}
      </TableBody>
    </Table>
  );
}

function Criterion({
  planId,
  row,
  options,
  judges,
  open,
  isOpen,
  mayEdit,
  mayJudge,
  workspaceName,
  place,
}: CriterionTableProps & {
  row: CriterionRow;
  place: { isFirst: boolean; isLast: boolean };
  isOpen: boolean;
}): ReactElement {
  const cell =
    isOpen && mayJudge && row.lane !== "own" ? row.cells.find(({ option }) => option === open?.option) : undefined;
  const option = options.find(({ ref }) => ref === cell?.option);
  const isChanging = isOpen && mayEdit && open?.option === null;
  const shareable = row.lane === "shared" ? judges.filter(({ isShared }) => isShared) : judges;
  return (
    <>
      <Row id={row.id} className={isOpen ? "border-b-0" : ""}>
        <Cell heading className="font-normal md:align-top">
          <div className="flex items-start justify-between gap-2">
            <CriterionWords row={row} />
            {mayEdit && <CriterionActs planId={planId} row={row} {...place} workspaceName={workspaceName} />}
          </div>
        </Cell>
        {row.cells.map((one, index) => {
          const way = options[index];
          return (
            <Cell key={one.option} head={way?.name} className="md:align-top">
              <Result
                cell={one}
                spoken={`${way?.name ?? ""}, “${row.text}”`}
                to={
                  mayJudge && row.lane !== "own"
                    ? `${criteriaPath(planId)}?judge=${row.id}&way=${one.option}#${row.id}-open`
                    : null
                }
              />
            </Cell>
          );
        })}
      </Row>
      {isChanging && (
        <OpenUnder id={row.id} columns={options.length + 1}>
          <CriterionChange planId={planId} row={row} judges={shareable} />
        </OpenUnder>
      )}
      {cell && option && (
        <OpenUnder id={row.id} columns={options.length + 1}>
          <ResultForm key={cell.option} planId={planId} criterion={row} cell={cell} option={option.inWords} />
        </OpenUnder>
      )}
    </>
  );
}

function OpenUnder({ id, columns, children }: { id: string; columns: number; children: ReactNode }): ReactElement {
  return (
    <tr role="row" id={`${id}-open`} className="border-line block scroll-mt-24 border-b pb-4 md:table-row">
      <td role="cell" colSpan={columns} className="block pb-4 md:table-cell">
        <div className="rounded-control bg-sunken p-4">{children}</div>
      </td>
    </tr>
  );
}

/** What it is, how much it counts, who judges and how it is shown; who reads it where that is both companies. */
export function CriterionWords({
  row,
  marksShared = true,
}: {
  row: CriterionRow;
  marksShared?: boolean;
}): ReactElement {
  const { text, isMust, judge, shownBy, from, lane, readBy } = row;
  return (
    <div className="grid min-w-0 gap-1">
      <p dir="auto" className="font-medium break-words">
        {text}
      </p>
      <p dir="auto" className="text-ink-2 text-sm font-normal break-words">
        {[isMust ? "Must-have" : "Nice to have", shownBy].filter(Boolean).join(" · ")}
      </p>
      {judge && (
        <p dir="auto" className="text-ink-2 text-sm font-normal break-words">
          Judged by {judge}
        </p>
      )}
      {from && <p className="text-ink-3 text-sm font-normal">{from}</p>}
      {((lane === "shared" && marksShared) || lane === "own") && (
        <p className="font-normal">
          <Chip reach={lane === "own" ? "own" : "both"}>{readBy}</Chip>
        </p>
      )}
    </div>
  );
}
