// In the one file: what was passed on and what came back, where people stand, and the summary.
import type { ReactElement } from "react";

import type { Copy } from "#app/taking-away/copy.ts";
import type { Inside } from "#app/taking-away/inside.ts";
import { PlainText } from "#app/ui/plain-text.tsx";

import { dayWords, Meta, Part, ReadBy, Said } from "./kept-bits.tsx";

export function PassedOn({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.passedOn.length === 0) return null;
  return (
    <Part id="passed-on" title="Passed on">
      <ul className="plain rows">
        {copy.passedOn.map((one, index) => (
          <li key={index} className={one.depth > 0 ? "further" : undefined}>
            <p>
              <strong dir="auto">{one.what ?? "Where we are"}</strong> <ReadBy readBy={one.readBy} copy={copy} />
            </p>
            <Meta
              parts={[
                `${one.by} to ${one.to}${one.depth > 0 ? ", further on" : ""}`,
                dayWords(one.on),
                one.saidReadOn && `says they have read it, ${dayWords(one.saidReadOn)}`,
                one.takenBack && `taken back by ${one.takenBack.by}, ${dayWords(one.takenBack.on)}`,
              ]}
            />
            <Said term="Asked" text={one.ask} />
            <Said term="With these words" text={one.message} />
            <Said term={answerTerm(one)} text={one.answer && one.answer.said} />
            {one.questions.map(({ question, answer, answeredBy }, nth) => (
              <div key={nth} className="said">
                <PlainText text={question} className="text" />
                {answer === null ? (
                  <p className="quiet">Not answered.</p>
                ) : (
                  <Said term={answeredBy ?? ""} text={answer} />
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function answerTerm({ to, answer }: Inside["passedOn"][number]): string {
  if (!answer) return "";
  return `${to}, ${answer.isByLink ? "by link, " : ""}${dayWords(answer.on)}`;
}

/** Whether there is anything to say of it. */
export function hasStands({ whereWeStand: { mine, picture, silent, told } }: Inside): boolean {
  return mine !== null || picture.length + silent.length + told.counts.length + told.named.length > 0;
}

export function WhereWeStand({ copy }: { copy: Copy }): ReactElement | null {
  if (!hasStands(copy)) return null;
  const { mine, picture, silent, talks, told } = copy.whereWeStand;
  const isInPicture = picture.some(({ who, said }) => who === copy.takenBy && said === mine?.said);
  return (
    <Part id="stand" title="Could you live with this?">
      <ul className="plain rows">
        {mine && !isInPicture && (
          <li>
            <p>
              <strong>{`${copy.takenBy}’s own answer`}</strong> <ReadBy readBy={mine.readBy} copy={copy} />
            </p>
            <p dir="auto">{mine.said}</p>
            <Meta parts={[mine.on, ...marksOf(mine.marks)]} />
          </li>
        )}
        {picture.map(({ who, title, said, note, earlier, marks, readBy }, index) => (
          <li key={index}>
            <p>
              <strong>{who}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            <p dir="auto">{said}</p>
            <Meta parts={[title, note, earlier, ...marksOf(marks)]} />
          </li>
        ))}
        {silent.map(({ who, title, asked }, index) => (
          <li key={`silent ${index}`}>
            <p>{who}</p>
            <Meta parts={[title, "no answer yet", asked]} />
          </li>
        ))}
        {told.named.map(({ who, said }, index) => (
          <li key={`told ${index}`}>
            <p>
              <strong>{who}</strong>
            </p>
            <p dir="auto">{said}</p>
          </li>
        ))}
        {told.counts.map(({ said, count }, index) => (
          <li key={`count ${index}`}>{`${count} ${said}`}</li>
        ))}
        {talks.map(({ title, why }, index) => (
          <li key={`talk ${index}`}>
            <Said term={`A talk worth having: ${title}`} text={why} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function marksOf(marks: readonly { topic: string; mark: string }[]): string[] {
  return marks.map(({ topic, mark }) => `${topic}: ${mark}`);
}

export function Summary({ copy }: { copy: Copy }): ReactElement | null {
  if (!copy.summary) return null;
  const { pages, costs, sums } = copy.summary;
  return (
    <Part id="summary" title="Summary">
      {costs.length > 0 && (
        <div className="group">
          <h3>All costs over three years</h3>
          <ul className="plain rows">
            {costs.map(({ what, amount, overThreeYears, whose }, index) => (
              <li key={index}>
                <strong dir="auto">{what}</strong>
                <Meta parts={[amount, `${overThreeYears} over three years`, whose]} />
              </li>
            ))}
            <li>
              <strong>{`Together ${sums.join(" and ")} over three years`}</strong>
            </li>
          </ul>
        </div>
      )}
      {pages.map(({ title, sections }, index) => (
        <div key={index} className="group">
          <h3>{title}</h3>
          <ul className="plain rows">
            {sections
              .filter(({ text, isLeftOut, by }) => text !== "" && (!isLeftOut || by !== null))
              .map((one, nth) => (
                <li key={nth}>
                  <p>
                    <strong>{one.title}</strong> <ReadBy readBy={one.readBy} copy={copy} />
                  </p>
                  <PlainText text={one.text} className="text" />
                  <Meta parts={[one.by && `in the words of ${one.by}`, one.isLeftOut && "left out of the page"]} />
                  <Said term="As the plan says" text={one.made} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}
