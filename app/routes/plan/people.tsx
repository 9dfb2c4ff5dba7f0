// People: who takes part on both sides, what each decides and needs, and who is not here yet.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { PassedOnLink } from "#app/forwarding/ui/passed-on.tsx";
import { readTold } from "#app/forwarding/told.queries.server.ts";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { readBesideRows } from "#app/participant/around-person.queries.server.ts";
import { mayInviteFirstLead, readRequests, readSuccession } from "#app/participant/people.queries.server.ts";
import { readMissingRoles, readPeople } from "#app/participant/participant.queries.server.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { readSuggestedRoles } from "#app/participant/suggested-role.queries.server.ts";
import { neededCountWords } from "#app/participant/who-else.ts";
import { PeopleParts } from "#app/participant/ui/people-parts.tsx";
import { PeopleList, PeopleTable } from "#app/participant/ui/people-table.tsx";
import { RequestList } from "#app/participant/ui/request-list.tsx";
import { NoLongerThere, SuccessionBanner } from "#app/participant/ui/succession-banner.tsx";
import { SuggestedRoles } from "#app/participant/ui/suggested-roles.tsx";
import { WhoElse } from "#app/participant/ui/who-else.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  const people = await readPeople(viewer);
  return {
    people,
    beside: await readBesideRows(viewer, people),
    told: viewer.side === "buyer" ? await readTold(viewer) : null,
    suggested: (await readSuggestedRoles(viewer)).map((role) => ({ ...role, formKey: crypto.randomUUID() })),
    whoElse: await readMissingRoles(viewer),
    requests: await readRequests(viewer),
    succession: await readSuccession(viewer),
    mayInviteFirst: await mayInviteFirstLead(viewer),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function People(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const { people, whoElse, requests, succession, mayInviteFirst, shell } = data;
  const { planId, companyName, workspaceName, can, kind } = shell;
  const isMember = kind === "member";
  const mayAdd = isMember ? can.runSellerSide : can.leadPlan || can.editSteps || can.takePart;
  const company = people.filter((row) => row.side === "buyer");
  // Roles that stand in the list have their button there, and those the company had before stand below with the reason.
  const before = new Set(data.suggested.map(({ field }) => field));
  const others = isMember
    ? whoElse.rows
    : whoElse.rows.filter(({ participantId, field }) => participantId === null && !before.has(field));
  const workspace = people.filter((row) => row.side === "seller");
  return (
    <PlanPage
      shell={shell}
      current="people"
      nouns={["participant", "champion", "succession", "access", "stage", "forward"]}
    >
      <PageTitle
        under={
          isMember
            ? `The people ${companyName} shows you, and your own.`
            : (neededCountWords(whoElse.neededCount) ?? "Everybody you need at this point is here.")
        }
        action={
          mayAdd && (
            <LinkButton to={addPath(planId, isMember, mayInviteFirst)} look="primary" wide>
              <Plus className="size-4" aria-hidden="true" />
              {isMember && mayInviteFirst ? `Invite somebody at ${companyName}` : "Person"}
            </LinkButton>
          )
        }
      >
        People
      </PageTitle>
      <PeopleParts shell={shell} current="people" />
      {succession.notice && <SuccessionBanner planId={planId} {...succession} notice={succession.notice} />}
      <RequestList planId={planId} requests={requests} />
      <Section
        title={companyName}
        id="company"
        lead={`${companyName} and ${workspaceName} read this, except where it says otherwise.`}
        beside={
          !isMember && (
            <TextLink to={peoplePath(planId, "me")} roomy>
              What {workspaceName} may see of me
            </TextLink>
          )
        }
      >
        {company.length === 0 ? (
          <EmptyState
            say={`Nobody at ${companyName} has been asked yet. The plan becomes theirs when somebody there opens it.`}
            action={mayInviteFirst && <LinkButton to={peoplePath(planId, "first")}>Invite somebody</LinkButton>}
            sample="“Dana Kim, head of service, leads this at Acme.”"
          />
        ) : (
          <PeopleTable
            planId={planId}
            caption={`People at ${companyName}`}
            people={company}
            mayBringIn={!isMember && can.leadPlan}
            side="ours"
            seller={workspaceName}
            beside={data.beside}
            told={data.told}
            mayTakePart={can.takePart}
          />
        )}
      </Section>
      {others.length > 0 && (
        <WhoElse
          planId={planId}
          whoElse={{ ...whoElse, rows: others }}
          kind={kind}
          companyName={companyName}
          mayBringIn={can.editSteps}
          mayPassOn={can.takePart}
          showsAll
        />
      )}
      <SuggestedRoles planId={planId} companyName={companyName} roles={data.suggested} />
      {can.takePart && <ForwardLinks planId={planId} kind={kind} />}
      <Section
        title={workspaceName}
        id="workspace"
        beside={
          isMember &&
          can.runSellerSide && (
            <TextLink to={peoplePath(planId, "colleague")} roomy>
              Add a colleague
            </TextLink>
          )
        }
      >
        <PeopleList planId={planId} people={workspace} side="theirs" company={workspaceName} />
      </Section>
      {can.takePart && <PassedOnLink planId={planId} />}
      <NoLongerThere planId={planId} {...succession} />
    </PlanPage>
  );
}

function addPath(planId: string, isMember: boolean, mayInviteFirst: boolean): string {
  if (!isMember) return peoplePath(planId, "new");
  return peoplePath(planId, mayInviteFirst ? "first" : "colleague");
}
