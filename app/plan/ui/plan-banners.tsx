import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import type { PageShell } from "./page-shell.ts";

/** Whether there is anything the whole page stands under. */
export function hasBanner({ showsHttpBanner, isArchived, isSample }: PageShell, isGone: boolean): boolean {
  return showsHttpBanner || isArchived || isSample || isGone;
}

/** What the whole page stands under: at most one of each, the most important first. */
export function PlanBanners({ shell, isGone }: { shell: PageShell; isGone: boolean }): ReactElement {
  const { planId, showsHttpBanner, isArchived, isSample, kind, can, workspaceName } = shell;
  return (
    <div className="grid gap-2">
      {isGone && (
        <Banner tone="warn">
          You can no longer read this plan. What stands here is from before; ask whoever invited you.
        </Banner>
      )}
      {showsHttpBanner && (
        <Banner tone="warn">
          This connection is not encrypted: others on your network could read along.{" "}
          <TextLink to="/about-this-server">About this server</TextLink>
        </Banner>
      )}
      {isArchived && (
        <Banner>
          {workspaceName} has put this plan away. You can go on reading it; nothing on it changes any more.{" "}
          <TextLink to={`/plans/${planId}/${kind === "member" ? "settings" : "take-away"}`}>
            {kind === "member" ? "Take it out again" : "Take a copy"}
          </TextLink>
        </Banner>
      )}
      {isSample && (
        <Banner actions={kind === "member" && can.runSellerSide ? <RemoveSample /> : undefined}>
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
