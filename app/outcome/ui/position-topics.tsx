// Five topics, if somebody likes: each five signs with their words, or "not mine to say". Nothing has to be chosen.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { myStandPath } from "#app/outcome/position-path.ts";
import { type Mark, marks, markSigns, markWords, type Topic, topicQuestion, topics } from "#app/outcome/position.ts";
import type { MyStand } from "#app/outcome/where-we-stand.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { HiddenFields } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

import { chosenLook, MarkLegend } from "./position-mark.tsx";

export function PositionTopics({
  planId,
  workspaceName,
  mine,
  isBusy,
}: {
  planId: string;
  workspaceName: string;
  mine: MyStand;
  isBusy: boolean;
}): ReactElement {
  return (
    <Section
      id="topics"
      title="If you like: what makes it so"
      lead="Five topics, as many or as few as you have something to say about. The same people read it."
    >
      <Form method="post" action={myStandPath(planId)} preventScrollReset className="grid grid-cols-1 gap-4">
        <HiddenFields fields={{ intent: "topics" }} />
        <MarkLegend />
        <div className="divide-line divide-y">
          {topics.map((topic) => (
            <TopicScale key={topic} topic={topic} workspaceName={workspaceName} chosen={mine.marks[topic]} />
          ))}
        </div>
        <div>
          <SubmitButton pending={isBusy} wide>
            Save these
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function TopicScale({
  topic,
  workspaceName,
  chosen,
}: {
  topic: Topic;
  workspaceName: string;
  chosen: Mark | undefined;
}): ReactElement {
  const { label, asks } = topicQuestion(topic, workspaceName);
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-2 py-4 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      {/* A legend takes no part in a grid. */}
      <legend className="sr-only">
        {label}: {asks}
      </legend>
      <p aria-hidden="true">
        <span className="font-medium">{label}</span> <span className="text-ink-2 block sm:inline">{asks}</span>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {marks.map((mark) => (
          <label
            key={mark}
            className={cx(
              "rounded-control has-[:focus-visible]:outline-focus border-line relative inline-grid min-h-11 min-w-11 place-items-center border px-2 font-semibold has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2",
              "bg-surface hover:bg-sunken has-checked:border-ink has-checked:ring-ink transition-colors has-checked:ring-1",
              chosenLook(mark),
              mark === "not-mine" && "text-sm font-normal",
            )}
          >
            <input
              type="radio"
              name={topic}
              value={mark}
              defaultChecked={mark === chosen}
              className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
            />
            <span aria-hidden="true">{mark === "not-mine" ? "not mine to say" : markSigns[mark]}</span>
            <span className="sr-only">{markWords[mark]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
