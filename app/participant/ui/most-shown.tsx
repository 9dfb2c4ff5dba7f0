// The most that may be shown of anybody: set by whoever leads, read by everybody. Nobody's own choice is touched by it.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import {
  type ConsentNames,
  type Most,
  mostAnswerLabels,
  mostNameLabels,
  mostViewLabels,
  mostWords,
  nameOrder,
} from "#app/participant/consent-words.ts";
import { answerConsents, viewConsents } from "#app/participant/consent.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { Section } from "#app/ui/section.tsx";

export function MostShown({
  most,
  names,
  mayLead,
  isBusy,
}: {
  most: Most;
  names: ConsentNames;
  mayLead: boolean;
  isBusy: boolean;
}): ReactElement {
  const { other, team } = names;
  return (
    <Section
      id="most"
      title={`The most ${other} may be shown of anybody at ${team}`}
      lead={
        mayLead
          ? "Each person chooses for themselves; of the two, the narrower one holds. Nobody’s choice is written over by this."
          : mostWords(most, names)
      }
    >
      {mayLead && (
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="was.mostViews" value={most.views} />
          <input type="hidden" name="was.mostAnswers" value={most.answers} />
          <input type="hidden" name="was.mostNames" value={most.name} />
          <RadioCards
            key={`names-${most.name}`}
            name="mostNames"
            legend="Of who people are"
            value={most.name}
            options={nameOrder.map((value) => ({ value, label: mostNameLabels[value] }))}
          />
          <RadioCards
            key={`views-${most.views}`}
            name="mostViews"
            legend="Of what people open and read"
            value={most.views}
            options={[...viewConsents].reverse().map((value) => ({ value, label: mostViewLabels[value] }))}
          />
          <RadioCards
            key={`answers-${most.answers}`}
            name="mostAnswers"
            legend="Of what people answer"
            value={most.answers}
            options={[...answerConsents].reverse().map((value) => ({ value, label: mostAnswerLabels[value] }))}
          />
          <div>
            <SubmitButton name="intent" value="most" look="secondary" pending={isBusy} wide>
              Save the most
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
