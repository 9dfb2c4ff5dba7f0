// The frame of every page of the workspace itself: the list of plans, its members, one's own account.
import { Form } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { AccountMenu } from "#app/ui/account-menu.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { MemberShell } from "#app/ui/member-shell.tsx";
import type { Tab } from "#app/ui/tabs.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { Toast } from "#app/ui/toast-words.ts";

/** What the frame needs of the shell that the guard adds to every page's data. */
export type MemberPageShell = {
  workspaceName: string;
  isSample: boolean;
  showsHttpBanner: boolean;
  name: string;
  can: { readonly manageMembers: boolean; readonly startPlan: boolean };
  toast: Toast | null;
};

export type MemberPageProps = {
  shell: MemberPageShell;
  /** Which tab is the reader's place; null for pages reached from elsewhere. */
  current: "plans" | "library" | "members" | "account" | null;
  children: ReactNode;
};

export function MemberPage({ shell, current, children }: MemberPageProps): ReactElement {
  return (
    <MemberShell
      name={shell.workspaceName}
      home="/plans"
      tabs={tabsOf(shell, current)}
      account={<AccountMenu name={shell.name} side="theirs" />}
      banner={shell.showsHttpBanner || shell.isSample ? <MemberBanners shell={shell} /> : undefined}
      footer={[{ label: "About this server", to: "/about-this-server" }]}
      toast={shell.toast}
    >
      {children}
    </MemberShell>
  );
}

function tabsOf({ can }: MemberPageShell, current: MemberPageProps["current"]): Tab[] {
  const places: { label: string; place: Exclude<MemberPageProps["current"], null>; isFor: boolean }[] = [
    { label: "Plans", place: "plans", isFor: true },
    { label: "Library", place: "library", isFor: true },
    { label: "Members", place: "members", isFor: can.manageMembers },
    { label: "Account", place: "account", isFor: true },
  ];
  return places
    .filter(({ isFor }) => isFor)
    .map(({ label, place }) => ({ label, to: `/${place}`, current: place === current }));
}

function MemberBanners({ shell: { showsHttpBanner, isSample, can } }: { shell: MemberPageShell }): ReactElement {
  return (
    <div className="grid gap-2">
      {showsHttpBanner && (
        <Banner tone="warn">
          This connection is not encrypted: others on your network could read along.{" "}
          <TextLink to="/about-this-server">About this server</TextLink>
        </Banner>
      )}
      {isSample && (
        <Banner actions={can.startPlan ? <RemoveSample /> : undefined}>
          This is a sample, and nobody in it is real. No mail is ever sent from it.
        </Banner>
      )}
    </div>
  );
}

function RemoveSample(): ReactElement {
  return (
    <Form method="post" action="/sample/removal" reloadDocument>
      <SubmitButton look="quiet" size="small">
        Remove the sample
      </SubmitButton>
    </Form>
  );
}
