// The mirror (CO2): what the other company reads, part by part, in the data that its own pages show.
import type { ReactElement } from "react";

import type { Part } from "#app/home/mirror.ts";
import type { ContentCard } from "#app/content/library.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { planPath } from "#app/plan/plan-link.ts";

import { MirrorPart } from "./mirror-part.tsx";

export type Answered = {
  id: string;
  title: string;
  told: { who: string; answer: "yes" | "not-quite"; missing: string | null }[];
  summary: { yes: number; notQuite: number } | null;
};

export type MirrorShown = {
  people: Part<PersonRow>;
  present: string[];
  steps: Part<StepRow>;
  why: Part<{ asked: string; answers: { choice: string | null; text: string; by: string }[] }>;
  moves: Part<{ id: string; words: string; reason: string | null; byName: string; when: string }>;
  library: Part<{ card: ContentCard; readBy: string | null }>;
  answers: Part<Answered>;
  told: { counts: { label: string; count: number }[] | null; named: { called: string; said: string }[] };
  questions: Part<{ id: string; text: string; who: string; answered: string | null }>;
  forwards: Part<{ id: string; title: string | null; by: string; to: string; on: string }>;
  updates: Part<{ key: string; sentence: string; when: string }>;
};

export function Mirror({
  planId,
  company,
  seller,
  shown,
}: {
  planId: string;
  company: string;
  seller: string;
  shown: MirrorShown;
}): ReactElement {
  const { present, told } = shown;
  const here = planPath(planId);
  return (
    <div className="gap-6 *:break-inside-avoid *:not-last:mb-4 sm:*:not-last:mb-6 lg:columns-2">
      <MirrorPart
        title="People"
        id="they-people"
        part={shown.people}
        none={`${seller} knows nobody here yet.`}
        to={planPath(planId, "people")}
        all="Everybody"
        lead={
          present.length === 0
            ? `Of nobody at ${company} does ${seller} see when they are here.`
            : `${seller} sees it while ${new Intl.ListFormat("en-GB").format(present)} ${present.length === 1 ? "has" : "have"} the plan open: they switched it on.`
        }
        line={(row) => ({
          key: row.id,
          say: row.called,
          under: [row.name === null ? null : row.title, row.accessWords].filter(Boolean).join(" · "),
        })}
      />
      <MirrorPart
        title="Steps"
        id="they-steps"
        part={shown.steps}
        none={`There is no step that ${seller} reads.`}
        to={planPath(planId, "steps")}
        all="All steps"
        line={(row) => ({
          key: row.id,
          say: row.title,
          under: [row.owner, row.dueWords, row.word].filter(Boolean).join(" · "),
        })}
      />
      <MirrorPart
        title="Where you are"
        id="they-moves"
        part={shown.moves}
        none={`${company} has not said yet where it is.`}
        to={planPath(planId, "stage-moves")}
        all="How we came here"
        lead={`${seller} uses where you are in its forecast: what it expects to sell, and when.`}
        line={(move) => ({
          key: move.id,
          say: move.words,
          under: [move.byName, move.when, move.reason && `“${move.reason}”`].filter(Boolean).join(" · "),
        })}
      />
      <MirrorPart
        title="Why"
        id="they-why"
        part={shown.why}
        none={`Nothing of why you do this is shared with ${seller}.`}
        to={whyPath(planId)}
        all="All of why"
        line={({ asked, answers }) => ({
          key: asked,
          say: asked,
          under: answers
            .map(({ choice, text, by }) => `${[choice, text].filter(Boolean).join(": ")} (${by})`)
            .join(" · "),
        })}
      />
      <MirrorPart
        title="Library and who opened it"
        id="they-library"
        part={shown.library}
        none={`There is nothing in the library that ${seller} reads.`}
        to={planPath(planId, "library")}
        all="The library"
        line={({ card, readBy }) => ({
          key: card.id,
          say: card.title,
          under: readBy ?? `${seller} is not told that anybody read it.`,
        })}
      />
      <MirrorPart
        title="Answers"
        id="they-answers"
        part={shown.answers}
        none={`${seller} is shown no answer of anybody at ${company} to what it asks after a paper.`}
        lead={toldWords(told, { company, seller })}
        line={(one) => ({ key: one.id, say: one.title, under: answeredWords(one) })}
      />
      <MirrorPart
        title="Questions"
        id="they-questions"
        part={shown.questions}
        none={`There is no question that ${seller} reads.`}
        to={`${here}/questions`}
        all="All questions"
        line={(row) => ({ key: row.id, say: row.text, under: [row.who, row.answered].filter(Boolean).join(" · ") })}
      />
      <MirrorPart
        title="What was passed on"
        id="they-forwards"
        part={shown.forwards}
        none={`${seller} sent nothing to anybody in person.`}
        lead={`What people of ${company} pass on among themselves is not among it.`}
        line={({ id, title, by, to, on }) => ({
          key: id,
          say: title ?? "Where we are",
          under: `${by} to ${to} · ${on}`,
        })}
      />
      <MirrorPart
        title="Updates"
        id="they-updates"
        part={shown.updates}
        none="Nothing has happened yet."
        to={planPath(planId, "updates")}
        all="All updates"
        line={({ key, sentence, when }) => ({ key, say: sentence, under: when })}
      />
    </div>
  );
}

function answeredWords({ told, summary }: Answered): string {
  const byName = told.map(
    ({ who, answer, missing }) =>
      `${who}: ${answer === "yes" ? "it answered the question" : "not quite"}${missing ? `, “${missing}”` : ""}`,
  );
  const counted = summary ? [`${summary.yes} said yes and ${summary.notQuite} not quite, without names`] : [];
  return [...byName, ...counted].join(" · ");
}

/** Of where people stand, in one sentence. */
function toldWords(
  { counts, named }: MirrorShown["told"],
  { company, seller }: { company: string; seller: string },
): string {
  if (!counts && named.length === 0) return `${seller} is told nothing of where anybody at ${company} stands.`;
  const sums = (counts ?? []).map(({ label, count }) => `${label} ${count}`).join(", ");
  const names = named.map(({ called, said }) => `${called}: ${said}`).join("; ");
  return `${seller} reads of where people stand: ${[sums, names].filter(Boolean).join(". ")}.`;
}
