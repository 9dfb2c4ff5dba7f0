// "Your project" over several purchases: those the reader takes part in, and what all of them ask for in one list. Only on a
// server the buying company runs; no vendor has such a page or is told of another (JN1).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { personAction, personRoute } from "#app/access/guard.server.ts";
import { doneInOneList, inOneList } from "#app/project/joined.ts";
import { readJoined } from "#app/project/joined.queries.server.ts";
import { joiningRefusalWords } from "#app/project/joining.ts";
import { leaveProject } from "#app/project/joining.commands.server.ts";
import { leavingForm, shownAs } from "#app/project/joining.form.ts";
import { joinedPath, joiningPath, projectPath } from "#app/project/project-path.ts";
import { JoinedList } from "#app/project/ui/joined-list.tsx";
import { JoinedPurchases } from "#app/project/ui/joined-purchases.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";

export const loader = personRoute({ administrator: false, onlyRunBy: "buyer" }, async ({ viewer, params }) => {
  const projectId = params["projectId"] ?? "";
  const joined = await readJoined(viewer, projectId);
  if (joined.length === 0) throw new Response(null, { status: 404, statusText: "Not Found" });
  const plans = joined.map(({ planId, name, companyName, purchase, mayAdd, mayLeave }) => ({
    ...{ planId, name, companyName, where: purchase.text, mayAdd, mayLeave },
  }));
  return { projectId, plans, open: inOneList(joined), done: doneInOneList(joined) };
});

export const action = personAction(
  { administrator: false, onlyRunBy: "buyer", form: leavingForm },
  async ({ viewer, form: { planId }, values, params }) => {
    const projectId = params["projectId"] ?? "";
    const left = await leaveProject(viewer, { projectId, planId });
    if (!left.ok && left.refusal === "no-such-plan") throw new Response(null, { status: 404, statusText: "Not Found" });
    if (!left.ok) return refusal(joiningRefusalWords[left.refusal], values);
    const rest = await readJoined(viewer, projectId);
    const say = "Taken out. Its own list stays as it is.";
    if (rest.length === 0) return done(projectPath(planId), { say });
    const other = rest.find(({ mayLeave }) => mayLeave)?.planId;
    if (!other) return done(joinedPath(projectId), { say });
    const was = [shownAs({ planId, projectId: null }), shownAs({ planId: other, projectId })].join(" ");
    const undo = { action: joiningPath(), fields: { plan: `${planId} ${other}`, was } };
    return done(joinedPath(projectId), { say, undo });
  },
);

export const meta: MetaFunction = () => [{ title: "Your project · Lockstep" }];

export default function Project(): ReactElement {
  const { shell, projectId, plans, open, done: ticked } = useLoaderData<typeof loader>();
  const refused = useActionData<ActionAnswer>()?.refused;
  const footer = [
    { label: "My work", to: "/my-work" },
    { label: "Your plans", to: "/" },
    { label: "About this server", to: "/about-this-server" },
  ];
  return (
    <PlainShell footer={footer} toast={shell.toast} width="text">
      <PageTitle under="What you buy for it, and what has to happen, in one list. Everybody sees here only what they take part in, and nobody you buy from has this page.">
        Your project
      </PageTitle>
      <FormErrors errors={refused ? [{ say: refused }] : []} />
      <JoinedPurchases plans={plans} />
      <Section title="What has to happen">
        {open.length === 0 ? (
          <EmptyState say="Nothing just now. What you put into the list of a purchase stands here too, by its day." />
        ) : (
          <JoinedList projectId={projectId} lines={open} />
        )}
        {ticked.length > 0 && (
          <Disclosure summary={`Done (${ticked.length})`}>
            <JoinedList projectId={projectId} lines={ticked} />
          </Disclosure>
        )}
      </Section>
    </PlainShell>
  );
}
