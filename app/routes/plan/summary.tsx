// The summary (BR1): one page for one kind of reader, chosen here; its costs; and whether it may name whoever reads this.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { namingForm } from "#app/brief/brief.form.ts";
import { briefCostsPath, briefPath } from "#app/brief/brief-path.ts";
import { readBriefOverview } from "#app/brief/brief.queries.server.ts";
import { sayNaming } from "#app/brief/naming.commands.server.ts";
import { briefRefusalWords } from "#app/brief/refusal.ts";
import { CostEditor } from "#app/brief/ui/cost-editor.tsx";
import { CostTable } from "#app/brief/ui/cost-table.tsx";
import { CutList } from "#app/brief/ui/cut-list.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { ...(await readBriefOverview(viewer)), newId: crypto.randomUUID() };
});

export const action = planAction({ can: "takePart", form: namingForm }, async ({ viewer, form, values }) => {
  const said = await sayNaming(viewer, form);
  if (!said.ok) return refusal(briefRefusalWords(said.refusal, viewer), values);
  const say = form.mayBeNamed ? "The summary may name you now." : "You stand in the summary by what you do.";
  return done(`${briefPath(viewer.planId)}#naming`, { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Summary · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Summary(): ReactElement {
  const { shell, cuts, costs, naming, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName } = shell;
  return (
    <PlanPage shell={shell} current="steps" nouns={["brief", "forward", "participant"]}>
      <PageTitle
        under={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span>One page for whoever has to say yes, made from the plan as it is when it is read.</span>
            <Chip reach="team">Only {companyName}</Chip>
          </span>
        }
      >
        Summary
      </PageTitle>
      <PlanParts shell={shell} current="summary" />
      <FormErrors errors={errorsOf(answer)} />
      <CutList planId={planId} cuts={cuts} />
      <Section
        id="costs"
        title="All costs over three years"
        lead={`As you know them, your own people's time too. ${workspaceName} does not read this.`}
      >
        <div className="grid grid-cols-1 gap-4">
          {costs.length > 0 && <CostTable costs={costs} workspaceName={workspaceName} />}
          <CostEditor {...{ costs, newId, workspaceName }} action={briefCostsPath(planId)} onPage={undefined} />
        </div>
      </Section>
      {naming && (
        <Section id="naming" title="You in the summary">
          <p>
            The summary names nobody who has not agreed to it. You stand there as{" "}
            <strong>{naming.mayBeNamed ? naming.asNamed : naming.asRole}</strong>.
          </p>
          <NamingForm naming={naming} />
        </Section>
      )}
    </PlanPage>
  );
}

function NamingForm({ naming }: { naming: { asNamed: string; mayBeNamed: boolean } }): ReactElement {
  const isBusy = useNavigation().state !== "idle";
  return (
    <Form method="post" preventScrollReset className="grid justify-items-start gap-2">
      <Checkbox
        key={String(naming.mayBeNamed)}
        name="mayBeNamed"
        defaultChecked={naming.mayBeNamed}
        label="The summary may name me"
        hint={`As “${naming.asNamed}”, with where you stand if your team reads it. Only you can say so, and you can take it back; what was sent before keeps its words.`}
      />
      <SubmitButton look="secondary" pending={isBusy} wide>
        Save
      </SubmitButton>
    </Form>
  );
}
