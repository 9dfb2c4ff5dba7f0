/**
 * The outbox, for the server's administrator (PE5): who gets which kind of mail and what became of it. Never a code, never
 * what somebody wrote; where no mail is set up, the personal link to copy.
 */
import { desc, eq } from "drizzle-orm";

import { isMailSetUp } from "#app/access/code.server.ts";
import { enqueueMail } from "#app/access/delivery.server.ts";
import { addressOfLink } from "#app/access/link.server.ts";
import type { PersonViewer } from "#app/access/viewer.ts";
import { delivery } from "#db/schema/activity.ts";

export interface OutboxRow {
  id: string;
  kind: string;
  recipient: string;
  state: "waiting" | "sent" | "failed" | "dropped" | "kept";
  attempts: number;
  lastError: string | null;
  createdAt: string;
  readingLink: string | null;
  mayResend: boolean;
}

const shown = 200;

/** The newest 200. */
export async function readOutbox(viewer: PersonViewer): Promise<OutboxRow[]> {
  const rows = await viewer.tx.select().from(delivery).orderBy(desc(delivery.createdAt)).limit(shown);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    recipient: row.recipient,
    state: row.state,
    attempts: row.attempts,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    readingLink:
      !isMailSetUp() && row.kind === "invitation" && row.about["linkId"] ? addressOfLink(row.about["linkId"]) : null,
    mayResend: isMailSetUp() && maySendAgain(row),
  }));
}

/** Tries again now what failed or was kept. A mail whose reader lost their rights is dropped when it is written (NO2). */
export async function resendMail(viewer: PersonViewer, deliveryId: string): Promise<boolean> {
  const [row] = await viewer.tx.select().from(delivery).where(eq(delivery.id, deliveryId));
  if (!row || !maySendAgain(row)) return false;
  await viewer.tx
    .update(delivery)
    .set({ state: "waiting", attempts: 0, lastError: null })
    .where(eq(delivery.id, row.id));
  await enqueueMail(viewer.tx, row.id, viewer.now);
  return true;
}

function maySendAgain({ state, kind }: { state: OutboxRow["state"]; kind: string }): boolean {
  return (state === "failed" || state === "kept") && kind !== "code" && kind !== "reset";
}
