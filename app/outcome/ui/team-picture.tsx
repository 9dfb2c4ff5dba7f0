// "Where we stand" for the team: the question first, then the picture, and what it says about the next talk (PO1, PO2).
import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { askStandPath, myStandPath, standPath } from "#app/outcome/position-path.ts";
import type { WhereWeStand } from "#app/outcome/where-we-stand.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Card, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { StillSo } from "./position-question.tsx";
import { NotAsked, PositionTable } from "./position-table.tsx";
import { PositionTalks } from "./position-talks.tsx";
import { isNothingTold, PositionTold } from "./position-told.tsx";

type Names = { planId: string; companyName: string; workspaceName: string };

/** PO1: nothing of the others, not even how many there are. */
export function AnswerFirst({ planId, companyName, workspaceName, parts }: Names & { parts: ReactNode }): ReactElement {
  return (
    <>
      <PageTitle under="What each says of themselves, and nobody of anybody else.">Where we stand</PageTitle>
      {parts}
      <Card className="grid max-w-3xl justify-items-start gap-4">
        <p className="text-xl font-semibold">One question first: could you live with this?</p>
        <p className="max-w-read">
          One tap is an answer, and “not mine to say” is one too. You answer alone; after that you see what the others
          at {companyName} said. {workspaceName} reads nothing of it unless you say so.
        </p>
        <LinkButton to={myStandPath(planId)} look="primary" wide>
          Answer the question
        </LinkButton>
      </Card>
      <p>
        <TextLink to={askStandPath(planId)} roomy>
          Ask a colleague
        </TextLink>
      </p>
    </>
  );
}

export function TeamPicture({
  planId,
  companyName,
  workspaceName,
  stand,
  picture,
  refused,
  parts,
}: Names & {
  stand: WhereWeStand;
  picture: NonNullable<WhereWeStand["picture"]>;
  refused: string | undefined;
  parts: ReactNode;
}): ReactElement {
  const { mine, askedAgain, told } = stand;
  const isBusy = useNavigation().state !== "idle";
  return (
    <>
      <PageTitle
        under={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span>What each says of themselves, and nobody of anybody else.</span>
            <Chip reach="team">Only {companyName}</Chip>
          </span>
        }
        action={
          <LinkButton to={askStandPath(planId)} look="primary" wide>
            Ask a colleague
          </LinkButton>
        }
      >
        Where we stand
      </PageTitle>
      {parts}
      {refused && (
        <div role="alert">
          <Banner tone="risk">{refused}</Banner>
        </div>
      )}
      {askedAgain && mine && (
        <Banner
          actions={
            <>
              <StillSo planId={planId} mine={mine} isBusy={isBusy} />
              <LinkButton to={myStandPath(planId)}>Say something else</LinkButton>
            </>
          }
        >
          {askedAgain} You said: <span dir="auto">{mine.said}</span>.
        </Banner>
      )}
      {picture.isOpen ? (
        <>
          <Section title="Could you live with this?" lead={picture.shown ?? undefined}>
            <PositionTable planId={planId} workspaceName={workspaceName} rows={picture.rows} />
          </Section>
          <Section title="The next talk worth having">
            <PositionTalks planId={planId} talks={picture.talks} />
          </Section>
          {picture.silent.length > 0 && (
            <Section
              title="Nothing said so far"
              lead="You ask in person: a text with a link of their own. Nothing is sent by itself."
            >
              <NotAsked planId={planId} silent={picture.silent} />
            </Section>
          )}
        </>
      ) : (
        <Waiting planId={planId} picture={picture} said={mine?.said ?? ""} isBusy={isBusy} />
      )}
      <Section title={`What ${workspaceName} reads of this`} level={2}>
        {isNothingTold(told) ? <p>Nothing.</p> : <PositionTold told={told} />}
        <p className="text-ink-2 mt-2">
          Each decides for themselves.{" "}
          <TextLink to={`/plans/${planId}/people/me`}>What {workspaceName} may see of me</TextLink>
        </p>
      </Section>
    </>
  );
}

function Waiting({
  planId,
  picture,
  said,
  isBusy,
}: {
  planId: string;
  picture: NonNullable<WhereWeStand["picture"]>;
  said: string;
  isBusy: boolean;
}): ReactElement {
  return (
    <Section
      title="Three answers make the picture"
      lead={`${picture.soFar ?? ""} From three on, everybody who has answered sees what each said.`}
    >
      <div className="grid grid-cols-1 justify-items-start gap-3">
        <p>
          You said: <strong className="font-medium">{said}</strong>.{" "}
          <TextLink to={myStandPath(planId)} roomy>
            Change it
          </TextLink>
        </p>
        {picture.mayShow && (
          <Form method="post" action={standPath(planId)} className="grid justify-items-start gap-2">
            <HiddenFields fields={{ intent: "show" }} />
            <SubmitButton look="secondary" pending={isBusy} wide>
              Show it now
            </SubmitButton>
            <p className="text-ink-2 text-sm">
              Whoever has answered then sees it at once, and that you showed it. Answers without a name still wait for
              three.
            </p>
          </Form>
        )}
      </div>
    </Section>
  );
}
