import type { ReactElement } from "react";

/** The two marks together: the circle and the diamond. */
export function ProductMark(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" className="size-8 shrink-0" aria-hidden="true">
      <circle cx="11.5" cy="16" r="10" className="fill-brand" />
      <path
        d="M21.5 5.5 32 16 21.5 26.5 11 16Z"
        className="fill-seller stroke-surface"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** One of the two marks in a line of text, where a picture that uses them is explained. */
export function Mark({ of }: { of: "circle" | "diamond" }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" className="inline-block size-3.5 align-[-0.125em]" aria-hidden="true">
      {of === "circle" ? (
        <circle cx="8" cy="8" r="7" className="fill-brand" />
      ) : (
        <path d="M8 0 16 8 8 16 0 8Z" className="fill-seller" />
      )}
    </svg>
  );
}
