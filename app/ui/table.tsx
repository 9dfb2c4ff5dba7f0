import type { ComponentProps, ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";

/**
 * A plain table. Below 768 px its rows become blocks, each cell under its column's name (`head` of the cell), so that
 * nothing scrolls sideways at 320 px.
 */
export function Table({ caption, children }: { caption: string; children: ReactNode }): ReactElement {
  // The roles are said again, because `display: block` on phones takes them from the elements.
  return (
    <table role="table" className="block w-full border-collapse text-start md:table">
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function TableHead({
  columns,
}: {
  columns: readonly { key: string; text: ReactNode; className?: string }[];
}): ReactElement {
  return (
    <thead role="rowgroup" className="hidden md:table-header-group">
      <tr role="row" className="border-line border-b">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            className={cx("text-ink-3 px-3 py-2 text-start text-sm font-medium first:ps-0 last:pe-0", column.className)}
          >
            {column.text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }): ReactElement {
  return (
    <tbody role="rowgroup" className="block md:table-row-group">
      {children}
    </tbody>
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">): ReactElement {
  return (
    <tr
      role="row"
      className={cx(
        "border-line md:hover:bg-sunken block border-b py-3 last:border-b-0 md:table-row md:py-0",
        className,
      )}
      {...rest}
    />
  );
}

type CellProps = { head?: ReactNode; heading?: boolean; className?: string; children?: ReactNode };

/** `heading` makes it the row's name; `head` is the column's name, shown where the head row is not. */
export function Cell({ head, heading = false, className, children }: CellProps): ReactElement {
  const look = cx(
    "block py-1 text-start align-middle md:table-cell md:px-3 md:py-2.5 md:first:ps-0 md:last:pe-0",
    className,
  );
  const inner = (
    <>
      {head && (
        <span className="text-ink-3 block text-sm font-normal md:hidden" aria-hidden="true">
          {head}
        </span>
      )}
      {children}
    </>
  );
  if (heading) {
    return (
      <th role="rowheader" scope="row" className={cx(look, "font-semibold")}>
        {inner}
      </th>
    );
  }
  return (
    <td role="cell" className={look}>
      {inner}
    </td>
  );
}
