// One forward in the list of whoever sent it and their team: who to whom, and what came back.
import type { ReactElement } from "react";

import type { ForwardLine } from "#app/forwarding/forward-line.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { standPath } from "#app/outcome/position-path.ts";
import { questionPath } from "#app/question/question-path.ts";
import { Chip } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { TextLink } from "#app/ui/text-link.tsx";

const indents = ["", "ms-4 sm:ms-8", "ms-8 sm:ms-16", "ms-12 sm:ms-24"];

export function ForwardItem({ planId, line }: { planId: string; line: ForwardLine }): ReactElement {
  return (
    <li className={cx("border-line border-t py-4 first:border-t-0", indents[Math.min(line.depth, 3)])}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <TextLink to={oneForwardPath(planId, line.id)} roomy>
          <span dir="auto">
            {line.isMine ? "You" : line.by} → {line.to}
          </span>
        </TextLink>
        <Chip reach={line.readBy.includes("+") ? "both" : "team"}>{line.readBy}</Chip>
      </div>
      <p className="text-ink-2 text-sm" dir="auto">
        {line.title ? `“${line.title}”` : "Where you are"} · {line.on}, {line.wayWords}
      </p>
      <WhatCameBack planId={planId} line={line} />
    </li>
  );
}

/** The answer, the questions, and that it was read where they said so. */
export function WhatCameBack({ planId, line }: { planId: string; line: ForwardLine }): ReactElement {
  const { answer, readWords, revokedWords, questions } = line;
  if (line.asksStand && !revokedWords)
    return (
      <p className="text-ink-2 text-sm">
        An answer stands under{" "}
        <TextLink to={standPath(planId)} roomy>
          Where we stand
        </TextLink>
        , once you have answered yourself.
      </p>
    );
  return (
    <div className="mt-1 grid grid-cols-1 gap-1">
      {answer && (
        <p dir="auto">
          <strong className="font-medium">{answer.sentence}</strong>{" "}
          <span className="text-ink-3 text-sm">({answer.note})</span>
        </p>
      )}
      {answer?.isTellable && line.mayTend && (
        <p>
          <TextLink to={oneForwardPath(planId, line.id, "condition")} roomy>
            Share the condition without the name
          </TextLink>
        </p>
      )}
      {answer?.toldWords && <p className="text-ink-2 text-sm">{answer.toldWords}</p>}
      {readWords && <p className="text-ink-2 text-sm">{readWords}</p>}
      {questions.map((one) => (
        <p key={one.id} dir="auto">
          <TextLink to={questionPath(planId, one.id)} roomy>
            {line.to} asks: “{one.text}”
          </TextLink>{" "}
          <span className="text-ink-3 text-sm">
            {one.answer ? `answered by ${one.answeredBy ?? "the team"}` : one.asked}
          </span>
        </p>
      ))}
      {revokedWords && <p className="text-ink-2 text-sm">{revokedWords}</p>}
      {!answer && !revokedWords && questions.length === 0 && !readWords && (
        <p className="text-ink-3 text-sm">No answer so far.</p>
      )}
    </div>
  );
}
