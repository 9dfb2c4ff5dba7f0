// The members of the workspace: invite by a link, change what they do, end access (S11).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { codeWords, isMailSetUp } from "#app/access/code.server.ts";
import { workspaceAction, workspaceRoute } from "#app/access/guard.server.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { changeMember, endMember, inviteMember, memberRefusalWords } from "#app/workspace/member.commands.server.ts";
import { membersForm } from "#app/workspace/member.form.ts";
import { readMembers } from "#app/workspace/member.queries.server.ts";
import { InviteMember, MemberList } from "#app/workspace/ui/member-list.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "manageMembers" }, async ({ viewer }) => ({
  members: await readMembers(viewer),
  sendsMail: isMailSetUp() && !viewer.isSample,
}));

export const action = workspaceAction(
  { can: "manageMembers", form: membersForm },
  async ({ viewer, form, values, now }) => {
    switch (form.intent) {
      case "invite": {
        const isFree = await takeTurn([{ key: `invite person ${viewer.personId}`, limit: 50, hours: 1 }], now);
        if (!isFree) return refusal(codeWords["too-often"], values);
        const { intent: _intent, ...person } = form;
        const invited = await inviteMember(viewer, person);
        if (!invited.ok) return refusal(memberRefusalWords[invited.refusal], values);
        return done("/members", { say: `${form.name} is invited. Their link stands in the list.` });
      }
      case "change": {
        const changed = await changeMember(viewer, form);
        if (!changed.ok) return refusal(memberRefusalWords[changed.refusal], values);
        return done("/members", { say: "Saved. It counts from their next click on." });
      }
      case "end": {
        const ended = await endMember(viewer, form.memberId);
        if (!ended.ok) return refusal(memberRefusalWords[ended.refusal], values);
        return done("/members", { say: "Their access has ended. What they wrote stays, under their name." });
      }
    }
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Members · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function Members(): ReactElement {
  const { members, sendsMail, shell } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const errors = [
    ...(answer?.refused ? [{ say: answer.refused }] : []),
    ...Object.entries(answer?.invalid ?? {}).map(([fieldId, say]) => ({ fieldId, say })),
  ];
  return (
    <MemberPage shell={shell} current="members">
      <PageTitle
        under={`Everybody here reads every plan of ${shell.workspaceName}. Your customers see only who acted on theirs.`}
      >
        Members
      </PageTitle>
      <FormErrors errors={errors} />
      <Section title={`Invite somebody to ${shell.workspaceName}`}>
        <InviteMember
          answer={answer?.values["intent"] === "invite" ? answer : undefined}
          mayMakeOwners={shell.can.manageOwners}
          sendsMail={sendsMail}
        />
      </Section>
      <Section title="Who is here">
        <MemberList members={members} mayMakeOwners={shell.can.manageOwners} />
      </Section>
    </MemberPage>
  );
}
