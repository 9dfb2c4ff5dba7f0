import { Copy, Mail, Send } from "lucide-react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { forwardsPath } from "#app/forwarding/forward-path.ts";
import type { Side } from "#app/lib/lane.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** What the other company learns of it; said before anything is sent. */
export function WhatTheyRead({
  side,
  workspaceName,
  title,
  asksStand,
}: {
  side: Side;
  workspaceName: string;
  title: string | null;
  asksStand: boolean;
}): ReactElement {
  return (
    <div className="text-ink-2 text-sm">
      <p>
        They get a link of their own. By it they {asksStand ? "answer" : "read"}{" "}
        {title ? <span dir="auto">“{title}”</span> : "where you are"}, and read what both companies read of the plan. No
        account, no field.
      </p>
      {side === "buyer" ? (
        <Disclosure summary={`${workspaceName} sees nothing of this. Why?`}>
          What you pass on inside your company lies with your team alone: who gets it, your words, the link and every
          answer. The people of {workspaceName} are not shown that it exists, whether it was opened, or how many there
          are. Whoever runs this server could read its database.
        </Disclosure>
      ) : (
        <p className="mt-1">Both companies read that you sent this, and the answer.</p>
      )}
    </div>
  );
}

/** The sender's own mail first. */
export function WaysToSend({
  canSend,
  isBusy,
  onCancel,
  planId,
}: {
  canSend: boolean;
  isBusy: boolean;
  onCancel: (() => void) | undefined;
  planId: string;
}): ReactElement {
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="way" value="own-mail" pending={isBusy} wide>
          <Mail className="size-4" aria-hidden="true" />
          Open in my mail
        </SubmitButton>
        <SubmitButton name="way" value="copied" look="secondary" pending={isBusy} wide>
          <Copy className="size-4" aria-hidden="true" />
          Copy text and link
        </SubmitButton>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel} wide>
            Cancel
          </Button>
        ) : (
          <LinkButton look="quiet" to={planPath(planId)} wide>
            Cancel
          </LinkButton>
        )}
      </div>
      {canSend && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton name="way" value="sent" look="quiet" pending={isBusy} wide>
            <Send className="size-4" aria-hidden="true" />
            Send from here
          </SubmitButton>
          <p className="text-ink-2 min-w-0 flex-1 basis-64 text-sm">
            Your words go out as a mail of this server. Its mail log will hold the address.
          </p>
        </div>
      )}
      <p className="text-sm">
        <TextLink to={forwardsPath(planId)} roomy>
          What was passed on so far
        </TextLink>
      </p>
    </div>
  );
}
