// The choices of what is shown of oneself. Under each stands what the other company then reads; what is chosen is said again
// together at the end, which follows the choice where scripts run and says what holds now where none do.
import { type ReactElement, useState } from "react";

import {
  answerEffect,
  answerLabels,
  answerOrder,
  type ConsentNames,
  type Most,
  type MyLines,
  nameEffect,
  nameThatHolds,
  narrowedName,
  narrowedWords,
  viewEffect,
  viewLabels,
  viewOrder,
} from "#app/participant/consent-words.ts";
import { type AnswerChoice, calledAcross, type NameConsent, type ViewConsent } from "#app/participant/consent.ts";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";

import { NameChoice } from "./name-choice.tsx";

type Mine = {
  showsName: NameConsent;
  showsPresence: boolean;
  showsViews: ViewConsent;
  showsViewsToTeam: boolean;
  showsAnswers: AnswerChoice;
};

export function ConsentFields({
  mine,
  most,
  names: own,
  lines,
  isHidden,
}: {
  mine: Mine;
  most: Most;
  names: ConsentNames;
  lines: MyLines;
  isHidden: boolean;
}): ReactElement {
  const [views, setViews] = useState(mine.showsViews);
  const [answers, setAnswers] = useState(mine.showsAnswers);
  const [shows, setShows] = useState(mine.showsName);
  const { other, team } = own;
  // Whatever else is shown goes by the name that is.
  const names = { ...own, me: calledAcross(nameThatHolds(shows, most), { ...own, name: own.me, company: team }) };
  return (
    <>
      <NameChoice {...{ most, lines }} names={own} value={mine.showsName} onChoose={setShows} />
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
          hint={`They read “Read by ${own.me}, who let it be seen.” Otherwise none of them is told. What ${other} reads by name, they can read too.`}
        />
        <Checkbox
          name="showsPresence"
          value="on"
          defaultChecked={mine.showsPresence}
          label="Show when I am here"
          hint={
            isHidden
              ? "Your colleagues see your initials while you have the plan open."
              : `${other} and your colleagues see who is here while you have the plan open. Otherwise nobody is told when you come, or when you were last here.`
          }
        />
      </div>
      <div className="rounded-control bg-sunken grid gap-1 p-4" aria-live="polite">
        <p className="font-medium">With this choice</p>
        {isHidden ? (
          <p>
            {other} does not know you are here and reads nothing of you, whatever you choose. Your choice holds from the
            day you let it know that you are here.
          </p>
        ) : (
          <>
            <p>{narrowedName(shows, most, own, lines) ?? nameEffect(shows, own, lines)}</p>
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
