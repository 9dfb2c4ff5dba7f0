// One's own answer: the question alone, and once it is answered what was said, who reads it, and the topics, if somebody likes.
import { Form, useActionData, useNavigation } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { myStandPath, standPath } from "#app/outcome/position-path.ts";
import type { MyStand as Mine } from "#app/outcome/where-we-stand.ts";
import { type FormAnswer, typedOr } from "#app/plan/ui/said-of-form.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

import { PositionQuestion, StillSo, type Typed, whoReadsIt } from "./position-question.tsx";
import { PositionReach } from "./position-reach.tsx";
import { PositionTopics } from "./position-topics.tsx";

export type MyStandProps = {
  planId: string;
  companyName: string;
  workspaceName: string;
  mine: Mine | null;
  askedAgain: string | null;
  /** "Somebody in finance". */
  nameless: string;
  isLink: boolean;
  /** What stands under the question where somebody came by a link. */
  note?: ReactNode;
};

export function MyStand(props: MyStandProps): ReactElement {
  const { planId, companyName, workspaceName, mine, askedAgain, nameless, isLink, note } = props;
  const answer = useActionData<FormAnswer>();
  const { formData } = useNavigation();
  const busy = formData?.get("intent") ?? "";
  const tapped = formData?.get("answer");
  const question = (
    <PositionQuestion
      planId={planId}
      mine={mine}
      busy={typeof tapped === "string" ? tapped : ""}
      typed={typedOf(answer)}
    >
      {isLink ? (
        note
      ) : (
        <PositionReach
          {...{ companyName, workspaceName, nameless }}
          reach={reachOf(typedOr(answer, "reach", mine?.reach ?? "named"))}
        />
      )}
    </PositionQuestion>
  );
  return (
    <>
      {answer?.refused && (
        <div role="alert">
          <Banner tone="risk">{answer.refused}</Banner>
        </div>
      )}
      {askedAgain && mine && (
        <Banner actions={<StillSo planId={planId} mine={mine} isBusy={tapped === mine.answer} />}>
          {askedAgain} You said: <span dir="auto">{mine.said}</span>.
        </Banner>
      )}
      {!mine && <Section title="Your answer">{question}</Section>}
      {mine && (
        <>
          <Section
            title="You said"
            beside={
              !isLink && (
                <LinkButton to={standPath(planId)} size="small">
                  See where we stand
                </LinkButton>
              )
            }
          >
            <p className="text-xl font-semibold" dir="auto">
              “{mine.said}”
            </p>
            <p className="text-ink-2 mt-1 text-sm">
              {mine.on}
              {mine.isByLink ? ", by link. " : ". "}
              {!isLink && whoReadsIt(mine.reach, { companyName })}
            </p>
            <Disclosure summary="Say something else" open={answer?.values["intent"] === "answer"}>
              {question}
            </Disclosure>
            <Form method="post" action={myStandPath(planId)} preventScrollReset className="-ms-3">
              <HiddenFields fields={{ intent: "take-back" }} />
              <SubmitButton look="quiet" size="small" pending={busy === "take-back"}>
                Take it back
              </SubmitButton>
            </Form>
          </Section>
          <PositionTopics {...{ planId, workspaceName, mine }} isBusy={busy === "topics"} />
        </>
      )}
    </>
  );
}

function reachOf(text: string): Mine["reach"] {
  return text === "nameless" || text === "own" ? text : "named";
}

function typedOf(answer: FormAnswer): Typed {
  const wrong = answer?.invalid?.["condition"] ?? answer?.invalid?.["reason"];
  if (!answer || !wrong) return null;
  const [said, condition, reason] = ["answer", "condition", "reason"].map((name) => typedOr(answer, name, ""));
  return { answer: said ?? "", condition: condition ?? "", reason: reason ?? "", say: wrong };
}
