import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import type { PageShell } from "./page-shell.ts";

/** What the whole page stands under. At most one of each, the most important first. */
export function PlanBanners({ shell }: { shell: PageShell }): ReactElement | null {
  const { showsHttpBanner, isArchived, isSample, kind, can, workspaceName } = shell;
  if (!showsHttpBanner && !isArchived && !isSample) return null;
  return (
    <div className="grid gap-2">
      {showsHttpBanner && (
        <Banner tone="warn">
          This connection is not encrypted: others on your network could read along.{" "}
          <TextLink to="/about-this-server">About this server</TextLink>
        </Banner>
      )}
      {isArchived && (
        <Banner>
          {workspaceName} has put this plan away. You can go on reading it; nothing on it changes any more.
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
