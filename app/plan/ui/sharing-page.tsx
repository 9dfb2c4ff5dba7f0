// From fewer readers to more: one explicit act that names what goes along, and never back (LN3).
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card, DefinitionList, PageTitle } from "#app/ui/section.tsx";

export type SharingPageProps = {
  title: string;
  /** Who reads it now, and what those will read who are chosen. */
  readBy: string;
  goesAlong: readonly { label: string; text: string }[];
  staysBehind: string;
  /** Whom it can be shared with, the widest last. */
  targets: readonly { value: string; label: string }[];
  refused: string | undefined;
  back: string;
};

/** What stands in the page of the plan. */
export function SharingPage(props: SharingPageProps): ReactElement {
  const { title, readBy, goesAlong, staysBehind, targets, refused, back } = props;
  return (
    <>
      <PageTitle over={`Now: ${readBy}`} under="This cannot be taken back: whoever has read it has read it.">
        Let others read “{title}”
      </PageTitle>
      {refused && <Banner tone="warn">{refused}</Banner>}
      <Card className="max-w-2xl">
        <h2 className="text-xl font-semibold">What they will read</h2>
        <DefinitionList
          items={goesAlong.map(({ label, text }) => ({ key: label, term: label, is: <span dir="auto">{text}</span> }))}
        />
        <p className="text-ink-2 mt-3">{staysBehind}</p>
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          {targets.map((target, index) => (
            <Button
              key={target.value}
              type="submit"
              name="with"
              value={target.value}
              look={index === targets.length - 1 ? "primary" : "secondary"}
              wide
            >
              {target.label}
            </Button>
          ))}
          <LinkButton to={back} look="quiet" wide>
            Leave it as it is
          </LinkButton>
        </Form>
        {targets.length === 0 && <p className="mt-3">Everybody on this plan can read it already.</p>}
      </Card>
    </>
  );
}
