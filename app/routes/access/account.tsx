// A person's own account: how they are called, clock, colours, password, and the devices that are signed in.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { changePassword, readAccount, renameMe, setTimeZone } from "#app/access/account.server.ts";
import { type ActionAnswer, done, invalid } from "#app/access/answer.server.ts";
import { personAction, personRoute } from "#app/access/guard.server.ts";
import { endDevice } from "#app/access/session.server.ts";
import { Devices, NameForms, PasswordForm } from "#app/access/ui/account-parts.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { ThemeSwitch } from "#app/ui/theme.tsx";
import { accountForm } from "#app/workspace/account.form.ts";

export const loader = personRoute({ administrator: false }, async ({ viewer }) => ({
  ...(await readAccount(viewer)),
  isAdministrator: viewer.isAdministrator,
  zones: Intl.supportedValuesOf("timeZone"),
}));

export const action = personAction(
  { administrator: false, form: accountForm },
  async ({ viewer, form, clientAddress }) => {
    switch (form.intent) {
      case "name":
        await renameMe(viewer, form);
        return done("/account", { say: "Saved. What you did before keeps the name it had." });
      case "zone":
        await setTimeZone(viewer, form.timeZone || null);
        return done("/account", { say: "Saved." });
      case "password": {
        const wrong = await changePassword(viewer, { ...form, clientAddress });
        if (wrong) return invalid({ [wrong.field]: wrong.say }, { intent: "password" });
        return done("/account", { say: "Your password is changed, and your other devices are signed out." });
      }
      case "device":
        await endDevice(viewer.personId, form.sessionId);
        return done("/account", { say: "That device is signed out." });
    }
  },
);

export const meta: MetaFunction = () => [{ title: "Your account · Lockstep" }];

export default function Account(): ReactElement {
  const { shell, address, names, timeZone, zones, hasPassword, devices, isAdministrator } =
    useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const wrong = answer?.invalid ?? {};
  const footer = [
    { label: "Your plans", to: "/" },
    { label: "My work", to: "/my-work" },
    ...(isAdministrator ? [{ label: "Outbox", to: "/outbox" }] : []),
    { label: "About this server", to: "/about-this-server" },
    { label: "Sign out", to: "/sign-out" },
  ];
  return (
    <PlainShell footer={footer} toast={shell.toast}>
      <PageTitle under={<span className="break-words">Signed in as {address}</span>}>Your account</PageTitle>
      <FormErrors errors={Object.entries(wrong).map(([fieldId, say]) => ({ fieldId, say }))} />
      {names.length > 0 && (
        <Section
          title="Your name"
          lead="It stands beside what you do from now on. What was written before keeps the name it had."
        >
          <NameForms names={names} />
        </Section>
      )}
      <Section
        title="Clock"
        lead="Days and due dates are the same for everybody on a plan. Clock times are shown in your zone."
      >
        <Form method="post" className="grid gap-4">
          <Select name="timeZone" label="Time zone" defaultValue={timeZone ?? ""} error={wrong["timeZone"]}>
            <option value="">As the plan has it</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </Select>
          <SubmitButton name="intent" value="zone" look="secondary" className="justify-self-start">
            Save
          </SubmitButton>
        </Form>
      </Section>
      <Section title="Look">
        <ThemeSwitch action="/account/look" fields={{ back: "/account" }} />
      </Section>
      <Section
        title={hasPassword ? "Password" : "Set a password"}
        lead={hasPassword ? undefined : "Then you get in without a code, on any device."}
      >
        <PasswordForm hasPassword={hasPassword} address={address} wrong={wrong} />
      </Section>
      <Section title="Where you are signed in">
        <Devices devices={devices} />
      </Section>
    </PlainShell>
  );
}
