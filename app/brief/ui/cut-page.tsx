// One cut for whoever writes it: the page itself, each part with its tools, and what is left out at the end.
import type { ReactElement } from "react";

import type { BriefPage, EditedSection } from "#app/brief/brief.ts";
import { briefPath, briefPdfPath } from "#app/brief/brief-path.ts";
import { briefTitle, cutWords } from "#app/brief/cut.ts";
import { missingFor } from "#app/brief/missing.ts";
import { newForwardPath } from "#app/forwarding/forward-path.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Card, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { BriefHead, BriefPart } from "./brief-paper.tsx";
import type { ConflictAnswer } from "./conflict-answer.ts";
import { CostTable } from "./cost-table.tsx";
import { PdfLinks } from "./pdf-links.tsx";
import { SectionTools, ShowForm } from "./section-tools.tsx";

type Props = {
  planId: string;
  companyName: string;
  page: BriefPage;
  sections: readonly (EditedSection & { hidesNames: boolean })[];
  answer: ConflictAnswer | undefined;
};

export function CutPage({ planId, companyName, page, sections, answer }: Props): ReactElement {
  const { cut, workspaceName } = page;
  const action = briefPath(planId, cut);
  const off = sections.filter(({ isOn }) => !isOn);
  const { field } = cutWords[cut];
  return (
    <>
      <div className="no-print grid grid-cols-1 gap-4">
        <p className="-mb-4">
          <TextLink to={briefPath(planId)} roomy>
            Summary
          </TextLink>
        </p>
        <PageTitle
          under={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <span>This is the page they get.</span>
              <Chip reach="team">Only {companyName}</Chip>
            </span>
          }
          action={
            <LinkButton to={newForwardPath(planId, { brief: cut, field })} look="primary" wide>
              Forward this
            </LinkButton>
          }
        >
          {briefTitle(cut)}
        </PageTitle>
        <PdfLinks
          page={page}
          to={(paper) => briefPdfPath(planId, page.cut, paper)}
          hint="Printed, this page is one sheet."
        />
        {answer?.refused && !answer.conflicts && <Banner tone="risk">{answer.refused}</Banner>}
      </div>
      <Card className="print:border-0 print:p-0">
        <article aria-label={briefTitle(cut)} className="paper print:text-[10pt] print:leading-snug">
          <BriefHead page={page} level={2} />
          {sections
            .filter(({ isOn }) => isOn)
            .map((section) => {
              const part = page.sections.find((one) => one.section === section.section);
              const tools = {
                ...{ action, section, companyName },
                onPage: answer?.values["section"] === section.section ? answer : undefined,
              };
              if (!part) return <MissingPart key={section.section} {...{ section, planId, workspaceName, tools }} />;
              return (
                <BriefPart key={section.section} part={part} level={3}>
                  {section.section === "costs" && page.costs.length > 0 && (
                    <CostTable costs={page.costs} workspaceName={workspaceName} />
                  )}
                  <SectionTools {...tools} />
                </BriefPart>
              );
            })}
        </article>
      </Card>
      {off.length > 0 && (
        <Section title="Left out of this summary" className="no-print">
          <ul className="divide-line divide-y">
            {off.map(({ section, title, made }) => (
              <li key={section} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                <span>
                  {title}
                  {made === "" && <span className="text-ink-3"> (the plan says nothing about it yet)</span>}
                </span>
                <ShowForm {...{ action, section }} isOn label="Put it in" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** On screen alone: what the plan does not say, in one line, with where to say it. */
function MissingPart({
  section,
  planId,
  workspaceName,
  tools,
}: {
  section: Props["sections"][number];
  planId: string;
  workspaceName: string;
  tools: Parameters<typeof SectionTools>[0];
}): ReactElement {
  const { say, label, to } = missingFor(section.section, planId, { workspaceName });
  return (
    <BriefPart part={{ ...section, lines: [] }} level={3} isOnScreenAlone>
      <p className="text-ink-2">
        {say} <TextLink to={to}>{label}</TextLink>. Until then this part is not on the page they get.
      </p>
      <SectionTools {...tools} />
    </BriefPart>
  );
}
