// "Who else should hear about this" of the home page (PE2): never a fault, always somebody who may have something to say.
import type { ReactElement } from "react";

import { passOnPath, peoplePath, personPath } from "#app/participant/person-path.ts";
import type { WhoElse as WhoElseData, WhoElseRow } from "#app/participant/who-else.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type WhoElseProps = {
  planId: string;
  whoElse: WhoElseData;
  /** `member` reads the same places as "not on the shared plan" and brings nobody in for the other company. */
  kind: "member" | "participant" | "link";
  companyName: string;
  /** Whether this reader may add people, or could once their address is proved. */
  mayBringIn: boolean;
  /** Whether this reader may pass something on to them. */
  mayPassOn?: boolean;
  /** On the page of people: everybody, and no link to that page. */
  showsAll?: boolean;
};

const shownAtFirst = 3;

/** The home page's box: three at most, the rest behind "See everyone". Renders its empty sentence when nobody is missing. */
export function WhoElse({
  planId,
  whoElse,
  kind,
  companyName,
  mayBringIn,
  mayPassOn = false,
  showsAll = false,
}: WhoElseProps): ReactElement {
  const isMember = kind === "member";
  const rows = showsAll ? whoElse.rows : whoElse.rows.slice(0, shownAtFirst);
  const more = whoElse.rows.length - rows.length;
  return (
    <Section
      id="others"
      title={isMember ? "Not on the shared plan" : "Who else should hear about this"}
      lead={isMember ? `Usually heard at this point. ${companyName} may well have them in mind.` : undefined}
      beside={
        !showsAll && (
          <TextLink to={peoplePath(planId)} roomy>
            {more > 0 ? `See everyone (${more} more)` : "See everyone"}
          </TextLink>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">
          {isMember
            ? "Everybody usually heard at this point is there."
            : "Everybody you need at this point is on the plan."}
        </p>
      ) : (
        <ul className="divide-line divide-y">
          {rows.map((row) => (
            <OnePlace
              key={row.key}
              row={row}
              planId={planId}
              mayAct={mayBringIn && !isMember}
              mayPassOn={mayPassOn && !isMember}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OnePlace({
  row,
  planId,
  mayAct,
  mayPassOn,
}: {
  row: WhoElseRow;
  planId: string;
  mayAct: boolean;
  mayPassOn: boolean;
}): ReactElement {
  const act = row.act === "write" ? "Write" : "Bring in";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Avatar initials={row.initials ?? undefined} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium" dir="auto">
          {row.called}
        </p>
        <p className="text-ink-3 text-sm" dir="auto">
          {row.why}
        </p>
      </div>
      {(mayPassOn || mayAct) && (
        // On a phone the two share a line of their own.
        <div className="flex w-full gap-2 *:flex-1 sm:w-auto sm:*:flex-none">
          {mayPassOn && (
            <LinkButton look="quiet" to={passOnPath(planId, row)} aria-label={`Forward to ${row.called}`}>
              Forward
            </LinkButton>
          )}
          {mayAct && (
            <LinkButton to={bringInPath(planId, row)} aria-label={`${act}: ${row.called}`}>
              {act}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}

/** A role that stands on the plan is given its name; a usual place opens a new person with the place filled in. */
export function bringInPath(planId: string, row: Pick<WhoElseRow, "participantId" | "field" | "act">): string {
  if (row.participantId === null) return `${peoplePath(planId, "new")}?field=${row.field ?? ""}`;
  return personPath(planId, row.participantId, row.act === "write" ? "invitation" : "name");
}
