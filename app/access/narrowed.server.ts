/** A member looks through the eyes of a buyer who has nothing private: the wall itself is drawn in, not only the page. */
import { sql } from "drizzle-orm";

import { linkReaderCapabilities } from "./capability.ts";
import type { PlanViewer } from "./viewer.ts";

/**
 * Draws the transaction in to the shared lane, for good: whatever reads after this, the caller's own viewer included, reads
 * no more. The viewer it gives is like that of a link made for nobody: it reads, and can do nothing.
 */
export async function narrowed(viewer: PlanViewer): Promise<PlanViewer> {
  await viewer.tx.execute(
    sql`select set_config('app.lanes', 'shared', true), set_config('app.side', '', true), set_config('app.person', '', true),
      set_config('app.forward', '', true), set_config('app.forwarded', '', true)`,
  );
  const { shared } = viewer.cursor;
  return {
    ...viewer,
    kind: "link",
    side: "buyer",
    lanes: ["shared"],
    zone: viewer.planZone,
    name: "",
    personId: null,
    isProved: false,
    member: null,
    participant: null,
    link: null,
    cursor: shared === undefined ? {} : { shared },
    can: (capability) => linkReaderCapabilities.includes(capability),
    couldAfterProof: (capability) => linkReaderCapabilities.includes(capability),
  };
}
