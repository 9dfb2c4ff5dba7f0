/** What the worker of this process does, by the name of the job, and what it does by the clock. */
import { sql } from "drizzle-orm";
import { and, eq, inArray } from "drizzle-orm";
import type { TaskList } from "graphile-worker";

import { database } from "#db/client.ts";
import { delivery } from "#db/schema/activity.ts";
import { forgetOldCodes, isMailSetUp } from "#app/access/code.server.ts";
import { asJob } from "#app/access/context.server.ts";
import { letterFoot, writeLetter } from "#app/mail/letter.server.ts";
import { removeExpiredSessions } from "#app/access/session.server.ts";

import { now } from "./clock.server.ts";
import { sendMail } from "./mail.server.ts";
import { forgetOldTurns } from "./rate-limit.server.ts";
import { storage } from "./storage.server.ts";
import { sweepFiles } from "./sweep.server.ts";

/** Tries of one mail; the waits between them grow to hours. */
const tries = 12;

// Some zones begin their hours at a quarter of ours.
export const crontab = "17 * * * * tidy-up\n41 3 * * * sweep-files\n*/15 * * * * ask-for-digests";

export const tasks: TaskList = {
  "send-mail": async (payload) => deliver((payload as { deliveryId: string }).deliveryId),
  "ask-for-digests": async () => {
    await askForDigests(now());
  },
  "tidy-up": async () => tidyUp(),
  "sweep-files": async () => {
    await sweepFiles(storage(), now());
  },
};

/** Sends one mail. What fails is written beside it and thrown, so that the queue tries again later. */
export async function deliver(deliveryId: string): Promise<void> {
  const waits = and(eq(delivery.id, deliveryId), inArray(delivery.state, ["waiting", "kept"]));
  const [row] = await asJob((tx) => tx.select().from(delivery).where(waits));
  if (!row) return;
  const letter = await writeLetter({
    kind: row.kind,
    recipient: row.recipient,
    about: row.about,
    planId: row.planId,
    now: now(),
  });
  if (typeof letter === "string") return settle(deliveryId, { state: letter });
  if (!isMailSetUp()) return settle(deliveryId, { state: "kept" });
  try {
    await sendMail({ id: row.id, to: row.recipient, letter, foot: letterFoot() });
  } catch (error) {
    const attempts = row.attempts + 1;
    await settle(deliveryId, { attempts, lastError: words(error), state: attempts >= tries ? "failed" : "waiting" });
    throw new Error("The mail was not sent.", { cause: error });
  }
  await settle(deliveryId, { attempts: row.attempts + 1, lastError: null, state: "sent", sentAt: now() });
}

async function settle(deliveryId: string, values: Partial<typeof delivery.$inferInsert>): Promise<void> {
  await asJob((tx) => tx.update(delivery).set(values).where(eq(delivery.id, deliveryId)));
}

async function tidyUp(): Promise<void> {
  await removeExpiredSessions();
  await forgetOldTurns(now());
  await forgetOldCodes(now());
  await database().db.execute(sql`select empty_bin()`);
}

/** NO1: the digests whose hour has come where their reader is. */
export async function askForDigests(moment: Date): Promise<void> {
  await asJob((tx) => tx.execute(sql`select ask_for_digests(${moment.toISOString()}::timestamptz)`));
}

/** What the mail server said, short and in one line; it never holds the text of the mail. */
function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").slice(0, 300);
}
