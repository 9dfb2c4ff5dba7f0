// Taking something back that was passed on, with or without what hangs from it; and the undo of that (ST10).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { revocationForm } from "#app/forwarding/forward.form.ts";
import { forwardsPath, oneForwardPath } from "#app/forwarding/forward-path.ts";
import { readEnding, readForward } from "#app/forwarding/forwards.queries.server.ts";
import { giveBack } from "#app/forwarding/giving-back.commands.server.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const id = params["forwardId"] ?? "";
  const sent = await readForward(viewer, id);
  if (!sent) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!sent.line.mayTend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { line, below } = sent;
  return {
    line,
    below: below.filter(({ revokedWords }) => revokedWords === null),
    ending: await readEnding(viewer, id),
  };
});

export const action = planAction(
  { can: "takePart", form: revocationForm },
  async ({ viewer, form, values, params }) => {
    const id = params["forwardId"] ?? "";
    const to = forwardsPath(viewer.planId);
    if (form.intent === "give") {
      const given = await giveBack(viewer, id);
      if (!given.ok) return refusal(await sayNo(viewer, given.refusal), values);
      return done(to, { say: "It is with them again, by the same link." });
    }
    const taken = await revokeForward(viewer, id, form);
    if (!taken.ok) return refusal(await sayNo(viewer, taken.refusal), values);
    const { withChain } = taken.value;
    const say = withChain > 0 ? `Taken back, with ${withChain} more that hung from it.` : "Taken back.";
    const undo = { action: oneForwardPath(viewer.planId, id, "revocation"), fields: { intent: "give" } };
    return done(to, { say: `${say} The link opens nothing any more.`, undo });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Take back · ${data?.shell.companyName ?? ""}` },
];

export default function ForwardRevocation(): ReactElement {
  const { line, below, ending, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle
        under={`The link stops at once and says whom to ask: ${line.by}. What they answered stays. A copy they saved or printed stays theirs.`}
      >
        <span dir="auto">
          Take {line.title ? `“${line.title}”` : "where you are"} back from {line.to}?
        </span>
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="grid grid-cols-1 gap-5">
          <input type="hidden" name="intent" value="take" />
          {below.length > 0 && (
            <fieldset>
              <legend className="font-medium">What hangs from it goes along</legend>
              {below.map((one) => (
                <Checkbox
                  key={one.id}
                  name="also[]"
                  value={one.id}
                  defaultChecked
                  label={
                    <span dir="auto">
                      {one.by} → {one.to}
                    </span>
                  }
                />
              ))}
            </fieldset>
          )}
          {ending.length > 0 && (
            <Checkbox
              name="endAccess"
              defaultChecked
              label={<span dir="auto">End the access of {new Intl.ListFormat("en-GB").format(ending)} too</span>}
              hint="They take part by a code, and came in by this alone."
            />
          )}
          <div className="flex flex-wrap gap-3">
            <SubmitButton look="danger" pending={isBusy} wide>
              Take it back
            </SubmitButton>
            <LinkButton to={oneForwardPath(shell.planId, line.id)} wide>
              Keep
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
