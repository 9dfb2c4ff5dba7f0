import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { SkipLink } from "./hidden-text.tsx";
import { Link } from "./link.tsx";
import type { ShellLink } from "./shell-footer.tsx";
import { ShellFooter } from "./shell-footer.tsx";
import type { Tab } from "./tabs.tsx";
import { Tabs } from "./tabs.tsx";
import type { Toast } from "./toast-words.ts";
import { ToastRegion } from "./toast.tsx";

export type PlanShellProps = {
  /** The companies' names as one title; `mark` is the first one's letter or logo. */
  title: string;
  mark: string;
  home: string;
  tabs: readonly Tab[];
  /** Who is here now, the reader's own menu. */
  presence?: ReactNode;
  /** At the same place on every page (3.2.6). */
  help?: ReactNode;
  /** One sentence above everything: a sample, plain http, paused. */
  banner?: ReactNode;
  /** Above the header: the way back for a reader who came from a list of plans. */
  above?: ReactNode;
  /** Beside the page from 1280 px on, below it on smaller screens: what only this reader's own company sees. */
  side?: ReactNode;
  footer: readonly ShellLink[];
  /** A line left of the footer's links: "Go-live Thu 15 Jan, 3 working days to spare". */
  footnote?: ReactNode;
  toast?: Toast | null | undefined;
  children: ReactNode;
};

/** The frame of every page of one plan: 1080 px, the reader's own company first. */
export function PlanShell({
  title,
  mark,
  home,
  tabs,
  presence,
  help,
  banner,
  above,
  side,
  footer,
  footnote,
  toast,
  children,
}: PlanShellProps): ReactElement {
  // With a panel beside it the page is wider, and header and footer stand over the same edges.
  const reach = side ? "max-w-rep" : "max-w-buyer";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {above}
      <header className="border-line bg-surface border-b">
        <div className={cx("mx-auto flex flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6 md:py-2", reach)}>
          <Link
            to={home}
            className="rounded-control text-ink flex min-h-11 min-w-0 flex-1 basis-48 items-center gap-3 font-semibold no-underline md:flex-none md:basis-auto"
          >
            <span
              aria-hidden="true"
              className="rounded-control bg-brand text-on-brand grid size-9 shrink-0 place-items-center font-semibold forced-color-adjust-none"
            >
              {mark}
            </span>
            <span className="min-w-0">{title}</span>
          </Link>
          <div className="order-last w-full md:order-none md:w-auto">
            <Tabs label="Pages" tabs={tabs} />
          </div>
          <div className="no-print ms-auto flex items-center gap-3">
            {presence}
            {help}
          </div>
        </div>
      </header>
      {banner && (
        <aside aria-label="Notice" className={cx("no-print mx-auto w-full px-4 pt-3 sm:px-6", reach)}>
          {banner}
        </aside>
      )}
      <div
        className={cx(
          "flex-1",
          side ? "max-w-rep mx-auto grid w-full grid-cols-1 content-start xl:grid-cols-[minmax(0,1fr)_22rem]" : null,
        )}
      >
        <main
          id="main"
          tabIndex={-1}
          className="max-w-buyer mx-auto grid w-full grid-cols-1 content-start gap-4 px-4 py-4 outline-none sm:gap-6 sm:px-6 sm:py-8"
        >
          {children}
        </main>
        {side && <div className="max-w-buyer mx-auto w-full px-4 pb-8 sm:px-6 xl:py-8 xl:ps-0">{side}</div>}
      </div>
      <ShellFooter links={footer} footnote={footnote} width={side ? "rep" : "buyer"} />
      <ToastRegion toast={toast} />
    </div>
  );
}
