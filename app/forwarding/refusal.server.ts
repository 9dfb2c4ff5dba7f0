/** The sentence of a refusal for whoever was refused, with the names of this plan. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { findChampion } from "#app/participant/person-record.server.ts";

import { type ForwardRefusal, forwardRefusalWords } from "./refusal.ts";

export async function sayNo(viewer: PlanViewer, refusal: ForwardRefusal): Promise<string> {
  const { companyName, workspaceName } = viewer;
  const champion = await findChampion(viewer);
  return forwardRefusalWords(refusal, {
    companyName,
    workspaceName,
    champion: champion?.name ?? champion?.title ?? `whoever leads this at ${companyName}`,
  });
}
