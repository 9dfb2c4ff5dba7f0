// The choices of what is shown of oneself. Under each stands what the other company then reads; what is chosen is said again
// together at the end, which follows the choice where scripts run and says what holds now where none do.
import { type ReactElement, useState } from "react";

import {
  answerEffect,
  answerLabels,
  answerOrder,
  type ConsentNames,
  type Most,
  narrowedWords,
  viewEffect,
  viewLabels,
  viewOrder,
} from "#app/participant/consent-words.ts";
import type { AnswerChoice, ViewConsent } from "#app/participant/consent.ts";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";

type Mine = { showsPresence: boolean; showsViews: ViewConsent; showsViewsToTeam: boolean; showsAnswers: AnswerChoice };

export function ConsentFields({
  mine,
  most,
  names,
  isHidden,
}: {
  mine: Mine;
  most: Most;
  names: ConsentNames;
  isHidden: boolean;
}): ReactElement {
  const [views, setViews] = useState(mine.showsViews);
  const [answers, setAnswers] = useState(mine.showsAnswers);
  const { other, team } = names;
  return (
    <>
      <RadioCards
        name="showsViews"
        legend={`What I open and read, for ${other}`}
        value={mine.showsViews}
        onChoose={(value) => setViews(value as ViewConsent)}
        options={viewOrder.map((value) => ({
          value,
          label: viewLabels[value],
          hint: narrowedWords({ views: value }, most, names) ?? viewEffect(value, names),
        }))}
      />
      <RadioCards
        name="showsAnswers"
        legend={`What I answer when a page asks me, for ${other}`}
        hint="Comments, questions and steps that both companies read are yours as you write them; this is about “Did this answer it?” and the like."
        value={mine.showsAnswers}
        onChoose={(value) => setAnswers(value as AnswerChoice)}
        options={answerOrder.map((value) => ({
          value,
          label: answerLabels[value],
          hint: narrowedWords({ answers: value }, most, names) ?? answerEffect(value, names),
        }))}
      />
      <div>
        <Checkbox
          name="showsViewsToTeam"
          value="on"
          defaultChecked={mine.showsViewsToTeam}
          label={`Show my colleagues at ${team} what I opened`}
          hint={`They read “Read by ${names.me}, who let it be seen.” Otherwise none of them is told. What ${other} reads by name, they can read too.`}
        />
        <Checkbox
          name="showsPresence"
          value="on"
          defaultChecked={mine.showsPresence}
          label="Show when I am here"
          hint={
            isHidden
              ? "Your colleagues see your initials while you have the plan open."
              : `${other} and your colleagues see your initials while you have the plan open. Otherwise nobody is told when you come, or when you were last here.`
          }
        />
      </div>
      <div className="rounded-control bg-sunken grid gap-1 p-4" aria-live="polite">
        <p className="font-medium">With this choice</p>
        {isHidden ? (
          <p>
            {other} does not know you are here and reads nothing of you, whatever you choose. Your choice holds from the
            day you let it see your name.
          </p>
        ) : (
          <>
            <p>{narrowedWords({ views }, most, names) ?? viewEffect(views, names)}</p>
            <p>{narrowedWords({ answers }, most, names) ?? answerEffect(answers, names)}</p>
            <p className="text-ink-2 text-sm">
              It holds at once. What was shown before, and is not any more, goes from {other}’s pages; updates that were
              written stay as they are.
            </p>
          </>
        )}
      </div>
    </>
  );
}
