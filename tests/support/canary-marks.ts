import type { Lane } from "#app/lib/lane.ts";
import { keptName, mailMute, updatesRead } from "#db/schema/index.ts";

import type { Owner } from "./world.ts";

/** What somebody noted for themselves alone, in every lane: that they read, and that they want no mail; a name that is kept. */
export async function plantMarks({
  db,
  common,
  say,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  say: (where: string) => string;
}): Promise<void> {
  const authorId = common.lane === "own" && common.authorId ? common.authorId : crypto.randomUUID();
  await db.insert(updatesRead).values({ ...common, authorId, cursor: { shared: 3 } });
  await db.insert(mailMute).values({ ...common, authorId });
  const kept = { shown: say("kept_shown"), name: say("kept_name"), title: say("kept_title") };
  if (common.lane === "buyer")
    await db.insert(keptName).values({ ...common, ...kept, participantId: crypto.randomUUID() });
}
