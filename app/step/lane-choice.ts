// Who will be able to read a new step: the choices of the form, by the words of the two companies (LN1).
import type { Side } from "#app/lib/lane.ts";

import { readByWords } from "./step-row.ts";

export type LaneChoice = { value: "shared" | "team" | "own"; label: string };

/** The first is where the form stands: the shared plan. Somebody who may not edit steps writes for themselves. */
export function lanesFor(viewer: {
  side: Side;
  companyName: string;
  workspaceName: string;
  can: (capability: "editSteps") => boolean;
  couldAfterProof: (capability: "editSteps") => boolean;
}): LaneChoice[] {
  const own = { value: "own" as const, label: readByWords("own", viewer) };
  if (!viewer.can("editSteps") && !viewer.couldAfterProof("editSteps")) return [own];
  return [
    { value: "shared", label: readByWords("shared", viewer) },
    { value: "team", label: readByWords(viewer.side, viewer) },
    own,
  ];
}
