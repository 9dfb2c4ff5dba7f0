// The first run of a real installation: the code from the log, the first owner, their workspace. Closed afterwards (S45).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";

import { type ActionAnswer, invalid, refusal } from "#app/access/answer.server.ts";
import { codeWords } from "#app/access/code.server.ts";
import { letIn } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { passwordProblem } from "#app/access/password.server.ts";
import { isSetUp, setUp } from "#app/access/set-up.server.ts";
import { listCountries } from "#app/schedule/country.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { domainsOf, setUpForm } from "#app/workspace/set-up.form.ts";

const why = "nobody can be signed in before the first owner exists; the code from the log says who may";

export const loader = openRoute(why, async () => {
  if (await isSetUp()) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { countries: listCountries(), zones: Intl.supportedValuesOf("timeZone") };
});

export const action = openAction({ why, form: setUpForm }, async ({ request, form, values, now, clientAddress }) => {
  if (await isSetUp()) throw new Response(null, { status: 404, statusText: "Not Found" });
  const { code, password, domains, ...owner } = form;
  const typed = { ...values, password: "" };
  const weak = passwordProblem(password, owner.address);
  if (weak) return invalid({ password: weak }, typed);
  const made = await setUp(code, { ...owner, password, domains: domainsOf(domains) }, { now, clientAddress });
  if (made.ok)
    return letIn(request, {
      personId: made.personId,
      now,
      to: "/",
      toast: { say: `${owner.workspaceName} is ready.` },
    });
  if (made.refusal === "too-often") return refusal(codeWords["too-often"], typed);
  return invalid(
    { code: "That is not the code in the log of this server. It stands there at the newest start." },
    typed,
  );
});

export const meta: MetaFunction = () => [{ title: "Set up · Lockstep" }];

export default function SetUp(): ReactElement {
  const { countries, zones } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const wrong = answer?.invalid ?? {};
  const was = (answer?.values ?? {}) as Record<string, string | undefined>;
  const errors = [
    ...Object.entries(wrong).map(([fieldId, say]) => ({ fieldId, say })),
    ...(answer?.refused ? [{ say: answer.refused }] : []),
  ];
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]}>
      <PageTitle under="You become this server’s administrator and the owner of the first workspace.">
        Set up Lockstep
      </PageTitle>
      <Card>
        <Form method="post" reloadDocument className="grid gap-5">
          <FormErrors errors={errors} />
          <TextField
            name="code"
            label="Code from the log"
            required
            autoComplete="off"
            className="tabular uppercase"
            hint="The server printed it when it started."
            error={wrong["code"]}
            defaultValue={was["code"]}
          />
          <TextField
            name="name"
            label="Your name"
            required
            autoComplete="name"
            error={wrong["name"]}
            defaultValue={was["name"]}
          />
          <TextField
            name="address"
            label="Your mail address"
            type="email"
            required
            autoComplete="username"
            error={wrong["address"]}
            defaultValue={was["address"]}
          />
          <TextField
            name="password"
            label="Password"
            type="password"
            required
            autoComplete="new-password"
            hint="At least 12 characters. A short sentence is easy to remember."
            error={wrong["password"]}
          />
          <TextField
            name="workspaceName"
            label="Name of your company"
            required
            autoComplete="organization"
            hint="Your customers read it on every page."
            error={wrong["workspaceName"]}
            defaultValue={was["workspaceName"]}
          />
          <TextField
            name="domains"
            label="Your company’s mail domain"
            optional
            hint="Like northwind.example. Nobody with such an address can lead a plan for a customer."
            error={wrong["domains"]}
            defaultValue={was["domains"]}
          />
          <Select name="country" label="Country" error={wrong["country"]} defaultValue={was["country"] ?? "DE"}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <ZoneSelect zones={zones} error={wrong["timeZone"]} was={was["timeZone"]} />
          <SubmitButton wide pending={isBusy} pendingText="Setting up">
            Set up
          </SubmitButton>
        </Form>
      </Card>
    </PlainShell>
  );
}

/** Offers the zone of the browser, where scripts run. */
function ZoneSelect({
  zones,
  error,
  was,
}: {
  zones: string[];
  error: string | undefined;
  was: string | undefined;
}): ReactElement {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = field.current?.querySelector("select");
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (select && !was && zones.includes(own)) select.value = own;
  }, [was, zones]);
  return (
    <div ref={field}>
      <Select name="timeZone" label="Time zone" error={error} defaultValue={was ?? "Europe/Berlin"}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </div>
  );
}
