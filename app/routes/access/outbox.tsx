// Every mail that was asked for, for the server's administrator: state and errors, never a code and never a text (PE5).
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { done, refusal } from "#app/access/answer.server.ts";
import { isMailSetUp } from "#app/access/code.server.ts";
import { personAction, personRoute } from "#app/access/guard.server.ts";
import { type OutboxRow, readOutbox, resendMail } from "#app/activity/delivery.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";

export const loader = personRoute({ administrator: true }, async ({ viewer }) => ({
  mails: await readOutbox(viewer),
  sendsMail: isMailSetUp(),
}));

export const action = personAction(
  { administrator: true, form: z.strictObject({ id: z.uuid() }) },
  async ({ viewer, form, values }) =>
    (await resendMail(viewer, form.id))
      ? done("/outbox", { say: "It is on its way again." })
      : refusal("That mail cannot be sent again.", values),
);

export const meta: MetaFunction = () => [{ title: "Outbox · Lockstep" }];

const kindWords: Record<string, string> = {
  code: "A code",
  reset: "A link to a new password",
  membership: "An invitation to the workspace",
  invitation: "An invitation to a plan",
  forward: "Something forwarded",
  question: "A question on a plan",
  mention: "A comment that mentions somebody",
  notice: "News of a plan",
  digest: "What changed on plans, in one mail",
  "access-request": "A request to take part in a plan",
  succession: "A notice that somebody takes over a plan",
};
const stateWords: Record<OutboxRow["state"], string> = {
  waiting: "Waiting",
  sent: "Sent",
  failed: "Given up",
  dropped: "Not needed any more",
  kept: "Kept here",
};
const columns = [
  ...["To", "What", "State", "Asked for"].map((text) => ({ key: text, text })),
  { key: "act", text: <span className="sr-only">What you can do</span> },
];

export default function Outbox(): ReactElement {
  const { mails, sendsMail, shell } = useLoaderData<typeof loader>();
  return (
    <PlainShell
      width="text"
      toast={shell.toast}
      footer={[
        { label: "Your plans", to: "/" },
        { label: "Your account", to: "/account" },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      <PageTitle under="Only you, as the administrator of this server, read this. Codes and what people wrote are not in it.">
        Outbox
      </PageTitle>
      {!sendsMail && (
        <Banner>
          No mail is set up, so nothing leaves this server. Copy a link and send it yourself, or set SMTP_URL and
          MAIL_FROM.
        </Banner>
      )}
      {mails.length === 0 ? (
        <EmptyState say="Here stands every mail that Lockstep was asked to send, and what became of it." />
      ) : (
        <Table caption="Mails, the newest first">
          <TableHead columns={columns} />
          <TableBody>
            {mails.map((mail) => (
              <Row key={mail.id}>
                <Cell heading head="To">
                  <span className="break-all">{mail.recipient}</span>
                </Cell>
                <Cell head="What">{kindWords[mail.kind] ?? mail.kind}</Cell>
                <Cell head="State">
                  {stateWords[mail.state]}
                  {mail.attempts > 1 && <span className="text-ink-2 text-sm">, {mail.attempts} tries</span>}
                  {mail.lastError && <span className="text-risk block text-sm">{mail.lastError}</span>}
                </Cell>
                <Cell head="Asked for">
                  <time dateTime={mail.createdAt}>{mail.createdAt.slice(0, 16).replace("T", " ")} UTC</time>
                </Cell>
                <Cell>
                  {mail.readingLink && (
                    <CopyButton text={mail.readingLink} label={`Link for ${mail.recipient}`} button="Copy link" />
                  )}
                  {mail.mayResend && (
                    <Form method="post">
                      <input type="hidden" name="id" value={mail.id} />
                      <SubmitButton look="secondary" size="small">
                        Send again
                      </SubmitButton>
                    </Form>
                  )}
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </PlainShell>
  );
}
