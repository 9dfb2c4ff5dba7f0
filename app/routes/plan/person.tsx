// One person or role on the plan: who they are, what is theirs, and what this reader can do about it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { readComments } from "#app/comment/comment.queries.server.ts";
import { CommentThreads } from "#app/comment/ui/comment-threads.tsx";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import { PassedOnTo } from "#app/forwarding/ui/passed-on.tsx";
import { peoplePath } from "#app/participant/person-path.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { PersonActs, PersonSteps, PersonTitle, PersonWords } from "#app/participant/ui/person-page.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { Card } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  return {
    person,
    side: viewer.side,
    passedOn: viewer.can("takePart") ? await readForwards(viewer, { toId: person.row.id }) : [],
    comments: await readComments(viewer, { on: "participant", onId: person.row.id }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.row.called ?? "Person"} · ${data?.shell.companyName ?? ""}` },
];

export default function Person(): ReactElement {
  const { person, side, passedOn, comments, shell } = useLoaderData<typeof loader>();
  const { row, address, steps, may } = person;
  const { planId, companyName, workspaceName, can } = shell;
  const isAsking = side === "buyer" && row.side === "buyer" && !can.leadPlan && shell.updatedBy !== null && !row.isMe;
  return (
    <PlanPage
      shell={shell}
      current="people"
      nouns={["participant", "champion", "access", "step", "steps", "comment", "forward"]}
    >
      <p className="-mb-2">
        <TextLink to={peoplePath(planId)} roomy>
          Everybody
        </TextLink>
      </p>
      <PersonTitle row={row} company={row.side === "buyer" ? companyName : workspaceName} />
      <Card>
        <PersonWords row={row} address={address} />
      </Card>
      <PersonSteps planId={planId} called={row.called} steps={steps} />
      <PersonActs planId={planId} row={row} may={may} />
      <PassedOnTo
        {...{ planId, called: row.called, participantId: row.id, lines: passedOn }}
        mayPassOn={side === "buyer" && row.side === "buyer" && can.takePart && !row.isMe && row.reach !== "own"}
      />
      {row.isMe && (
        <p>
          <TextLink to={peoplePath(planId, "me")}>
            What {side === "buyer" ? workspaceName : companyName} may see of me
          </TextLink>
        </p>
      )}
      {comments && <CommentThreads planId={planId} comments={comments} />}
      {isAsking && (
        <p className="text-ink-2">
          {shell.updatedBy?.name} brings people in and says what each may do. Ask {shell.updatedBy?.name} if something
          here should change.
        </p>
      )}
    </PlanPage>
  );
}
