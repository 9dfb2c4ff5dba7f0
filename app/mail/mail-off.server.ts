/** Ends mail for whoever its address was made for, without a session: of one plan inside their own rights, or their digest. */
import { inPlan } from "#app/access/context.server.ts";
import { type EndedMail, endDigest, findMailReader } from "#app/access/mail-off.server.ts";
import { chooseMail } from "#app/activity/mail-choice.server.ts";

/** Somebody who no longer reads the plan gets no mail of it anyway: then nothing is stored, and nothing is said of it. */
export async function endMail(planId: string, token: string, now: Date): Promise<void> {
  const found = await findMailReader(planId, token);
  if (found?.ends === "digest") return endDigest(planId, found.personId);
  if (found)
    await inPlan({ personId: found.personId, tokenHash: null, planId, now }, (viewer) => chooseMail(viewer, "off"));
}

/** Null for an address that was never made. */
export async function whatMailEnds(planId: string, token: string): Promise<EndedMail | null> {
  return (await findMailReader(planId, token))?.ends ?? null;
}
