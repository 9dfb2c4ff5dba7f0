// One look for everything that acts. A buyer's screen has exactly one `primary`; the rest is secondary or quiet.
import type { ComponentProps, ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small" | "dense";

type Shape = {
  look?: ButtonLook | undefined;
  /** `small` is narrow but keeps the 44 px target; `dense` (32 px) is for a member's rows only. */
  size?: ButtonSize | undefined;
  /** Full width on phones, where a thumb reaches it. */
  wide?: boolean | undefined;
};

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-brand text-on-brand hover:bg-brand-hover",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-brand hover:bg-brand-soft",
  danger: "border-risk bg-surface text-risk hover:bg-risk-soft",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-2 text-base",
  small: "min-h-11 px-3 py-1 text-sm",
  dense: "min-h-8 px-3 py-1 text-sm",
};

/** The classes of a button, for the few elements that are neither button nor link (a `summary`). */
export function buttonClass({ look = "secondary", size = "normal", wide = false }: Shape): string {
  return cx(
    "no-print inline-flex items-center justify-center gap-2 rounded-control border text-center font-medium no-underline transition-colors",
    sizes[size],
    wide && "w-full sm:w-auto",
    looks[look],
  );
}

export function Button({
  look,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Shape): ReactElement {
  return <button type={type} className={cx(buttonClass({ look, size, wide }), className)} {...rest} />;
}

export function LinkButton({
  look,
  size,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & Shape): ReactElement {
  return <Link className={cx(buttonClass({ look, size, wide }), className)} {...rest} />;
}

/**
 * Sends its form. While `pending` it keeps focus and its place (a disabled button would lose both), says what it does,
 * and swallows a second press; without scripts the server makes a double submit one effect.
 */
export function SubmitButton({
  pending = false,
  pendingText,
  look = "primary",
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & Shape & { pending?: boolean; pendingText?: ReactNode }): ReactElement {
  return (
    <Button
      {...rest}
      look={look}
      type="submit"
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending && <Spinner />}
      {pending && pendingText ? pendingText : children}
    </Button>
  );
}

function Spinner() {
  return (
    <svg className="size-4 motion-safe:animate-spin" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" strokeOpacity="0.35" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
