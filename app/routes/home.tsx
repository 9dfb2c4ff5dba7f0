// Where everybody's pages begin: members at their plans, a proved buyer at their plan or a list of theirs, others at the door.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { done } from "#app/access/answer.server.ts";
import { readEntrance } from "#app/access/entrance.server.ts";
import { openRoute } from "#app/access/guard.server.ts";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = openRoute("shows nothing but the way to what is one's own", async ({ signedIn, now }) => {
  if (!signedIn) return done("/sign-in");
  const { isMember, plans } = await readEntrance(signedIn, now);
  if (isMember) return done("/plans");
  const [only] = plans;
  if (only && plans.length === 1) return done(`/plans/${only.planId}`);
  if (plans.length === 0 && signedIn.isAdministrator) return done("/outbox");
  return { plans };
});

export const meta: MetaFunction = () => [{ title: "Your plans · Lockstep" }];

export default function Home(): ReactElement {
  const { plans, shell } = useLoaderData<typeof loader>();
  const footer = [
    { label: "Your account", to: "/account" },
    { label: "About this server", to: "/about-this-server" },
  ];
  return (
    <PlainShell footer={footer} toast={shell.toast}>
      {plans.length === 0 ? (
        <PageTitle under="Perhaps a plan was closed for you, or you came by another address. The person who invited you can tell, and can send a new link.">
          You take part in no plan just now
        </PageTitle>
      ) : (
        <>
          <PageTitle
            under={
              <TextLink to="/my-work" roomy>
                My work in all of them
              </TextLink>
            }
          >
            Your plans
          </PageTitle>
          <ul className="grid gap-3">
            {plans.map((plan) => (
              <li key={plan.planId}>
                <Card>
                  <TextLink to={`/plans/${plan.planId}`} className="text-lg">
                    {plan.planName}
                  </TextLink>
                  <p className="text-ink-2">
                    {plan.companyName} and {plan.workspaceName}
                  </p>
                </Card>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlainShell>
  );
}
