// One person or role on the plan: who they are, what is theirs, and what this reader can do about it.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readComments } from "#app/comment/comment.queries.server.ts";
import { CommentThreads } from "#app/comment/ui/comment-threads.tsx";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import { PassedOnTo } from "#app/forwarding/ui/passed-on.tsx";
import { readAroundPerson } from "#app/participant/around-person.queries.server.ts";
import { callTalkOff, planTalk } from "#app/participant/next-talk.commands.server.ts";
import { nextTalkForm, talkOffForm } from "#app/participant/next-talk.form.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { setReportingLine } from "#app/participant/reporting.commands.server.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";
import { AroundOnePerson } from "#app/participant/ui/around-person.tsx";
import { PersonActs, PersonSteps, PersonTitle, PersonWords } from "#app/participant/ui/person-page.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  return {
    person,
    side: viewer.side,
    around: await readAroundPerson(viewer, person.row.id),
    passedOn: viewer.can("takePart") ? await readForwards(viewer, { toId: person.row.id }) : [],
    comments: await readComments(viewer, { on: "participant", onId: person.row.id }),
  };
});

const form = z.discriminatedUnion("intent", [reportingForm, nextTalkForm, talkOffForm]);

export const action = planAction({ can: "takePart", form }, async ({ viewer, form, values, params }) => {
  const id = params["participantId"] ?? "";
  const result =
    form.intent === "reports-to"
      ? await setReportingLine(viewer, id, form)
      : form.intent === "talk"
        ? await planTalk(viewer, id, form)
        : await callTalkOff(viewer, id, form.lane);
  if (result.ok) return done(personPath(viewer.planId, id), { say: "Saved." });
  if (result.refusal === "no-such-person") throw new Response(null, { status: 404, statusText: "Not Found" });
  const circle = typeof result.refusal === "object" ? result.refusal.circle : null;
  return refusal(circle ?? (await sayNo(viewer, result.refusal as Exclude<typeof result.refusal, object>)), values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.row.called ?? "Person"} · ${data?.shell.companyName ?? ""}` },
];

export default function Person(): ReactElement {
  const { person, side, around, passedOn, comments, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
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
      <FormErrors errors={errorsOf(answer)} />
      {around && (
        <AroundOnePerson
          {...{ planId, companyName, workspaceName, around }}
          personId={row.id}
          typed={answer?.values}
          invalid={answer?.invalid}
        />
      )}
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
