import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { FigureRow } from "#app/outcome/figure-row.ts";
import { figurePath, whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** Who reads it, who wrote it, and whose figure it is. */
export function FigureFoot({ row }: { row: FigureRow }): ReactElement {
  const { chip, reach, by, whose, isUnchecked } = row;
  return (
    <div className="grid gap-1.5">
      {whose &&
        (isUnchecked ? (
          <p>
            <StatusWord shape="suggested">{whose}</StatusWord>
          </p>
        ) : (
          <p className="text-ink-2 text-sm">{whose}</p>
        ))}
      <p className="text-ink-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Chip reach={reach}>{chip}</Chip>
        <span>{by}</span>
      </p>
    </div>
  );
}

/** LN1: a form that leaves no choice says who will read it all the same. */
export function WhoReads({ label }: { label: string | undefined }): ReactElement {
  return <p className="text-ink-3 text-sm">Who can read it: {label}</p>;
}

export function FigureActs({
  planId,
  row,
  noun,
  change,
  isSharing,
}: {
  planId: string;
  row: FigureRow;
  noun: "measure" | "estimate";
  /** Where it is changed; null for whoever may not. The numbers of a sum are changed as they stand. */
  change: string | null;
  isSharing: boolean;
}): ReactElement {
  const { id, name, mayChange, mayCheck, shareWith } = row;
  const what = <span className="sr-only">: {name}</span>;
  const action = figurePath(planId, id);
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 empty:hidden">
        {mayCheck && (
          <Form method="post" action={action} preventScrollReset>
            <HiddenFields fields={{ intent: "check", noun }} />
            <Button type="submit" size="small">
              We checked it{what}
            </Button>
          </Form>
        )}
        {change && (
          <TextLink to={change} preventScrollReset roomy>
            {noun === "estimate" ? "Change the words" : "Change"}
            {what}
          </TextLink>
        )}
        {shareWith.length > 0 && !isSharing && (
          <TextLink to={whyOpenPath(planId, { share: id }, id)} preventScrollReset roomy>
            Let others read it{what}
          </TextLink>
        )}
        {mayChange && (
          <Form method="post" action={action} preventScrollReset>
            <HiddenFields fields={{ intent: "remove", noun }} />
            <Button type="submit" look="quiet" size="small" className="-ms-3">
              Take it away{what}
            </Button>
          </Form>
        )}
      </div>
      {isSharing && <ShareFigure {...{ planId, row, noun }} />}
    </>
  );
}

/** LN3: one explicit act, after what goes along was named. */
function ShareFigure({
  planId,
  row,
  noun,
}: {
  planId: string;
  row: FigureRow;
  noun: "measure" | "estimate";
}): ReactElement {
  const { id, name, shareWith } = row;
  return (
    <section
      aria-label={`Let others read it: ${name}`}
      className="rounded-control border-line bg-sunken grid gap-3 border p-4"
    >
      <p>
        They will read “{name}” with its numbers and who measured it, as shared by you today. When it was written stays
        where it was. This cannot be taken back: whoever has read it has read it.
      </p>
      <div className="flex flex-wrap gap-3">
        {shareWith.map(({ value, label }, index) => (
          <Form
            key={value}
            method="post"
            action={figurePath(planId, id)}
            preventScrollReset
            className="w-full sm:w-auto"
          >
            <HiddenFields fields={{ intent: "share", noun, with: value }} />
            <Button type="submit" look={index === 0 ? "primary" : "secondary"} wide>
              {label}
            </Button>
          </Form>
        ))}
        <LinkButton to={`${whyPath(planId)}#${id}`} look="quiet" preventScrollReset wide>
          Leave it as it is
        </LinkButton>
      </div>
    </section>
  );
}
