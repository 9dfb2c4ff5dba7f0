// Passing something on: a page, and what the dialog loads. `?content=` what, `?to=`, `?like=` or `?field=` for whom, `?from=` what it hangs from.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { newForwardForm } from "#app/forwarding/forward.form.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import { readNewForward } from "#app/forwarding/new-forward.queries.server.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { ForwardOrShare } from "#app/forwarding/ui/forward-form.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, url }) => {
  const form = await readNewForward(viewer, url.searchParams);
  if (!form) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { form };
});

export const action = planAction({ can: "takePart", form: newForwardForm }, async ({ viewer, form, values }) => {
  const made = await makeForward(viewer, form);
  if (!made.ok) return refusal(await sayNo(viewer, made.refusal), values);
  const one = oneForwardPath(viewer.planId, made.value.forwardId);
  if (form.way === "sent") return done(one, { say: "The mail is on its way." });
  return done(`${one}?go=${form.way}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Forward · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ForwardNew(): ReactElement {
  const { shell, form } = useLoaderData<typeof loader>();
  const { what, asksStand } = form;
  return (
    <PlanPage shell={shell} current={asksStand ? "people" : "library"} nouns={[]}>
      <PageTitle under="Whoever gets it reads without an account and answers by one tap.">
        {asksStand ? (
          "Ask a colleague where they stand"
        ) : what ? (
          <span dir="auto">Forward “{what.title}”</span>
        ) : (
          "Forward where you are"
        )}
      </PageTitle>
      <Card className="max-w-3xl">
        <ForwardOrShare key={form.toId ?? form.like?.id} planId={shell.planId} data={form} />
      </Card>
    </PlanPage>
  );
}
