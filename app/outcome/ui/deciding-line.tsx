import { Form, useFetcher } from "@remix-run/react";
import { MoreHorizontal } from "lucide-react";
import type { ReactElement } from "react";

import { lineLength, lineNoteLength } from "#app/outcome/deciding.ts";
import { decidingPath, linePath } from "#app/outcome/deciding-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { LineTick } from "#app/ui/line-tick.tsx";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type DecidingLineRow = {
  id: string;
  text: string;
  note: string;
  lane: "shared" | "buyer" | "seller" | "own";
  readBy: string;
  ticked: string | null;
  mayChange: boolean;
  mayShare: boolean;
  standing: { words: string; place: string; called: string } | null;
};

type Props = { planId: string; row: DecidingLineRow };

/** One line: ticked by a person, with what stands on the plan already below it. */
export function DecidingLine({
  planId,
  row,
  isOpen,
  isFirst,
  isLast,
  mayTick,
}: Props & { isOpen: boolean; isFirst: boolean; isLast: boolean; mayTick: boolean }): ReactElement {
  const { id, text, note, lane, readBy, standing, mayChange } = row;
  return (
    <li id={id} className="scroll-mt-24 py-2">
      <div className="flex items-start gap-1">
        <LineTick
          id={id}
          text={text}
          isTicked={row.ticked !== null}
          mayTick={mayTick}
          action={linePath(planId, id)}
          name="ticked"
          spoken={["Ticked", "Not ticked"]}
        />
        <div className="grid min-w-0 flex-1 gap-0.5 py-2.5">
          <p dir="auto" className="font-medium break-words">
            {text}
          </p>
          {note && (
            <div className="text-ink-2 text-sm">
              <PlainText text={note} />
            </div>
          )}
          {standing && (
            <p className="text-ink-2 text-sm">
              {standing.words}{" "}
              <TextLink to={`/plans/${planId}/${standing.place}`} className="-my-2 inline-block min-w-11 py-3">
                {standing.called}
              </TextLink>
            </p>
          )}
          {row.ticked && <p className="text-ink-3 text-sm">Ticked by {row.ticked}</p>}
          {lane === "own" && (
            <p>
              <Chip reach="own">{readBy}</Chip>
            </p>
          )}
        </div>
        {mayChange && <Acts planId={planId} row={row} isFirst={isFirst} isLast={isLast} />}
      </div>
      {isOpen && mayChange && <Change planId={planId} row={row} />}
    </li>
  );
}

function Acts({
  planId,
  row: { id, text, mayShare },
  isFirst,
  isLast,
}: Props & { isFirst: boolean; isLast: boolean }): ReactElement {
  return (
    <div className="no-print shrink-0">
      <Menu
        size="small"
        label={<MoreHorizontal className="size-5" aria-hidden="true" />}
        spoken={`What you can do with “${text}”`}
      >
        <Link to={`${decidingPath(planId)}?change=${id}#${id}`} preventScrollReset className={menuItemClass}>
          Change, or add a note
        </Link>
        <Form method="post" action={linePath(planId, id)} preventScrollReset>
          <input type="hidden" name="intent" value="place" />
          {!isFirst && (
            <button name="to" value="up" className={menuItemClass}>
              Move up
            </button>
          )}
          {!isLast && (
            <button name="to" value="down" className={menuItemClass}>
              Move down
            </button>
          )}
        </Form>
        {mayShare && (
          <Link to={linePath(planId, id, "sharing")} className={menuItemClass}>
            Let your team read it …
          </Link>
        )}
        <Form method="post" action={linePath(planId, id, "removal")} preventScrollReset>
          <button name="intent" value="remove" className={menuItemClass}>
            Take it off
          </button>
        </Form>
      </Menu>
    </div>
  );
}

type Answer = Answered & { conflicts?: { field: string; label: string; mine: string; theirs: string }[] };

function Change({ planId, row: { id, text, note } }: Props): ReactElement {
  const fetcher = useFetcher<Answer>({ key: `line ${id}` });
  const { state, data } = fetcher;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;
  const theirs = Object.fromEntries(data?.conflicts?.map((one) => [`was.${one.field}`, one.theirs]) ?? []);
  return (
    <fetcher.Form
      method="post"
      action={linePath(planId, id)}
      preventScrollReset
      aria-label={`Change “${text}”`}
      className="rounded-control bg-sunken grid grid-cols-1 gap-4 p-4"
    >
      <FormErrors errors={data?.refused && !conflict ? [{ say: data.refused }] : []} />
      <HiddenFields fields={{ intent: "change", "was.text": text, "was.note": note, ...(conflict ? theirs : {}) }} />
      <TextField
        name="text"
        id={`text-${id}`}
        label="What has to be settled"
        required
        dir="auto"
        maxLength={lineLength}
        defaultValue={text}
        error={data?.invalid?.["text"]}
      />
      <TextArea
        name="note"
        id={`note-${id}`}
        label="A note"
        optional
        rows={2}
        dir="auto"
        maxLength={lineNoteLength}
        defaultValue={note}
        error={data?.invalid?.["note"]}
      />
      {conflict ? (
        <ConflictPanel field={conflict.label} mine={conflict.mine} theirs={conflict.theirs} by="Somebody saved first" />
      ) : (
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={state !== "idle"} pendingText="Saving">
            Save
          </SubmitButton>
          <LinkButton to={decidingPath(planId)} look="quiet" preventScrollReset>
            Cancel
          </LinkButton>
        </div>
      )}
    </fetcher.Form>
  );
}
