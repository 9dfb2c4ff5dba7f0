import type { ReactElement } from "react";

import { libraryPath, ourLibraryPath } from "#app/content/content-path.ts";
import type { WorthPlacing as Row } from "#app/content/helps-now.ts";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { PlaceIt } from "./place-it.tsx";

export type WorthPlacingProps = {
  rows: readonly Row[];
  planId: string;
  companyName: string;
  workspaceName: string;
  back: string;
};

/** For a member: what of the library would help them now, with why, and the act that puts it there. */
export function WorthPlacing({
  rows,
  planId,
  companyName,
  workspaceName,
  back,
}: WorthPlacingProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <Section title="What would help" lead="From our library, and not on this plan yet.">
      <ul className="divide-line grid divide-y">
        {rows.map(({ id, title, why }) => (
          <li key={id} className="grid gap-2 py-3 first:pt-0">
            <div>
              <TextLink to={ourLibraryPath(id)}>{title}</TextLink>
              <p className="text-ink-2 mt-1 text-sm text-pretty">{why}</p>
            </div>
            <PlaceIt {...{ planId, companyName, workspaceName, back }} libraryId={id} />
          </li>
        ))}
      </ul>
      <TextLink to={libraryPath(planId, "placement")} roomy>
        More of our library
      </TextLink>
    </Section>
  );
}
