import { lazy, type ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { RouteDialog } from "#app/ui/route-dialog.tsx";

import { nothingLost } from "../return.ts";
import type { Where } from "../where.ts";

const WhereForm = lazy(async () => ({ default: (await fetchForm()).WhereForm }));

/** What `stage-moves/new` loads. */
type Loader = () => Promise<{ where: Where }>;

/** The button "Update where we are": a dialog where scripts run, a page where not. */
export function WhereDialog({
  planId,
  label = "Update where we are",
}: {
  planId: string;
  label?: string;
}): ReactElement {
  return (
    <RouteDialog<Loader>
      name="where"
      to={planPath(planId, "stage-moves/new")}
      label={label}
      look="primary"
      wide
      title="Where are we now?"
      lead={nothingLost}
      size="wide"
      fetchCode={fetchForm}
    >
      {({ where }, close) => <WhereForm where={where} prefix="dialog-" onCancel={close} />}
    </RouteDialog>
  );
}

/** Most readers look and leave; who comes near the button gets the form before they press it. */
function fetchForm(): Promise<typeof import("./where-form.tsx")> {
  return import("./where-form.tsx");
}
