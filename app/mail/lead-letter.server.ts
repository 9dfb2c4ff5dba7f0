/**
 * What is written to the one who leads a plan (PE4, FW3): inside their own rights, so that it goes to nobody who led it
 * before, and says nothing that was settled meanwhile (NO2).
 */
import { and, eq, isNull } from "drizzle-orm";

import { database } from "#db/client.ts";
import { accessRequest, successionNotice } from "#db/schema/participant.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { inPlan } from "#app/access/context.server.ts";
import { findLead } from "#app/access/lead.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readEnv } from "#app/server/env.server.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";

export function writeAccessRequest(asked: AskedLetter): Promise<Letter | NoLetter> {
  const requestId = asked.about["requestId"] ?? "";
  return toLead(asked, async (viewer, plan) => {
    const [request] = await viewer.tx
      .select({ name: accessRequest.name })
      .from(accessRequest)
      .where(and(eq(accessRequest.id, requestId), isNull(accessRequest.answeredAt)));
    if (!request) return "dropped";
    return {
      subject: `Somebody asks to take part in the plan with ${viewer.workspaceName}`,
      lines: [
        `${request.name} opened a link that was made for somebody else, proved their own mail address, and asks to take part in the plan that ${viewer.companyName} and ${viewer.workspaceName} share.`,
        "You say whether they may, and who reads that they do. Until then they can only read on by that link.",
      ],
      button: { label: "Answer", address: `${plan}/people/requests/${requestId}` },
    };
  });
}

export function writeSuccession(asked: AskedLetter): Promise<Letter | NoLetter> {
  return toLead(asked, async (viewer, plan) => {
    const [notice] = await viewer.tx
      .select({ name: successionNotice.byName, effectiveOn: successionNotice.effectiveOn })
      .from(successionNotice)
      .where(and(eq(successionNotice.id, asked.about["noticeId"] ?? ""), isNull(successionNotice.endedAt)));
    if (!notice) return "dropped";
    const from = formatDate(notice.effectiveOn as IsoDate, viewer);
    return {
      subject: `${notice.name} wants to take over the plan with ${viewer.workspaceName}`,
      lines: [
        `You lead the plan that ${viewer.companyName} and ${viewer.workspaceName} share. ${notice.name} says that you no longer do, and can take it over from ${from} on.`,
        "If you are still here, say so, and nothing changes.",
      ],
      button: { label: "I am still here", address: `${plan}/people/succession` },
    };
  });
}

/** Writes in the context of whoever leads now; dropped where that is no longer the person it was meant for. */
async function toLead(
  { planId, recipient, now }: AskedLetter,
  write: (viewer: PlanViewer, plan: string) => Promise<Letter | NoLetter>,
): Promise<Letter | NoLetter> {
  if (!planId) return "dropped";
  const lead = await findLead(database().db, planId);
  if (!lead || lead.address !== recipient || !lead.personId) return "dropped";
  const letter = await inPlan<Letter | NoLetter>({ personId: lead.personId, tokenHash: null, planId, now }, (viewer) =>
    viewer.isSample ? Promise.resolve("kept" as const) : write(viewer, `${readEnv().publicUrl}/plans/${planId}`),
  );
  return letter ?? "dropped";
}
