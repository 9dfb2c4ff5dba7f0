// "Not you?": name and address first, then the code that was sent there. Whatever was typed comes back with each answer.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

type Typed = Partial<Record<"name" | "address" | "intent" | "code" | "asked" | "shown", string>>;

export function WhoAreYou({
  answer,
  errors,
  isBusy,
}: {
  answer: { invalid?: Record<string, string>; values: Record<string, string | string[]> } | undefined;
  errors: readonly { say: string; fieldId?: string }[];
  isBusy: boolean;
}): ReactElement {
  const { name = "", address = "", intent = "", code = "", shown = "", ...was } = (answer?.values ?? {}) as Typed;
  const asked = was.asked || intent === "code";
  const wrong = answer?.invalid ?? {};
  return (
    <Form method="post" reloadDocument className="grid gap-5">
      <FormErrors errors={errors} />
      <TextField
        name="name"
        label="Your name"
        required
        autoComplete="name"
        dir="auto"
        error={wrong["name"]}
        defaultValue={name}
      />
      <TextField
        name="address"
        label="Your mail address"
        type="email"
        required
        autoComplete="email"
        error={wrong["address"]}
        defaultValue={address}
        hint="A six-digit code is sent there, and nothing else."
      />
      {asked && (
        <>
          {shown && (
            <Banner>
              In the sample no mail is sent. Your code is <strong className="tabular select-all">{shown}</strong>
            </Banner>
          )}
          <TextField
            name="code"
            label="The six digits"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            className="tabular max-w-40"
            defaultValue={code}
          />
          <SubmitButton name="intent" value="code" wide pending={isBusy}>
            Ask to take part
          </SubmitButton>
        </>
      )}
      <SubmitButton name="intent" value="send" wide look={asked ? "quiet" : "primary"} pending={isBusy}>
        {asked ? "Send a new code" : "Send me a six-digit code"}
      </SubmitButton>
    </Form>
  );
}
