/** Reading less than one may: the wall itself is drawn in for the rest of the request, not only the page. */
import { sql } from "drizzle-orm";

import type { Lane } from "#app/lib/lane.ts";

import { type Capability, linkReaderCapabilities } from "./capability.ts";
import type { PlanViewer } from "./viewer.ts";

/**
 * A member looks through the eyes of a buyer who has nothing private. Draws the transaction in to the shared lane, for good: whatever reads after this, the caller's own viewer included, reads
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
    nameAcross: "",
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

/**
 * Draws the transaction in to some of the lanes the viewer reads, for good, for a copy that is kept: in what is read after
 * this nobody is "you", and what a forward opened beside the shared lane stays here.
 */
export async function drawnIn(viewer: PlanViewer, lanes: readonly Lane[]): Promise<PlanViewer> {
  const kept = lanes.filter((lane) => viewer.lanes.includes(lane));
  await viewer.tx.execute(
    // Of what the database itself opened: drawing in never widens, whatever the viewer says.
    sql`select set_config('app.lanes', array_to_string(array(select unnest(app_lanes()) intersect
        select unnest(string_to_array(${kept.join(",")}, ','))), ','), true),
      set_config('app.forward', '', true), set_config('app.forwarded', '', true)`,
  );
  const cursor = Object.fromEntries(
    kept.flatMap((lane) => (lane in viewer.cursor ? [[lane, viewer.cursor[lane]]] : [])),
  );
  const can = (capability: Capability): boolean =>
    capability === "readShared" || (capability === "readOwnLane" && kept.includes(viewer.side));
  return {
    ...viewer,
    ...{ lanes: kept, cursor, zone: viewer.planZone, personId: null, member: null, participant: null, link: null },
    can,
    couldAfterProof: can,
  };
}
