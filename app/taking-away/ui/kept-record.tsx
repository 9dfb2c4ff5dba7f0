// The rest of the one file: what was asked and decided, what there was to read, and how it all came about.
import type { ReactElement } from "react";

import { groupBy } from "#app/lib/group.ts";
import { clockIn, dateIn, zoneWords } from "#app/lib/time-zone.ts";
import type { NoteBlock } from "#app/content/note.ts";
import { NoteText } from "#app/content/ui/note-text.tsx";
import { sizeWords } from "#app/content/file.ts";
import type { CopiedContent, Copy } from "#app/taking-away/copy.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { SafeLink } from "#app/ui/text-link.tsx";

import { dayWords, Meta, momentWords, Part, ReadBy, Remarks, Said } from "./kept-bits.tsx";

export function Questions({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.questions.length === 0) return null;
  return (
    <Part id="questions" title="Questions and answers">
      <ul className="plain rows">
        {copy.questions.map((one, index) => (
          <li key={index}>
            <p>
              <strong dir="auto">{one.question}</strong> <ReadBy readBy={one.readBy} copy={copy} />
            </p>
            <Meta
              parts={[
                one.isCondition ? `A condition somebody at ${one.from} has` : `${one.askedBy} (${one.from})`,
                dayWords(one.askedOn),
                one.about && `about ${one.about}`,
              ]}
            />
            {one.answer === null ? (
              <p className="quiet">Not answered.</p>
            ) : (
              <>
                <PlainText text={one.answer} className="text" />
                <Meta parts={[one.answeredBy, one.answeredOn && dayWords(one.answeredOn)]} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Talks({ copy }: { copy: Copy }): ReactElement | null {
  const { decisions, meetings } = copy;
  if (decisions.length + meetings.length === 0) return null;
  return (
    <Part id="talks" title="Decisions and meetings">
      <ul className="plain rows">
        {decisions.map(({ text, outcome, askedBy, decidedBy, decidedOn }, index) => (
          <li key={index}>
            <strong dir="auto">{text}</strong>
            {outcome === null ? (
              <Meta parts={["Not decided", `asked by ${askedBy}`]} />
            ) : (
              <>
                <PlainText text={outcome} className="text" />
                <Meta parts={["Decided", decidedBy, decidedOn && dayWords(decidedOn)]} />
              </>
            )}
          </li>
        ))}
        {meetings.map(({ on, notes }, index) => (
          <li key={`meeting ${index}`}>
            <strong>{on ? `Meeting of ${dayWords(on)}` : "Meeting"}</strong>
            {notes ? <PlainText text={notes} className="text" /> : <p className="quiet">No notes.</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export type LibraryProps = {
  copy: Copy;
  notes: ReadonlyMap<string, NoteBlock[]>;
  /** Which of its files are in this file. */
  inside: ReadonlySet<string>;
};

export function Library({ copy, notes, inside }: LibraryProps): ReactElement | null {
  if (copy.library.length === 0) return null;
  return (
    <Part id="library" title="Library">
      <ul className="plain rows">
        {copy.library.map((one) => (
          <li key={one.id}>
            <p>
              <strong dir="auto">{one.title}</strong> <ReadBy readBy={one.readBy} copy={copy} />
            </p>
            <Meta
              parts={[one.what, one.from, one.on && dayWords(one.on), one.helps, one.isRetired && "no longer in use"]}
            />
            <Said term="Answers" text={one.question} />
            {one.kept && <p className="quiet">{one.kept}</p>}
            {one.url && (
              <p>
                <SafeLink href={one.url} />
              </p>
            )}
            <NoteOf blocks={notes.get(one.id)} />
            {one.file && <FileOf one={one} file={one.file} isInside={inside.has(one.id)} />}
            <Remarks remarks={one.comments} copy={copy} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NoteOf({ blocks }: { blocks: NoteBlock[] | undefined }): ReactElement | null {
  return (
    (blocks !== undefined && (
      <div className="prose">
        <NoteText blocks={blocks} />
      </div>
    )) ||
    null
  );
}

function FileOf({
  one,
  file,
  isInside,
}: {
  one: CopiedContent;
  file: NonNullable<CopiedContent["file"]>;
  isInside: boolean;
}): ReactElement {
  const size = sizeWords(file.bytes);
  return isInside ? (
    <p>
      <a href={`#file-${one.id}`}>{file.name}</a> <span className="quiet">{`${size}, in this file`}</span>
    </p>
  ) : (
    <p className="quiet">{`${file.name}, ${size}: too large to be in here. Download it from the library and keep it beside this file.`}</p>
  );
}

export function Record({ copy }: { copy: Copy }): ReactElement {
  const { plan, moves, leftOut, updates } = copy;
  return (
    <Part id="record" title="How it went">
      <p className="meta">{`Clock times are ${zoneWords(plan.timeZone)}.`}</p>
      {moves.length > 0 && (
        <ul className="plain rows">
          {moves.map((move, index) => (
            <li key={index}>
              <strong>{move.words}</strong>
              <Meta parts={[move.by, momentWords(move.at, copy)]} />
              <Said term="What changed" text={move.reason} />
              <Said term="Only for us" text={move.note} />
            </li>
          ))}
          {leftOut.map((one, index) => (
            <li key={`left out ${index}`}>
              <p>
                <strong dir="auto">{`Left out: ${one.what}`}</strong> <ReadBy readBy={one.readBy} copy={copy} />
              </p>
              <Meta parts={[one.stage, one.words, one.takenUp]} />
              <Said term="Why" text={one.reason} />
            </li>
          ))}
        </ul>
      )}
      {[...groupBy(updates, ({ at }) => dateIn(plan.timeZone, at))].map(([day, some]) => (
        <div key={day} className="group">
          <h3>{dayWords(day)}</h3>
          <ul className="plain days">
            {some.map((one, index) => (
              <li key={index}>
                <span className="quiet">{clockIn(one.at, plan.timeZone)}</span>
                <p dir="auto">
                  {one.words} <ReadBy readBy={one.readBy} copy={copy} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}
