// What a member of the seller's company is told: the same words for everybody who agreed to nothing.
import type { ReactElement } from "react";

import type { ToldAnswers } from "#app/outcome/where-we-stand.ts";
import { PageTitle, Section } from "#app/ui/section.tsx";

import { isNothingTold, PositionTold } from "./position-told.tsx";

export function ToldPage({ companyName, told }: { companyName: string; told: ToldAnswers }): ReactElement {
  return (
    <>
      <PageTitle under={`What the people of ${companyName} agreed to tell you, each for themselves.`}>
        Where {companyName} stands
      </PageTitle>
      <Section title="Could you live with this?">
        {isNothingTold(told) ? (
          <p className="max-w-read">
            {companyName} tells you nothing of this. Whether its people say something to each other about it, and what,
            stays with them.
          </p>
        ) : (
          <PositionTold told={told} />
        )}
      </Section>
    </>
  );
}
