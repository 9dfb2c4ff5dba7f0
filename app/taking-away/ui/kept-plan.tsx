// What the one file says first: whose plan it is, where it stands, the path, the steps and the people.
import type { ReactElement } from "react";

import { groupBy } from "#app/lib/group.ts";
import type { Copy } from "#app/taking-away/copy.ts";
import { stateWords } from "#app/taking-away/tables.ts";

import { dayWords, Meta, Part, ReadBy, Remarks, Said } from "./kept-bits.tsx";

export function Cover({ copy }: { copy: Copy }): ReactElement {
  const { plan, takenOn, takenBy, holds } = copy;
  const [ours, theirs] = plan.companies;
  return (
    <header className="cover">
      <p className="who">
        <span className="mark" aria-hidden="true">
          {Array.from(ours)[0]}
        </span>
        {`${ours} × ${theirs}`}
      </p>
      <h1>{plan.name}</h1>
      <p className="lead">{whereWords(copy)}</p>
      <div className="facts">
        {plan.goLiveOn && <span>{`Go-live ${dayWords(plan.goLiveOn)}`}</span>}
        <span>{`As it was on ${dayWords(takenOn)}`}</span>
        {takenBy && <span>{`Taken by ${takenBy}`}</span>}
      </div>
      {plan.goLiveWhy && <p className="meta">{`Why that day: ${plan.goLiveWhy}`}</p>}
      {holds.length > 1 && (
        <p className="mind">
          {`Also in here: what is marked ${new Intl.ListFormat("en-GB").format(holds.slice(1).map((one) => `“${one}”`))}. Mind that before you pass it on.`}
        </p>
      )}
    </header>
  );
}

function whereWords({ plan }: Copy): string {
  const [ours] = plan.companies;
  const where = plan.place
    ? `${ours} is in ${plan.place.label}, ${plan.place.words}.`
    : `${ours} has not said yet where it is.`;
  return plan.sleep ? `${plan.sleep} ${where}` : where;
}

export function Path({ copy }: { copy: Copy }): ReactElement {
  return (
    <Part id="path" title="The path">
      <ol className="plain path">
        {copy.path.map((stage, index) => (
          <li key={index} className={stage.state}>
            <h3>{stage.label}</h3>
            <Meta parts={[stage.name, stateWords[stage.state]]} />
            <ul className="facts-met">
              {stage.doneWhen.map((fact, at) => (
                <li key={at}>
                  {fact.isMet ? <span className="met">✓ </span> : "○ "}
                  {fact.text}
                  {fact.isMet && fact.on && (
                    <span className="quiet">{` · ${fact.by ?? ""}, ${dayWords(fact.on)}`}</span>
                  )}
                  {fact.shownBy.map(({ text, by }, nth) => (
                    <span key={nth} className="quiet">{` · shown by ${by}: ${text}`}</span>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Part>
  );
}

export function Steps({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.steps.length === 0) return null;
  return (
    <Part id="steps" title="Steps">
      {[...groupBy(copy.steps, ({ stage }) => stage)].map(([stage, steps]) => (
        <div key={stage} className="group">
          <h3>{stage}</h3>
          <ul className="plain rows">
            {steps.map((step) => (
              <Step key={step.id} step={step} copy={copy} />
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

function Step({ step, copy }: { step: Copy["steps"][number]; copy: Copy }): ReactElement {
  const { owner, company, dueOn, done, helpers } = step;
  return (
    <li>
      <p>
        <strong dir="auto">{step.title}</strong> <ReadBy readBy={step.readBy} copy={copy} />
      </p>
      <Meta
        parts={[
          owner === company ? owner : `${owner} (${company})`,
          dueOn && dayWords(dueOn),
          done ? `done by ${done.by} on ${dayWords(done.on)}` : step.state,
        ]}
      />

      <Said term="Done when" text={step.doneWhen} />
      <Said term="Note" text={step.note} />
      <Said term="Waits for" text={step.waitsFor} />
      <Said term="Why" text={step.reason} />
      <Said term="Shown by" text={done?.evidence ?? null} />
      <Said term="Helped by" text={helpers.join(", ")} />
      <Remarks remarks={step.comments} copy={copy} />
    </li>
  );
}

export function People({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.people.length === 0) return null;
  return (
    <Part id="people" title="People">
      {[...groupBy(copy.people, ({ company }) => company)].map(([company, people]) => (
        <div key={company} className="group">
          <h3>{company}</h3>
          <ul className="plain rows">
            {people.map((one, index) => (
              <li key={index}>
                <p>
                  <strong>{one.name ?? one.title}</strong> <ReadBy readBy={one.readBy} copy={copy} />
                </p>
                <Meta
                  parts={[one.name !== null && one.title, one.part, one.needed && `needed ${one.needed}`, one.access]}
                />

                <Said term="What they decide" text={one.decides} />
                <Said term="What they need to say yes" text={one.needs} />
                <Said term="Why they are needed" text={one.why} />
                <Remarks remarks={one.comments} copy={copy} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}
