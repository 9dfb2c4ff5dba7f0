import type { ReactElement } from "react";

import { MiniRail } from "#app/ui/mini-rail.tsx";
import { Rail } from "#app/ui/rail.tsx";

import type { RailPicture } from "../rail.ts";

export type StageRailProps = {
  rail: RailPicture;
  companyName: string;
  /** `mini` is for a row of a list; there `otherAt` is the index of the other company's mark. */
  size?: "large" | "phone" | "mini";
  otherAt?: number | undefined;
  /** The whole mini rail as one sentence; "Acme is in Trial" where none is given. */
  label?: string;
  /** Where a stop leads: the address of its stage. */
  hrefOf?: (stageId: string) => string;
};

/** Where the buyer is on the path of this plan, and the ways back. */
export function StageRail({ rail, companyName, size = "large", otherAt, label, hrefOf }: StageRailProps): ReactElement {
  const { stops, arcs, at } = rail;
  const here = at === null ? undefined : stops[at];
  if (size === "mini") {
    return (
      <MiniRail
        count={stops.length}
        at={at ?? undefined}
        otherAt={otherAt}
        skipped={stops.flatMap(({ state }, index) => (state === "skipped" ? [index] : []))}
        label={label ?? (here ? `${companyName} is in ${here.label}` : `${companyName} has not said yet`)}
      />
    );
  }
  return (
    <Rail
      label={label ?? `Where ${companyName} is`}
      size={size}
      stops={stops.map(({ stageId, ...stop }) => (hrefOf ? { ...stop, href: hrefOf(stageId) } : stop))}
      arcs={arcs}
    />
  );
}
