// In the one file: why the company does this, how it judges, and what it wants to know before it decides.
import type { ReactElement } from "react";

import type { Copy } from "#app/taking-away/copy.ts";
import type { Reasons } from "#app/taking-away/reasons.ts";
import { PlainText } from "#app/ui/plain-text.tsx";

import { Meta, Part, ReadBy, Said } from "./kept-bits.tsx";

export function Why({ copy }: { copy: Copy }): ReactElement | null {
  const { why, measures, estimates } = copy;
  if (why.length + measures.length + estimates.length === 0) return null;
  return (
    <Part id="why" title="Why">
      <ul className="plain rows">
        {why.map(({ question, answers }) => (
          <li key={question}>
            <strong>{question}</strong>
            {answers.map((one, index) => (
              <Answer key={index} answer={one} copy={copy} />
            ))}
          </li>
        ))}
        {measures.map(({ name, now, wanted, wantedBy, by, whose, readBy }, index) => (
          <li key={`measure ${index}`}>
            <p>
              <strong dir="auto">{name}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            <Meta parts={[now && `now ${now}`, wanted && `wanted ${wanted}`, wantedBy && `by ${wantedBy}`]} />
            <Meta parts={[by, whose]} />
          </li>
        ))}
        {estimates.map(({ name, sum, of, by, whose, readBy }, index) => (
          <li key={`estimate ${index}`}>
            <p>
              <strong dir="auto">{name}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            <p>{sum}</p>
            <Meta parts={of.map(({ label, number }) => `${label}: ${number.toLocaleString("en-GB")}`)} />
            <Meta parts={[by, whose]} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Answer({ answer, copy }: { answer: Reasons["why"][number]["answers"][number]; copy: Copy }): ReactElement {
  const { choice, text, by, earlier, readBy } = answer;
  return (
    <div>
      {choice && <p>{choice}</p>}
      {text && <PlainText text={text} className="text" />}
      <p className="meta">
        {by} <ReadBy readBy={readBy} copy={copy} />
      </p>
      {earlier.length > 0 && (
        <div className="said">
          {earlier.map((one, index) => (
            <div key={index} className="quiet">
              <PlainText text={[one.choice, one.text].filter(Boolean).join("\n")} className="text" />
              <Meta parts={["earlier", one.by]} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

export function Judging({ copy }: { copy: Copy }): ReactElement | null {
  const { criteria } = copy;
  if (criteria.length === 0) return null;
  return (
    <Part id="judging" title="How we judge">
      <ul className="plain rows">
        {criteria.map(({ text, isMust, judge, shownBy, found, readBy }, index) => (
          <li key={index}>
            <p>
              <strong dir="auto">{text}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            <Meta parts={[isMust ? "A must" : "Nice to have", judge && `judged by ${judge}`, shownBy]} />
            {found.map(({ way, word, note, said }, nth) => (
              <div key={nth}>
                <p>{`${way}: ${word}`}</p>
                <Said term={said ?? ""} text={note} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function BeforeDeciding({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.beforeDeciding.length === 0) return null;
  return (
    <Part id="before" title="Before we decide">
      <ul className="plain rows">
        {copy.beforeDeciding.map(({ text, note, ticked, readBy }, index) => (
          <li key={index}>
            <p>
              {ticked ? "✓ " : "○ "}
              <strong dir="auto">{text}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            {ticked && <Meta parts={[ticked]} />}
            <Said term="Note" text={note} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
