// All costs over three years as a table. Whoever was sent it may put in their own numbers: worked out on the spot, kept nowhere;
// without scripts by asking for the page with them.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import {
  amountField,
  type Cost,
  figureWords,
  kindWords,
  moneyWords,
  overThreeYears,
  sumsOf,
  withAmounts,
} from "#app/brief/cost.ts";
import { Button } from "#app/ui/button.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";

type Props = { costs: readonly Cost[]; workspaceName: string };

export function CostTable(props: Props): ReactElement {
  return <Lines {...props} shown={props.costs} />;
}

/** With a field for each number; `typed` is what stands in them. */
export function CostTrial({
  costs,
  workspaceName,
  typed,
  onType,
}: Props & { typed: readonly string[]; onType: (typed: readonly string[]) => void }): ReactElement {
  const tried = withAmounts(costs, typed);
  const isChanged = tried.some(({ cents }, index) => cents !== costs[index]?.cents);
  return (
    <Form method="get" preventScrollReset action="#costs" className="grid grid-cols-1 gap-3">
      <Lines
        costs={costs}
        shown={tried}
        workspaceName={workspaceName}
        field={(index) => (
          <input
            name="n"
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${costs[index]?.what ?? ""}, ${costs[index]?.currency ?? ""}`}
            value={typed[index] ?? ""}
            onChange={({ currentTarget: { value } }) => {
              onType(typed.map((one, at) => (at === index ? value : one)));
            }}
            className="rounded-control border-line-strong bg-surface tabular min-h-11 w-32 border px-3 text-end md:w-24"
          />
        )}
      />
      <div aria-live="polite" className="no-print flex flex-wrap items-center gap-3">
        <p className="text-ink-2 text-sm">
          {isChanged
            ? `With your numbers. As it was sent: ${sumsOf(costs).map(moneyWords).join(" and ")}. Nobody else sees what you try.`
            : "Try other numbers: nothing is kept, and nobody else sees what you try."}
        </p>
        {isChanged && (
          <Button size="small" onClick={() => onType(costs.map(({ cents }) => amountField(cents)))}>
            As it was sent
          </Button>
        )}
        <noscript>
          <Button type="submit" size="small">
            Work it out
          </Button>
        </noscript>
      </div>
    </Form>
  );
}

function Lines({
  shown,
  workspaceName,
  field,
}: Props & { shown: readonly Cost[]; field?: (index: number) => ReactElement }): ReactElement {
  return (
    <Table caption="All costs over three years">
      <TableHead
        columns={[
          { key: "what", text: "What" },
          { key: "amount", text: <span className="block text-end">Amount</span> },
          { key: "sum", text: <span className="block text-end">Three years</span> },
          { key: "whose", text: "Whose figure" },
        ]}
      />
      <TableBody>
        {shown.map((cost, index) => (
          <Row key={cost.id}>
            <Cell heading>
              <span dir="auto" className="font-normal">
                {cost.what}
              </span>
            </Cell>
            <Cell head="Amount" className="tabular md:text-end">
              {field && (
                <span className="no-print inline-flex items-center gap-2">
                  {cost.currency} {field(index)}
                </span>
              )}
              <span className={field ? "hidden print:inline" : undefined}>{moneyWords(cost)}</span>{" "}
              <span className="text-ink-2 whitespace-nowrap">{kindWords[cost.kind]}</span>
            </Cell>
            <Cell head="Three years" className="tabular whitespace-nowrap md:text-end">
              {moneyWords({ currency: cost.currency, cents: overThreeYears(cost) })}
            </Cell>
            <Cell head="Whose figure" className="text-ink-2 text-sm">
              {figureWords(cost.figure, { workspaceName })}
            </Cell>
          </Row>
        ))}
        {sumsOf(shown).map((sum) => (
          <Row key={sum.currency} className="border-line-strong border-t">
            <Cell heading>Together</Cell>
            <Cell className="hidden md:table-cell" />
            <Cell className="tabular font-semibold whitespace-nowrap md:text-end">{moneyWords(sum)}</Cell>
            <Cell className="text-ink-2 text-sm">over three years</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
