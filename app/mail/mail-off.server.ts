/** Ends the mail of one plan for whoever its address was made for, inside their own rights and without a session. */
import { inPlan } from "#app/access/context.server.ts";
import { findMailReader } from "#app/access/mail-off.server.ts";
import { chooseMail } from "#app/activity/mail-choice.server.ts";

/** Somebody who no longer reads the plan gets no mail of it anyway: then nothing is stored, and nothing is said of it. */
export async function endMail(planId: string, token: string, now: Date): Promise<void> {
  const personId = await findMailReader(planId, token);
  if (personId) await inPlan({ personId, tokenHash: null, planId, now }, (viewer) => chooseMail(viewer, "off"));
}

export async function isMailAddress(planId: string, token: string): Promise<boolean> {
  return (await findMailReader(planId, token)) !== null;
}
