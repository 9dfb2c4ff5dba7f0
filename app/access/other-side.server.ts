/** A reader looks through the eyes of the other company, for "What Northwind can see" (CO2): the wall itself is drawn in. */
import { sql } from "drizzle-orm";

import { memberCapabilities } from "./capability.ts";
import type { PlanViewer } from "./viewer.ts";

/**
 * Draws the transaction in to the shared lane for good, and to reading alone: what the workspace reads beside it stays closed.
 * The viewer it gives reads as a member who has done nothing here, so that every query words and orders as it does for them.
 */
export async function asWorkspaceReads(viewer: PlanViewer): Promise<PlanViewer> {
  await viewer.tx.execute(
    sql`select set_config('app.lanes', 'shared', true), set_config('app.side', '', true), set_config('app.person', '', true),
      set_config('app.forward', '', true), set_config('app.forwarded', '', true), set_config('transaction_read_only', 'on', true)`,
  );
  const { shared } = viewer.cursor;
  const capabilities = memberCapabilities("rep");
  return {
    ...viewer,
    kind: "member",
    side: "seller",
    lanes: ["shared"],
    zone: viewer.planZone,
    name: "",
    nameAcross: "",
    personId: null,
    isProved: false,
    member: null,
    participant: null,
    link: null,
    cursor: shared === undefined ? {} : { shared },
    can: (capability) => capabilities.includes(capability),
    couldAfterProof: (capability) => capabilities.includes(capability),
  };
}
