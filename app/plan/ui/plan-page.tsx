// The frame of every page of one plan. Both companies meet the same page; a member gets the way back to the list and a
// panel that only the workspace reads. Each page says who updates the stage and who brought them in (ST1).
import { ArrowLeft, MessageCircleQuestion } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import { PresentContext } from "#app/activity/ui/presence.ts";
import { TellVisit } from "#app/activity/ui/tell-visit.tsx";
import { useLive } from "#app/activity/ui/use-live.ts";
import { initialsOf } from "#app/lib/initials.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { PlanShell } from "#app/ui/plan-shell.tsx";
import type { Tab } from "#app/ui/tabs.tsx";

import type { PageShell } from "./page-shell.ts";
import { hasBanner, PlanBanners } from "./plan-banners.tsx";
import { ReaderMenu } from "./reader-menu.tsx";
import { useKeptToast } from "./use-kept-toast.ts";
import { WhoIsHere } from "./who-is-here.tsx";
import { WhoUpdates } from "./who-updates.tsx";

export type PlanPageProps = {
  shell: PageShell;
  /** Which tab is the reader's place; null for pages reached from the footer. */
  current: "home" | "steps" | "people" | "library" | "updates" | null;
  /** What the page shows, as the first words of events: a change of another noun asks for nothing. */
  nouns?: readonly string[];
  /** For members only: what the workspace alone reads, beside the page. */
  sellerPanel?: ReactNode;
  /** At the start of the footer: the go-live line. */
  footnote?: ReactNode;
  children: ReactNode;
};

/** What most pages of a plan show, and ask for again when it changed. */
export const everyNoun = [
  ...["plan", "go-live", "stage", "path", "verifier", "evidence", "step", "steps"],
  ...["participant", "champion", "succession", "access", "in-step", "seller-stage", "content", "why"],
];

export function PlanPage({
  shell,
  current,
  nouns = everyNoun,
  sellerPanel,
  footnote,
  children,
}: PlanPageProps): ReactElement {
  const { planId, companyName, workspaceName, kind } = shell;
  const isMember = kind === "member";
  const toast = useKeptToast(shell.toast);
  const { present, changes, isGone } = useLive({ planId, cursor: shell.cursor, nouns });
  return (
    <PlanShell
      title={`${companyName} × ${workspaceName}`}
      mark={Array.from(initialsOf(companyName) ?? "·")[0] ?? "·"}
      home={planPath(planId)}
      tabs={tabsOf(shell, current)}
      presence={
        <>
          <WhoIsHere present={present} />
          <ReaderMenu shell={shell} />
        </>
      }
      help={!shell.isArchived && <Ask shell={shell} />}
      above={isMember && <BackToPlans workspaceName={workspaceName} isWide={Boolean(sellerPanel)} />}
      banner={hasBanner(shell, isGone) && <PlanBanners shell={shell} isGone={isGone} />}
      side={isMember && sellerPanel}
      footer={footerOf(shell)}
      footnote={
        <div className="grid gap-1 py-2">
          {footnote && <p>{footnote}</p>}
          <WhoUpdates {...shell} />
        </div>
      }
      toast={toast}
    >
      <LiveRegion changes={changes} together={(count) => `${count} times something changed in this plan`} />
      <PresentContext.Provider value={present}>{children}</PresentContext.Provider>
      {/* A buyer tells nobody what they open. */}
      {isMember && <TellVisit {...{ planId, companyName }} />}
    </PlanShell>
  );
}

function tabsOf({ planId, unread }: PageShell, current: PlanPageProps["current"]): Tab[] {
  const places = [
    { label: "Home", place: "home" },
    { label: "Plan", place: "steps" },
    { label: "People", place: "people" },
    { label: "Library", place: "library" },
    { label: "Updates", place: "updates" },
  ] as const;
  return places.map(({ label, place }) => ({
    label,
    to: planPath(planId, place),
    current: place === current,
    ...(place === "updates" && unread > 0 && { count: unread }),
  }));
}

function footerOf({ planId, workspaceName, can }: PageShell): { label: string; to: string }[] {
  const settings =
    can.leadPlan || can.runSellerSide ? [{ label: "Plan settings", to: planPath(planId, "settings") }] : [];
  return [
    { label: "Questions", to: `${planPath(planId)}/questions` },
    { label: "Meeting", to: `${planPath(planId)}/meeting` },
    { label: `What ${workspaceName} can see`, to: planPath(planId, "what-they-see") },
    ...settings,
    { label: "Take a copy", to: `${planPath(planId)}/take-away` },
    { label: "About this server", to: "/about-this-server" },
  ];
}

/** At the same place on every page (3.2.6): one question to the other company. */
function Ask({ shell: { planId, kind, companyName, workspaceName } }: { shell: PageShell }): ReactElement {
  return (
    <Link
      to={`${planPath(planId)}/questions/new`}
      className="rounded-control text-brand hover:bg-brand-soft inline-flex min-h-11 items-center gap-1.5 px-2 font-medium no-underline"
    >
      <MessageCircleQuestion className="hidden size-5 shrink-0 sm:block" aria-hidden="true" />
      <span>
        Ask<span className="sr-only sm:not-sr-only"> {kind === "member" ? companyName : workspaceName}</span>
      </span>
    </Link>
  );
}

function BackToPlans({ workspaceName, isWide }: { workspaceName: string; isWide: boolean }): ReactElement {
  return (
    <nav aria-label={workspaceName} className="no-print bg-seller-soft">
      <div className={cx("mx-auto flex px-4 sm:px-6", isWide ? "max-w-rep" : "max-w-buyer")}>
        <Link
          to="/plans"
          className="rounded-control text-seller inline-flex min-h-11 items-center gap-2 text-sm font-medium no-underline hover:underline"
        >
          <ArrowLeft className="size-4 rtl:-scale-x-100" aria-hidden="true" />
          All plans of {workspaceName}
        </Link>
      </div>
    </nav>
  );
}
