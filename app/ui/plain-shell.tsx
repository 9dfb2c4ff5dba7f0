import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { SkipLink } from "./hidden-text.tsx";
import { ProductMark } from "./product-mark.tsx";
import type { ShellLink } from "./shell-footer.tsx";
import { ShellFooter } from "./shell-footer.tsx";
import type { Toast } from "./toast-words.ts";
import { ToastRegion } from "./toast.tsx";

export type PlainShellProps = {
  /** Whose page this is; "Lockstep" before anybody is known. */
  name?: string;
  banner?: ReactNode;
  /** `form` is narrow (576 px), `text` is as wide as reading allows. */
  width?: "form" | "text";
  footer?: readonly ShellLink[];
  toast?: Toast | null | undefined;
  children: ReactNode;
};

/** The frame for pages outside a plan: signing in, errors, about this server, a dialog opened as a page. */
export function PlainShell({
  name = "Lockstep",
  banner,
  width = "form",
  footer = [],
  toast,
  children,
}: PlainShellProps): ReactElement {
  const reach = width === "form" ? "max-w-xl" : "max-w-3xl";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className={cx("mx-auto w-full px-4 pt-6 sm:px-6 sm:pt-12", reach)}>
        <p className="flex items-center gap-2.5 font-semibold">
          <ProductMark />
          {name}
        </p>
      </header>
      {banner && (
        <aside aria-label="Notice" className={cx("no-print mx-auto w-full px-4 pt-3 sm:px-6", reach)}>
          {banner}
        </aside>
      )}
      <main
        id="main"
        tabIndex={-1}
        className={cx(
          "mx-auto grid w-full flex-1 grid-cols-1 content-start gap-4 px-4 py-4 outline-none sm:gap-6 sm:px-6 sm:py-8",
          reach,
        )}
      >
        {children}
      </main>
      <ShellFooter links={footer} width={width} />
      <ToastRegion toast={toast} />
    </div>
  );
}
