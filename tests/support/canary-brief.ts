/** Canaries of the summary: words, a cost, somebody's word on being named, and what was sent, in every lane. */
import type { BriefPage } from "#app/brief/brief.ts";
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export async function plantBrief({
  db,
  common,
  participantId,
  forwardId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  participantId: string;
  forwardId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<void> {
  await db.insert(schema.briefSection).values({
    ...{ ...common, ...by("brief"), id: crypto.randomUUID(), cut: "finance", section: "risks" },
    ...{ text: say("brief_text"), madeThen: say("brief_made") },
  });
  await db.insert(schema.briefCost).values({
    ...{ ...common, ...by("brief_cost"), id: crypto.randomUUID(), what: say("brief_cost") },
    ...{ kind: "once", cents: 12_345_67, currency: "EUR", figure: "theirs" },
  });
  await db.insert(schema.briefNaming).values({ ...common, participantId, participantLane: common.lane, at: worldNow });
  await db
    .insert(schema.briefSent)
    .values({ ...common, forwardId, cut: "finance", page: sentPage(say("brief_sent")), at: worldNow });
}

/** A page all of whose words are these. */
export function sentPage(words: string): BriefPage {
  return {
    ...{ cut: "finance", companyName: "Acme", workspaceName: "Northwind", planName: words, on: "2 November 2026" },
    rail: { stops: [{ label: "Trial", state: "current" }], label: words },
    costs: [{ id: "1", what: words, kind: "once", cents: 1, currency: "EUR", figure: "ours" }],
    sections: [
      { section: "decide", title: "What we ask you to decide", lines: [words] },
      { section: "costs", title: "All costs over three years", lines: [words] },
    ],
  };
}
