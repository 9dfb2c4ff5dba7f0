import type { ReactElement, ReactNode } from "react";

import { SkipLink } from "./hidden-text.tsx";
import { Link } from "./link.tsx";
import { ProductMark } from "./product-mark.tsx";
import type { ShellLink } from "./shell-footer.tsx";
import { ShellFooter } from "./shell-footer.tsx";
import type { Tab } from "./tabs.tsx";
import { Tabs } from "./tabs.tsx";
import type { Toast } from "./toast-words.ts";
import { ToastRegion } from "./toast.tsx";

export type MemberShellProps = {
  /** The workspace's own name. */
  name: string;
  home: string;
  tabs: readonly Tab[];
  /** At the end of the header: the account's menu. */
  account?: ReactNode;
  banner?: ReactNode;
  footer: readonly ShellLink[];
  toast?: Toast | null | undefined;
  children: ReactNode;
};

/** The frame of a workspace's own pages: 1440 px, denser. */
export function MemberShell({
  name,
  home,
  tabs,
  account,
  banner,
  footer,
  toast,
  children,
}: MemberShellProps): ReactElement {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-line bg-surface border-b">
        <div className="max-w-rep mx-auto flex flex-wrap items-center gap-x-6 px-4 py-1 sm:px-6 md:py-2">
          <Link
            to={home}
            className="rounded-control text-ink flex min-h-11 min-w-0 items-center gap-2.5 font-semibold no-underline"
          >
            <ProductMark />
            <span className="min-w-0">{name}</span>
          </Link>
          <div className="order-last w-full md:order-none md:w-auto">
            <Tabs label="Pages" tabs={tabs} />
          </div>
          {account && <div className="no-print ms-auto flex items-center gap-3">{account}</div>}
        </div>
      </header>
      {banner && (
        <aside aria-label="Notice" className="no-print max-w-rep mx-auto w-full px-4 pt-3 sm:px-6">
          {banner}
        </aside>
      )}
      <main
        id="main"
        tabIndex={-1}
        className="max-w-rep mx-auto grid w-full flex-1 grid-cols-1 content-start gap-4 px-4 py-4 outline-none sm:gap-6 sm:px-6 sm:py-6"
      >
        {children}
      </main>
      <ShellFooter links={footer} width="rep" />
      <ToastRegion toast={toast} />
    </div>
  );
}
