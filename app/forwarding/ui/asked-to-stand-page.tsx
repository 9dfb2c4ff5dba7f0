// The one question by a link: who asks, four taps, and who reads the answer. It stands alone, and asks for nothing else.
import type { ReactElement } from "react";

import type { AskedToStand } from "#app/forwarding/stand.ts";
import { standTitle } from "#app/forwarding/stand.ts";
import { myStandPath } from "#app/outcome/position-path.ts";
import { MyStand, type MyStandProps } from "#app/outcome/ui/my-stand.tsx";
import { planPath } from "#app/plan/plan-link.ts";
import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export function AskedToStandPage({
  shell,
  asked,
  my,
}: {
  shell: PageShell & { planName: string };
  asked: AskedToStand;
  my: Pick<MyStandProps, "mine" | "askedAgain" | "nameless">;
}): ReactElement {
  const { planId, planName, companyName, workspaceName, linkFor } = shell;
  const { by, to, on, message } = asked;
  const proof = new URLSearchParams({ to: myStandPath(planId) }).toString();
  return (
    <PlainShell
      name={`${companyName} × ${workspaceName}`}
      width="text"
      toast={shell.toast}
      footer={[
        { label: "The whole plan", to: planPath(planId) },
        { label: `What ${workspaceName} can see`, to: planPath(planId, "what-they-see") },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      <PageTitle
        over={
          <span dir="auto">
            {by} asks you, {on}
          </span>
        }
        under={
          <span dir="auto">
            {planName}, with {workspaceName}, as it stands now. <TextLink to={planPath(planId)}>See the plan</TextLink>
          </span>
        }
      >
        {standTitle}
      </PageTitle>
      <MyStand
        {...{ planId, companyName, workspaceName }}
        {...my}
        isLink
        note={
          <p className="text-ink-2 text-sm">
            <span dir="auto">
              {by} and the colleagues on this plan read it beside “{to}”, marked “by link”, each once they have answered
              themselves.
            </span>{" "}
            {workspaceName} does not. No account and no code.{" "}
            <TextLink to={`${planPath(planId, "proof")}?${proof}`}>To say it without your name</TextLink> takes a code
            once.
          </p>
        }
      />
      <Disclosure summary={`All that ${by} wrote`}>
        <p className="whitespace-pre-wrap" dir="auto">
          {message}
        </p>
      </Disclosure>
      <p className="text-ink-2 text-sm">
        {linkFor ? `This link was made for ${linkFor}. ` : "You read by a link. "}
        <TextLink to={`${planPath(planId, "proof")}/not-you`}>{linkFor ? "Not you?" : "Say who you are"}</TextLink>
      </p>
    </PlainShell>
  );
}
