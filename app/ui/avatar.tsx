import type { ReactElement } from "react";

import { cx } from "./cx.ts";

export type AvatarProps = {
  /** Two letters at most; none for somebody not yet named, who gets a dashed ring. */
  initials?: string | undefined;
  /** `ours` is a circle, `theirs` has the corners of the diamond: shape first, colour second. */
  side?: "ours" | "theirs";
  here?: boolean;
  size?: "normal" | "small";
  /** Only where no name stands beside it. */
  label?: string;
};

export function Avatar({ initials, side = "ours", here = false, size = "normal", label }: AvatarProps): ReactElement {
  const theirs = side === "theirs";
  return (
    <span
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={cx("relative inline-grid shrink-0 place-items-center", size === "normal" ? "size-10" : "size-8")}
    >
      <svg viewBox="0 0 40 40" className="size-full" aria-hidden="true">
        {theirs ? (
          <path d="M20 1.5 38.5 20 20 38.5 1.5 20Z" className="fill-seller-soft stroke-seller" strokeWidth="1" />
        ) : (
          <circle
            cx="20"
            cy="20"
            r="18.5"
            className={initials ? "fill-brand-soft stroke-brand" : "stroke-line-strong fill-transparent"}
            strokeWidth={initials ? "1" : "1.5"}
            strokeDasharray={initials ? undefined : "4 4"}
          />
        )}
        <text
          x="20"
          y="20"
          dy="0.36em"
          textAnchor="middle"
          fontSize={theirs ? "12" : "14"}
          fontWeight="600"
          className={initials ? (theirs ? "fill-seller" : "fill-brand") : "fill-ink-3"}
        >
          {initials ?? "?"}
        </text>
        {here && <circle cx="34" cy="34" r="5" className="fill-ok stroke-surface" strokeWidth="2" />}
      </svg>
    </span>
  );
}
