/** "Not you?" (FW3): somebody reads by a link that was made for another, proves an address, and asks the plan's lead. */
import { sql } from "drizzle-orm";

import { database, type Transaction } from "#db/client.ts";
import { accessRequest } from "#db/schema/participant.ts";

import { askForMail } from "./delivery.server.ts";
import { findLead } from "./lead.server.ts";

export interface Requester {
  workspaceId: string;
  planId: string;
  side: "buyer";
  name: string;
  personId: string;
  now: Date;
}

/**
 * Leaves one request in the buying team's lane, with the event that `record` writes in the same transaction, and asks for a
 * mail to the one who leads. A second one that waits is the first. `inside`: this person takes part already. `closed`: the link reads nothing any more.
 */
export async function requestAccess(
  who: { personId: string; tokenHash: string; planId: string; name: string; address: string; now: Date },
  record: (tx: Transaction, by: Requester, requestId: string) => Promise<void>,
): Promise<"asked" | "inside" | "closed"> {
  return database().db.transaction(async (tx) => {
    const [opened] = await tx.execute<{ workspace_id: string; is_asked: boolean; is_inside: boolean }>(
      sql`select * from open_access_request(${who.personId}, ${who.tokenHash}, ${who.planId})`,
    );
    if (!opened) return "closed";
    if (opened.is_inside) return "inside";
    if (opened.is_asked) return "asked";
    const id = crypto.randomUUID();
    const { planId, personId, name, address, now } = who;
    const workspaceId = opened.workspace_id;
    await tx
      .insert(accessRequest)
      .values({ id, workspaceId, planId, lane: "buyer", authorId: personId, name, address, personId, at: now });
    await record(tx, { workspaceId, planId, side: "buyer", name, personId, now }, id);
    const lead = await findLead(tx, planId);
    if (lead) {
      const about = { requestId: id };
      await askForMail(tx, { kind: "access-request", recipient: lead.address, about, workspaceId, planId, now });
    }
    return "asked";
  });
}
