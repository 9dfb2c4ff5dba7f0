import { AlertTriangle, Info, OctagonAlert } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";

const tones = {
  quiet: { icon: Info, look: "border-line bg-surface", colour: "text-ink-3" },
  warn: { icon: AlertTriangle, look: "border-warn bg-warn-soft", colour: "text-warn" },
  risk: { icon: OctagonAlert, look: "border-risk bg-risk-soft", colour: "text-risk" },
};

/** One sentence the whole page stands under, with what can be done about it. */
export function Banner({
  tone = "quiet",
  actions,
  children,
}: {
  tone?: keyof typeof tones;
  actions?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { icon: Icon, look, colour } = tones[tone];
  return (
    <div
      className={cx(
        "rounded-control flex flex-wrap items-center gap-x-3 border px-3 text-sm sm:px-4 sm:text-base",
        look,
      )}
    >
      <Icon className={cx("size-5 shrink-0", colour)} aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-40 py-2">{children}</div>
      {actions && <div className="flex flex-wrap gap-2 sm:-me-2">{actions}</div>}
    </div>
  );
}
