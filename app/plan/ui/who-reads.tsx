import type { ReactElement } from "react";

import { Chip } from "#app/ui/chip.tsx";
import { DefinitionList } from "#app/ui/section.tsx";

type Names = { companyName: string; workspaceName: string };

/** The lanes, each with the chip that stands beside what lies in it. */
export function WhoReads({ companyName, workspaceName }: Names): ReactElement {
  return (
    <DefinitionList
      items={[
        {
          term: <Chip reach="both">{`${companyName} + ${workspaceName}`}</Chip>,
          is: "The path and where you are, go-live, shared steps and people, and the updates about them. Whoever has a link to this plan reads this too.",
        },
        {
          term: <Chip reach="team">{`Only ${companyName}`}</Chip>,
          is: `Everybody at ${companyName} who takes part, after proving their address. ${workspaceName} reads none of it and cannot tell whether there is any.`,
        },
        {
          term: <Chip reach="own">Only you</Chip>,
          is: "You alone. Notes about people begin here. Your colleagues do not read it either.",
        },
        {
          term: <Chip reach="team">{`Only ${workspaceName}`}</Chip>,
          is: `The same the other way round: people of ${workspaceName}, and nobody at ${companyName}.`,
        },
      ]}
    />
  );
}
