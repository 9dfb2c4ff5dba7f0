// The picture of the team: people in the order of their list, what each said, and what they think of the topics. On phones
// each person is a block with their topics under each other.
import type { ReactElement } from "react";

import { askStandPath, myStandPath } from "#app/outcome/position-path.ts";
import { topicLabel, topics } from "#app/outcome/position.ts";
import type { SilentRow, StandRow } from "#app/outcome/where-we-stand.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { MarkCell } from "./position-mark.tsx";

export function PositionTable({
  planId,
  workspaceName,
  rows,
}: {
  planId: string;
  workspaceName: string;
  rows: readonly StandRow[];
}): ReactElement {
  const shown = rows.some(({ marks }) => Object.keys(marks).length > 0) ? topics : [];
  return (
    <div className="grid grid-cols-1 gap-5">
      <Table caption="What each said of themselves">
        <TableHead
          columns={[
            { key: "who", text: "Who, and whether they could live with it" },
            ...shown.map((topic) => ({ key: topic, text: topicLabel(topic, workspaceName), className: "w-[13%]" })),
          ]}
        />
        <TableBody>
          {rows.map((row) => (
            <Row key={row.key}>
              <Cell heading className="md:align-top">
                <Who planId={planId} row={row} />
              </Cell>
              {shown.map((topic) => {
                const mark = row.marks[topic];
                return (
                  <Cell key={topic} className={mark ? "md:align-top" : "hidden md:table-cell"}>
                    <span className="flex items-center gap-2">
                      <span className="text-ink-3 w-24 shrink-0 text-sm md:hidden" aria-hidden="true">
                        {topicLabel(topic, workspaceName)}
                      </span>
                      {mark ? <MarkCell mark={mark} /> : <span className="sr-only">nothing said</span>}
                    </span>
                  </Cell>
                );
              })}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Who({ planId, row }: { planId: string; row: StandRow }): ReactElement {
  const { called, title, isMe, said, note, earlier } = row;
  return (
    <span className="block min-w-0 break-words">
      <span dir="auto">{called}</span>
      {isMe && <span className="text-ink-3 ms-1 font-normal">(you)</span>}
      {title && <span className="text-ink-2 block text-sm font-normal">{title}</span>}
      <span className="mt-1 block font-normal" dir="auto">
        {said}
      </span>
      {note && <span className="text-ink-3 block text-sm font-normal">{note}</span>}
      {earlier && (
        <span className="text-ink-3 block text-sm font-normal" dir="auto">
          {earlier}
        </span>
      )}
      {isMe && (
        <span className="block font-normal">
          <TextLink to={myStandPath(planId)} roomy>
            Change what you said
          </TextLink>
        </span>
      )}
    </span>
  );
}

/** Who has said nothing yet: asked in person, never by a mail of this server. */
export function NotAsked({ planId, silent }: { planId: string; silent: readonly SilentRow[] }): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {silent.map(({ id, called, title, isMe, asked }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span className="min-w-0 break-words">
            <span className="font-medium" dir="auto">
              {called}
            </span>
            <span className="text-ink-2 block text-sm">
              {[title, isMe ? "you" : (asked ?? "not asked yet")].filter(Boolean).join(" · ")}
            </span>
          </span>
          {!isMe && (
            <LinkButton to={askStandPath(planId, id)} size="small">
              {asked ? "Ask again" : "Ask"}
              <span className="sr-only"> {called}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
