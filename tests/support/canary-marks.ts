import type { Lane } from "#app/lib/lane.ts";
import { mailMute, updatesRead } from "#db/schema/index.ts";

import type { Owner } from "./world.ts";

/** What somebody noted for themselves alone, in every lane: that they read, and that they want no mail. */
export async function plantMarks({
  db,
  common,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
}): Promise<void> {
  const authorId = common.lane === "own" && common.authorId ? common.authorId : crypto.randomUUID();
  await db.insert(updatesRead).values({ ...common, authorId, cursor: { shared: 3 } });
  await db.insert(mailMute).values({ ...common, authorId });
}
