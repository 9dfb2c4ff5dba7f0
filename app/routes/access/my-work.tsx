// "My work": what one person has to do over all plans they take part in. Nobody else has this page, and nothing anybody else
// reads changes because of it (JN2).
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { personRoute } from "#app/access/guard.server.ts";
import { readMyProjects } from "#app/project/joined.queries.server.ts";
import { groupsOf } from "#app/project/my-work.ts";
import { readMyWork } from "#app/project/my-work.queries.server.ts";
import { ProjectLinks, WorkGroup } from "#app/project/ui/my-work.tsx";
import { readEnv } from "#app/server/env.server.ts";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = personRoute({ administrator: false }, async ({ viewer }) => {
  const { plans, items } = await readMyWork(viewer);
  // Where nobody but a vendor runs the server there are none (JN1).
  const projects = readEnv().runBy === "buyer" ? await readMyProjects(viewer) : [];
  return { plans, groups: groupsOf(items), projects };
});

export const meta: MetaFunction = () => [{ title: "My work · Lockstep" }];

export default function MyWork(): ReactElement {
  const { shell, plans, groups, projects } = useLoaderData<typeof loader>();
  const footer = [
    { label: "Your plans", to: "/" },
    { label: "Your account", to: "/account" },
    { label: "About this server", to: "/about-this-server" },
  ];
  const under = plans > 1 ? "From all your plans. Nobody but you has this page." : "Nobody but you has this page.";
  return (
    <PlainShell footer={footer} toast={shell.toast} width="text">
      <PageTitle under={under}>My work</PageTitle>
      {groups.length === 0 && (
        <Card>
          <EmptyState say="Nothing waits for you just now. What you take on in a plan you were invited to stands here." />
        </Card>
      )}
      {groups.map((group) => (
        <WorkGroup key={group.when} {...group} />
      ))}
      {projects.length > 0 && <ProjectLinks projects={projects} />}
    </PlainShell>
  );
}
