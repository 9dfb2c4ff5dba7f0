// How a reader shows that a link is theirs: by the code that was sent, or by a passphrase where no mail is set up.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { KeptFields } from "#app/ui/kept-fields.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export interface ProofPage {
  planId: string;
  kind: "member" | "participant" | "link";
  name: string;
  workspaceName: string;
  way: "shown-code" | "mailed-code" | "new-passphrase" | "passphrase" | "none";
  /** The masked address. */
  madeFor: string;
  keptAction: string | null;
  kept: { name: string; value: string }[];
  to: string;
}

export function ProofWays({
  way,
  madeFor,
  kept,
  to,
  showsField,
  shown,
  isBusy,
}: ProofPage & { showsField: boolean; shown: string; isBusy: boolean }): ReactElement {
  // A document post, so that the browser itself follows the 307 with the same body.
  const form = { method: "post", reloadDocument: true } as const;
  const fields = [...kept, { name: "_to", value: to }];
  if (way === "none") {
    return (
      <p>
        No mail is set up on this server, and this link cannot be confirmed in another way. Ask the person who sent it
        for a new one.
      </p>
    );
  }
  if (way === "passphrase" || way === "new-passphrase") {
    const isNew = way === "new-passphrase";
    return (
      <Form {...form} className="grid gap-5">
        <KeptFields fields={fields} />
        <TextField
          name="_passphrase"
          label={isNew ? "Choose a passphrase" : "Your passphrase"}
          type="password"
          required
          autoComplete={isNew ? "new-password" : "current-password"}
          hint={
            isNew
              ? "At least 12 characters. You need it on your other devices. No mail is set up here, so what you do is marked “address not proved”."
              : "The one that was chosen for this link at the first act."
          }
        />
        <SubmitButton name="_intent" value="passphrase" wide pending={isBusy}>
          Continue
        </SubmitButton>
      </Form>
    );
  }
  return (
    <>
      {showsField && (
        <Form {...form} className="grid gap-5">
          <KeptFields fields={fields} />
          {shown && (
            <Banner>
              In the sample no mail is sent. Your code is <strong className="tabular select-all">{shown}</strong>
            </Banner>
          )}
          <TextField
            name="_code"
            label="The six digits"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            className="tabular max-w-40"
            hint={shown ? undefined : `We sent them to ${madeFor}. They work for ten minutes, in this browser.`}
          />
          <SubmitButton name="_intent" value="code" wide pending={isBusy}>
            Continue
          </SubmitButton>
        </Form>
      )}
      <Form {...form} className="grid justify-items-start gap-3">
        <KeptFields fields={fields} />
        {!showsField && <p>We send six digits to {madeFor}, and to nobody else.</p>}
        <SubmitButton
          name="_intent"
          value="send"
          wide
          look={showsField ? "quiet" : "primary"}
          pending={isBusy}
          pendingText="Sending"
        >
          {showsField ? "Send a new code" : "Send me a six-digit code"}
        </SubmitButton>
      </Form>
    </>
  );
}

/** Signed in already: a member stays a member and is offered no code; a proved person only has to send on what was kept. */
export function AlreadyInside({ kind, name, workspaceName, planId, kept, keptAction }: ProofPage): ReactElement {
  if (kind === "member") {
    return (
      <>
        <PageTitle under="The link was made for somebody else. What they may do on the plan is theirs, so no code is offered here.">
          You are signed in as {name} of {workspaceName}
        </PageTitle>
        <LinkButton to={`/plans/${planId}`} look="primary" className="justify-self-start">
          Open the plan as {name}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <PageTitle under="What you did before is kept. Send it now, or leave it.">You are in as {name}</PageTitle>
      <Form method="post" action={keptAction ?? ""} reloadDocument className="flex flex-wrap gap-3">
        <KeptFields fields={kept} />
        <SubmitButton>Send it now</SubmitButton>
        <TextLink roomy to={`/plans/${planId}`}>
          Leave it
        </TextLink>
      </Form>
    </>
  );
}
