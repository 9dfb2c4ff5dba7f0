import type { ReactElement } from "react";

export type AtAGlanceProps = {
  /** How many steps wait: for this reader, or for all of their company. */
  yours: number;
  scope: "me" | "us";
  /** "3 people still needed". */
  needed: string | null;
};

/** On phones, right under the stage: how much waits, as two ways down the page. */
export function AtAGlance({ yours, scope, needed }: AtAGlanceProps): ReactElement | null {
  const steps = yours === 0 ? null : scope === "me" ? `${yours} for you` : `${yours} to do`;
  if (!steps && !needed) return null;
  return (
    <p className="text-ink-2 lg:hidden">
      {steps && <Down to="next">{steps}</Down>}
      {steps && needed && " · "}
      {needed && <Down to="others">{needed}</Down>}
    </p>
  );
}

function Down({ to, children }: { to: "next" | "others"; children: string }): ReactElement {
  return (
    <a
      href={`#${to}`}
      className="rounded-control text-brand inline-flex min-h-11 items-center font-medium underline decoration-1 underline-offset-4"
    >
      {children}
    </a>
  );
}
