// The top of the recipient's page: who sent it, what is asked, and who sees what (FW2).
import type { ReactElement } from "react";

import type { Received } from "#app/forwarding/received.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

type Companies = { planId: string; companyName: string; workspaceName: string };

export function ReceivedHead({
  received,
  planId,
  companyName,
  workspaceName,
  linkFor,
}: Companies & { received: Received; linkFor: string | null }): ReactElement {
  const { by, side, on, ask, message, isByLink } = received;
  return (
    <>
      <PageTitle under={`Sent on ${on}`}>
        <span dir="auto">{by} sent you this</span>
      </PageTitle>
      {isByLink && (
        <p className="text-ink-2 -mt-2 text-sm">
          {linkFor ? `This link was made for ${linkFor}. ` : "You read by a link. "}
          <TextLink to={`${planPath(planId, "proof")}/not-you`}>{linkFor ? "Not you?" : "Say who you are"}</TextLink>
        </p>
      )}
      {ask && (
        <Card>
          <p className="text-ink-2">What {by} asks of you</p>
          <p className="mt-1 text-lg font-medium" dir="auto">
            {ask}
          </p>
          <Disclosure summary={`All that ${by} wrote`}>
            <p className="whitespace-pre-wrap" dir="auto">
              {message}
            </p>
          </Disclosure>
        </Card>
      )}
      <p className="text-ink-2 text-sm">{whoSees({ by, side, companyName, workspaceName })}</p>
    </>
  );
}

function whoSees({
  by,
  side,
  companyName,
  workspaceName,
}: { by: string; side: "buyer" | "seller" } & Omit<Companies, "planId">): string {
  return side === "buyer"
    ? `${by} and your colleagues on this plan see your answer if you give one, not whether you read this; ${workspaceName} sees neither.`
    : `${by}, and everybody at ${companyName} and ${workspaceName} who reads this plan, sees your answer if you give one, not whether you read this.`;
}
