/** What the people of Acme let be shown of themselves, what they then read, and what Northwind's people opened there. */
import { and, desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { recordVisit } from "#app/activity/visit.commands.server.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { ok } from "#app/lib/result.ts";
import { setMine } from "#app/participant/consent.commands.server.ts";
import { content, contentVersion } from "#db/schema/index.ts";

import { aylin, dana, lea } from "./acme-people.ts";
import { priya, sam } from "./northwind.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAcmeConsents(acme: Telling): void {
  const { say } = acme;
  say(dana, [-19, "08:20"], chooses({ showsViews: "by-name", showsViewsToTeam: true, showsAnswers: "by-name" }));
  say(lea, [-15, "09:55"], chooses({ showsViews: "counted" }));
  say(aylin, [-9, "16:10"], chooses({ showsName: "role", showsViewsToTeam: true }));
  for (const [who, clock] of [
    [dana, "17:02"],
    [lea, "17:10"],
    [aylin, "17:40"],
  ] as const) {
    say(who, [-1, clock], readsEverything());
  }
  say(sam, [-2, "09:00"], opens(""));
  say(priya, [-2, "09:05"], opens("/steps"));
  say(sam, [-1, "08:55"], opens("/updates"));
  say(sam, [-1, "09:10"], opens("/people"));
  say(sam, [-1, "14:05"], opens("/questions"));
}

function chooses(choice: Partial<Parameters<typeof setMine>[1]>): Act<unknown> {
  const nothing = { showsPresence: false, showsViewsToTeam: false } as const;
  return (viewer) => setMine(viewer, { ...nothing, showsViews: "nothing", showsAnswers: "each-time", ...choice });
}

/** A quarter of an hour in the library: what anybody may read there, in its newest version. */
function readsEverything(): Act<unknown> {
  return async (viewer) => {
    const papers = await viewer.tx
      .selectDistinctOn([content.id], { id: content.id, number: contentVersion.number })
      .from(content)
      .innerJoin(contentVersion, eq(contentVersion.contentId, content.id))
      .where(and(eq(content.planId, viewer.planId), eq(content.lane, "shared"), eq(content.isKept, false)))
      .orderBy(content.id, desc(contentVersion.number));
    for (const { id, number } of papers) await markRead(viewer, id, number);
    return ok(null);
  };
}

function opens(place: string): Act<unknown> {
  return async (viewer: PlanViewer) => {
    await recordVisit(viewer, `/plans/${viewer.planId}${place}`);
    return ok(null);
  };
}
