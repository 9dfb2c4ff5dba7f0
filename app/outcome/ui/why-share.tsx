import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { laneOf, type WhyAnswer, type WhyItem } from "#app/outcome/why-row.ts";
import { whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";

/** From fewer readers to more: what goes along stands here once more, before the one act that cannot be taken back (LN3). */
export function WhyShare({
  planId,
  item,
  answer,
  readerName,
}: {
  planId: string;
  item: WhyItem;
  answer: WhyAnswer;
  readerName: string;
}): ReactElement {
  const { question } = item;
  const takesPlace = answer.shareWith.some((to) => to.takesPlace);
  return (
    <section
      aria-label={`Let others read it: ${item.asked}`}
      className="rounded-control border-line bg-sunken grid gap-3 border p-4"
    >
      <p className="font-medium">They will read this, shared by {readerName} today:</p>
      {answer.choice && <p>{answer.choice}</p>}
      {answer.text && <PlainText text={answer.text} />}
      <p className="text-ink-2 text-sm">
        {takesPlace
          ? "It takes the place of what stands there now, which stays under Earlier. "
          : "When it was written and what it said before stay with you. "}
        This cannot be taken back: whoever has read it has read it.
      </p>
      <div className="flex flex-wrap gap-3">
        {answer.shareWith.map((to, index) => (
          <Form
            key={to.value}
            method="post"
            action={whyOpenPath(planId, { share: question, lane: laneOf(answer.readBy) })}
            preventScrollReset
            className="w-full sm:w-auto"
          >
            <HiddenFields
              fields={{
                intent: "share",
                question,
                from: answer.readBy,
                with: to.value,
                shown: String(answer.number),
                was: String(to.was),
              }}
            />
            <Button type="submit" look={index === 0 ? "primary" : "secondary"} wide>
              {to.label}
            </Button>
          </Form>
        ))}
        <LinkButton to={`${whyPath(planId)}#${question}`} look="quiet" preventScrollReset wide>
          Leave it as it is
        </LinkButton>
      </div>
    </section>
  );
}
