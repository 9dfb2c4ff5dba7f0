import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { TextLink } from "#app/ui/text-link.tsx";

import type { PageShell } from "./page-shell.ts";

/** ST1: who says where the buyer is, who brought them in, and what to do if that is wrong. */
export function WhoUpdates(shell: Pick<PageShell, "planId" | "companyName" | "updatedBy" | "kind">): ReactElement {
  const people = `${planPath(shell.planId, "people")}#leads`;
  return (
    <p>
      {whoUpdatesWords(shell)}{" "}
      {shell.kind === "member" ? (
        <TextLink to={people}>See their people</TextLink>
      ) : (
        <TextLink to={people}>Not right? Tell your team</TextLink>
      )}
    </p>
  );
}

/** "Dana Kim says where Acme is, invited by Sam Rep." */
export function whoUpdatesWords({ companyName, updatedBy }: Pick<PageShell, "companyName" | "updatedBy">): string {
  if (!updatedBy) return `Nobody at ${companyName} has been asked to say where you are yet.`;
  if (!updatedBy.invitedBy) return `${updatedBy.name} says where ${companyName} is.`;
  return `${updatedBy.name} says where ${companyName} is, invited by ${updatedBy.invitedBy}.`;
}
