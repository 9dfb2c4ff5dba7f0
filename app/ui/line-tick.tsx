import { useFetcher } from "@remix-run/react";
import { Circle, CircleCheck } from "lucide-react";
import type { ReactElement } from "react";

import { cx } from "./cx.ts";
import { HiddenFields } from "./field.tsx";

export type LineTickProps = {
  id: string;
  /** The words of the line, for whoever does not see what the circle stands before. */
  text: string;
  isTicked: boolean;
  mayTick: boolean;
  /** Where the form goes, with `intent=tick` and `name` as "yes" or "no". */
  action: string;
  name: string;
  /** What a tick says here, and what its absence. */
  spoken: readonly [ticked: string, not: string];
  /** Where the form leads back to, if that is not the page its address belongs to. */
  back?: string;
};

/** A circle that is ticked. Until the answer is here it shows what was asked for: what is in flight is what is shown. */
export function LineTick({ id, text, isTicked, mayTick, action, name, spoken, back }: LineTickProps): ReactElement {
  const fetcher = useFetcher({ key: `tick ${id}` });
  const asked = fetcher.formData?.get(name);
  const isShown = asked ? asked === "yes" : isTicked;
  const Icon = isShown ? CircleCheck : Circle;
  const icon = <Icon className={cx("size-6", isShown ? "text-ok" : "text-ink-3")} aria-hidden="true" />;
  if (!mayTick)
    return (
      <span className="grid size-11 shrink-0 place-items-center">
        {icon}
        <span className="sr-only">{spoken[isShown ? 0 : 1]}: </span>
      </span>
    );
  return (
    <fetcher.Form method="post" action={action} preventScrollReset className="shrink-0">
      <HiddenFields fields={{ intent: "tick", [name]: isShown ? "no" : "yes", ...(back && { back }) }} />
      <button
        type="submit"
        aria-pressed={isShown}
        aria-label={`${spoken[0]}: ${text}`}
        className="rounded-control hover:bg-sunken grid size-11 place-items-center"
      >
        {icon}
      </button>
    </fetcher.Form>
  );
}
