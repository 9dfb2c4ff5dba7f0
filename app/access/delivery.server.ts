/**
 * Asking for a mail: a row that says what kind and for whom, and a job that sends it, both in the transaction of whatever
 * made the mail necessary. The text is written when it is sent, inside its reader's own rights (NO2), and is never stored.
 */
import { sql } from "drizzle-orm";

import type { Transaction } from "#db/client.ts";
import { delivery } from "#db/schema/activity.ts";

/** What each kind is about: ids only, since the administrator sees the row (PE5). */
export interface MailKinds {
  code: { codeId: string };
  reset: { codeId: string };
  membership: { memberId: string };
  invitation: { participantId: string; linkId: string };
  forward: { forwardId: string; linkId: string };
  /** Told at once, by the keys of the events; asked for by the database itself, see `app/activity/notice.ts`. */
  question: { events: string };
  mention: { events: string };
  /** The same for everything else that is told at once, and for several of these in one mail. */
  notice: { events: string };
  /** What happened on these plans of a workspace between two instants and was told to nobody at once. */
  digest: { plans: string; since: string; until: string };
  /** Both go to the one who leads the plan. */
  "access-request": { requestId: string };
  succession: { noticeId: string };
}
export type MailKind = keyof MailKinds;

export type MailAskedFor = {
  [Kind in MailKind]: { kind: Kind; about: MailKinds[Kind] };
}[MailKind] & {
  recipient: string;
  workspaceId?: string;
  planId?: string;
  now: Date;
  /** Not before then, for what waits out an undo. */
  notBefore?: Date;
};

/** Adds the mail to `tx`; returns the id of its row. Without a mail server it is kept for the administrator to see. */
export async function askForMail(tx: Transaction, mail: MailAskedFor): Promise<string> {
  const id = crypto.randomUUID();
  const notBefore = mail.notBefore ?? mail.now;
  await tx.insert(delivery).values({
    id,
    kind: mail.kind,
    recipient: mail.recipient,
    about: { ...mail.about },
    workspaceId: mail.workspaceId ?? null,
    planId: mail.planId ?? null,
    notBefore,
    createdAt: mail.now,
  });
  await enqueueMail(tx, id, notBefore);
  return id;
}

/** The job of a row that waits. Its key makes a second one of the same row the same job. */
export async function enqueueMail(tx: Transaction, deliveryId: string, at: Date): Promise<void> {
  const payload = JSON.stringify({ deliveryId });
  await tx.execute(
    sql`select enqueue('send-mail', ${payload}::json, ${`mail ${deliveryId}`}, ${at.toISOString()}::timestamptz)`,
  );
}
