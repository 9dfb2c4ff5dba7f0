// The one file (EX1): a page that needs no server, no script and no network, and says so to the browser that opens it. It is
// written part by part, and the files of the library flow through it, so that nothing large is ever held.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { type ShownAs, sizeWords } from "#app/content/file.ts";
import type { Copy } from "#app/taking-away/copy.ts";
import { base64Of } from "#app/taking-away/base64.ts";

import { hasStands, PassedOn, Summary, WhereWeStand } from "./kept-inside.tsx";
import { Cover, Path, People, Steps } from "./kept-plan.tsx";
import { Project } from "./kept-project.tsx";
import { BeforeDeciding, Judging, Why } from "./kept-reasons.tsx";
import { Library, type LibraryProps, Questions, Record, Talks } from "./kept-record.tsx";
import { keptStyle } from "./kept-style.ts";
import { PaperPath, PaperPeople, PaperSteps } from "./paper-plan.tsx";

export type InsideFile = { contentId: string; fileName: string; mediaType: string; bytes: number; shownAs: ShownAs };

type Kept = {
  copy: Copy;
  notes: LibraryProps["notes"];
  files: readonly InsideFile[];
  /** Names the one style the browser may use. */
  styleHash: string;
};

/** `open` gives the bytes of a file; null where it is gone. */
export async function* keptFile(
  { copy, notes, files, styleHash }: Kept,
  open: (file: InsideFile) => Promise<AsyncIterable<Uint8Array> | null>,
): AsyncGenerator<string> {
  const inside = new Set(files.map(({ contentId }) => contentId));
  yield head(copy, styleHash);
  yield "<main>";
  for (const part of [
    <Cover key="cover" copy={copy} />,
    <Contents key="contents" copy={copy} hasFiles={files.length > 0} />,
    <Path key="path" copy={copy} />,
    <Steps key="steps" copy={copy} />,
    <People key="people" copy={copy} />,
    <Why key="why" copy={copy} />,
    <Judging key="judging" copy={copy} />,
    <BeforeDeciding key="before" copy={copy} />,
    <Project key="project" copy={copy} />,
    <WhereWeStand key="stand" copy={copy} />,
    <PassedOn key="passed-on" copy={copy} />,
    <Summary key="summary" copy={copy} />,
    <Questions key="questions" copy={copy} />,
    <Talks key="talks" copy={copy} />,
    <Library key="library" {...{ copy, notes, inside }} />,
    <Record key="record" copy={copy} />,
  ])
    yield renderToStaticMarkup(part);
  if (files.length > 0) {
    yield '<section id="files" aria-labelledby="files-title"><h2 id="files-title">Files</h2><div class="rows">';
    for (const file of files) {
      const bytes = await open(file);
      const [before, after] = aroundBytes(<FileInside file={file} isGone={bytes === null} />);
      yield before;
      if (bytes) yield* base64Of(bytes);
      yield after;
    }
    yield "</div></section>";
  }
  yield `${renderToStaticMarkup(<Foot copy={copy} />)}</main></body></html>\n`;
}

/** The plan on paper, for whoever prints it or saves it as PDF. */
export function paperPage({ copy, styleHash }: Pick<Kept, "copy" | "styleHash">): string {
  const parts = renderToStaticMarkup(
    <main className="paper">
      <Cover copy={copy} />
      <PaperPath copy={copy} />
      <PaperSteps copy={copy} />
      <PaperPeople copy={copy} />
    </main>,
  );
  return `${head(copy, styleHash)}${parts}</body></html>\n`;
}

function head({ plan }: Copy, styleHash: string): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:`;
  const named = renderToStaticMarkup(<title>{`${plan.companies.join(" × ")}: ${plan.name}`}</title>);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">${named}<style>${keptStyle}</style></head><body>`;
}

function Contents({ copy, hasFiles }: { copy: Copy; hasFiles: boolean }): ReactElement {
  const parts = [
    ["path", "The path", true],
    ["steps", "Steps", copy.steps.length > 0],
    ["people", "People", copy.people.length > 0],
    ["why", "Why", copy.why.length + copy.measures.length + copy.estimates.length > 0],
    ["judging", "How we judge", copy.criteria.length > 0],
    ["before", "Before we decide", copy.beforeDeciding.length > 0],
    ["project", "Our project", copy.project.length > 0],
    ["stand", "Where we stand", hasStands(copy)],
    ["passed-on", "Passed on", copy.passedOn.length > 0],
    ["summary", "Summary", copy.summary !== null],
    ["questions", "Questions", copy.questions.length > 0],
    ["talks", "Decisions", copy.decisions.length + copy.meetings.length > 0],
    ["library", "Library", copy.library.length > 0],
    ["record", "How it went", true],
    ["files", "Files", hasFiles],
  ] as const;
  return (
    <nav aria-label="In this file">
      <ul>
        {parts
          .filter(([, , isThere]) => isThere)
          .map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function FileInside({ file, isGone }: { file: InsideFile; isGone: boolean }): ReactElement {
  const { contentId, fileName, mediaType, bytes, shownAs } = file;
  const data = `data:${mediaType};base64,`;
  return (
    <article id={`file-${contentId}`}>
      <h3>{fileName}</h3>
      {isGone ? (
        <p>This file could not be read when the copy was made.</p>
      ) : shownAs === "picture" ? (
        <img src={data} alt={fileName} />
      ) : (
        <p>
          {/* eslint-disable-next-line no-restricted-syntax -- bytes to save, of a type that is ours to name: nothing in it runs */}
          <a download={fileName} href={data}>
            Save this file
          </a>{" "}
          <span className="quiet">{sizeWords(bytes)}</span>
        </p>
      )}
    </article>
  );
}

/** What stands before and after the place where the bytes go. Only an attribute of ours ends so: in text the sign is escaped. */
function aroundBytes(part: ReactElement): [before: string, after: string] {
  const markup = renderToStaticMarkup(part);
  const end = markup.indexOf(';base64,"');
  return end < 0 ? [markup, ""] : [markup.slice(0, end + 8), markup.slice(end + 8)];
}

function Foot({ copy: { plan } }: { copy: Copy }): ReactElement {
  return (
    <footer>
      <p>{`This is ${plan.companies[0]}’s own copy of the plan with ${plan.companies[1]}. It needs no server and asks for nothing: keep it as long as you like.`}</p>
    </footer>
  );
}
