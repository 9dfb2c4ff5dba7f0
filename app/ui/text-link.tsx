import type { ComponentProps, ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

/** A link inside or beside text. `roomy` gives it the 44 px target where it stands alone. */
export function TextLink({
  roomy = false,
  className,
  ...rest
}: ComponentProps<typeof Link> & { roomy?: boolean }): ReactElement {
  return (
    <Link
      className={cx(
        "rounded-control text-brand hover:text-brand-hover font-medium underline decoration-1 underline-offset-4 hover:decoration-2",
        roomy && "inline-flex min-h-11 min-w-11 items-center",
        className,
      )}
      {...rest}
    />
  );
}

/** An address somebody typed: a link only if it is http, https or mailto; else its text (React renders `javascript:`). */
export function SafeLink({ href, children = href }: { href: string; children?: ReactNode }): ReactElement {
  const known = URL.canParse(href) && ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
  if (!known) return <span>{children}</span>;
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      className="rounded-control text-brand font-medium underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {children}
    </a>
  );
}
