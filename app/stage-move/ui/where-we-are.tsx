// The top of the home page: where the company is, or the question before its first word, or that the plan rests.
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { AtAGlance, type AtAGlanceProps } from "#app/plan/ui/at-a-glance.tsx";
import { DoneWhen, type DoneWhenFact } from "#app/plan/ui/done-when.tsx";
import { PlaceHeader } from "#app/plan/ui/place-header.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import type { RailPicture } from "../rail.ts";
import { FirstWord, type FirstWordProps } from "./first-word.tsx";
import { StageAsks, type StageAsksProps, TakeUpAgain } from "./stage-asks.tsx";
import { StageRail } from "./stage-rail.tsx";
import { WhereDialog } from "./where-dialog.tsx";

export type WhereWeAreProps = {
  planId: string;
  companyName: string;
  updatedBy: { name: string; invitedBy: string | null } | null;
  place: Omit<StageAsksProps, "planId"> & {
    /** Null before the first word (ST2). */
    stage: (StageWords & { verifiers: readonly DoneWhenFact[] }) | null;
    placeWords: string | null;
    rail: RailPicture;
    /** Paused or ended, in a sentence. */
    sleep: string | null;
    isEnded: boolean;
    finish: string | null;
  };
  stages: FirstWordProps["stages"];
  glance: AtAGlanceProps;
  can: { readonly meetVerifiers: boolean; readonly takePart: boolean };
};

type StageWords = { label: string; name: string; whatUsuallyHappens: readonly string[]; isJudged: boolean };

export function WhereWeAre(props: WhereWeAreProps): ReactElement {
  const { planId, companyName, updatedBy, place, stages } = props;
  const { stage, sleep, mayMove } = place;
  if (stage) return <Here {...props} stage={stage} />;
  if (sleep) {
    return (
      <PageTitle
        over={companyName}
        under={place.isEnded && <TakeACopy planId={planId} />}
        action={mayMove && <TakeUpAgain planId={planId} />}
      >
        {sleep}
      </PageTitle>
    );
  }
  return <FirstWord {...{ planId, companyName, stages, mayMove }} updatedBy={updatedBy?.name ?? null} />;
}

function Here({
  planId,
  companyName,
  updatedBy,
  place,
  stage,
  glance,
  can,
}: WhereWeAreProps & { stage: NonNullable<WhereWeAreProps["place"]["stage"]> }): ReactElement {
  const { placeWords, finish, sleep, isEnded, mayMove, rail } = place;
  return (
    <div className="grid grid-cols-1 gap-3 sm:gap-5">
      <PlaceHeader
        {...{ companyName, stage, placeWords, finish, sleep, updatedBy }}
        action={mayMove && (sleep ? <TakeUpAgain planId={planId} /> : <WhereDialog planId={planId} />)}
      />
      {!sleep && <AtAGlance {...glance} />}
      {isEnded && <TakeACopy planId={planId} />}
      <StageRail rail={rail} companyName={companyName} />
      <StageAsks {...place} planId={planId} />
      <div className="grid grid-cols-1 items-start gap-x-6 lg:grid-cols-2">
        <Disclosure summary="What usually happens here">
          {stage.whatUsuallyHappens.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Disclosure>
        <Disclosure summary={`${stage.label} is done when`}>
          <DoneWhen
            planId={planId}
            facts={stage.verifiers}
            mayMeet={can.meetVerifiers}
            mayAdd={can.takePart}
            back={planPath(planId)}
          />
          {stage.isJudged && (
            <TextLink to={`${planPath(planId)}/criteria`} roomy>
              How {companyName} will judge
            </TextLink>
          )}
        </Disclosure>
      </div>
    </div>
  );
}

/** EX1: offered when a plan ends. */
function TakeACopy({ planId }: { planId: string }): ReactElement {
  return (
    <TextLink roomy to={`${planPath(planId)}/take-away`}>
      Take a copy with you
    </TextLink>
  );
}
