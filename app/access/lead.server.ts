/** Who leads a plan, before anybody's rights are known: to whom a request or a notice of the buying side goes (PE4, FW3). */
import { sql } from "drizzle-orm";

import type { PlanViewer } from "./viewer.ts";

/** The person and the address a mail to the one who leads goes to; null for a plan that nobody leads yet. */
export async function findLead(
  tx: Pick<PlanViewer["tx"], "execute">,
  planId: string,
): Promise<{ personId: string | null; address: string } | null> {
  const [lead] = await tx.execute<{ person_id: string | null; address: string }>(sql`select * from lead_of(${planId})`);
  return lead ? { personId: lead.person_id, address: lead.address } : null;
}
