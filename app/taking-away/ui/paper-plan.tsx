// The plan on paper: one page for a plan of the usual size. Path, dates, who does what, and the people.
import type { ReactElement } from "react";

import { groupBy } from "#app/lib/group.ts";
import type { Copy } from "#app/taking-away/copy.ts";
import { stateWords } from "#app/taking-away/tables.ts";

import { dayWords, Part, ReadBy } from "./kept-bits.tsx";

export function PaperPath({ copy }: { copy: Copy }): ReactElement {
  return (
    <Part id="path" title="The path">
      <ol className="plain stops">
        {copy.path.map(({ label, state, doneWhen }, index) => (
          <li key={index} className={state}>
            <strong>{label}</strong>
            <span className="meta">{state === "to-come" ? factsWords(doneWhen) : stateWords[state]}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** "1 of 3 met", and nothing where nothing is. */
function factsWords(facts: Copy["path"][number]["doneWhen"]): string {
  const met = facts.filter(({ isMet }) => isMet).length;
  return met === 0 ? "" : `${met} of ${facts.length} met`;
}

/** What is still to do; what is done needs no paper. */
export function PaperSteps({ copy }: { copy: Copy }): ReactElement | null {
  const open = copy.steps.filter(({ progress }) => progress !== "done" && progress !== "left-out");
  if (open.length === 0) return null;
  return (
    <Part id="steps" title="Still to do">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        {[...groupBy(open, ({ stage }) => stage)].map(([stage, steps]) => (
          <tbody key={stage}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {stage}
              </th>
            </tr>
            {steps.map((step) => (
              <tr key={step.id}>
                <td dir="auto">
                  {step.title} <ReadBy readBy={step.readBy} copy={copy} />
                </td>
                <td>{step.owner}</td>
                <td>{step.dueOn && dayWords(step.dueOn)}</td>
                <td>{step.state}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Part>
  );
}

export function PaperPeople({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.people.length === 0) return null;
  return (
    <Part id="people" title="People">
      <ul className="plain people">
        {copy.people.map(({ name, title, part, company, readBy }, index) => (
          <li key={index}>
            <strong>{name ?? title}</strong> <ReadBy readBy={readBy} copy={copy} />
            <span className="meta">
              {" "}
              {[name === null ? "not named yet" : title, title === company ? null : company, part]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
