import type { ReactElement, ReactNode } from "react";

import { PageTitle } from "#app/ui/section.tsx";

export type PlaceHeaderProps = {
  companyName: string;
  /** Null before the first word. */
  stage: { label: string; name: string } | null;
  /** "4 of 8". */
  placeWords: string | null;
  /** "you plan to finish this by Fri 21 Nov". */
  finish: string | null;
  updatedBy: { name: string; invitedBy: string | null } | null;
  /** Paused or ended, in a sentence; then it stands over the stage. */
  sleep: string | null;
  action?: ReactNode;
};

/** Where the company is, in one glance: who, the stage as a sentence, its place, its day, and who says so. */
export function PlaceHeader({
  companyName,
  stage,
  placeWords,
  finish,
  updatedBy,
  sleep,
  action,
}: PlaceHeaderProps): ReactElement {
  const says =
    updatedBy &&
    (updatedBy.invitedBy
      ? `${updatedBy.name} updates this (invited by ${updatedBy.invitedBy})`
      : `${updatedBy.name} updates this`);
  const parts = [stage?.label, placeWords, sleep ? null : finish, says].filter(Boolean);
  return (
    <PageTitle
      over={sleep ?? `${companyName} is here`}
      under={<p className="text-pretty">{parts.join(" · ")}</p>}
      action={action}
    >
      <span dir="auto">{stage?.name}</span>
    </PageTitle>
  );
}
