// Questions of both companies, asked once and answered once: found by words, by company, open or answered.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { filterSearch, questionFilter } from "#app/question/question.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { questionsPath } from "#app/question/question-path.ts";
import type { QuestionRow } from "#app/question/question-row.ts";
import { QuestionItem } from "#app/question/ui/question-item.tsx";
import { QuestionSearch } from "#app/question/ui/question-search.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const filter = questionFilter(url.searchParams);
  return { filter, questions: await readQuestions(viewer, filter), exportSearch: filterSearch(filter) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Questions · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Questions(): ReactElement {
  const { shell, filter, questions, exportSearch } = useLoaderData<typeof loader>();
  const { planId, companyName, workspaceName, side, can } = shell;
  const [us, them] = side === "buyer" ? [companyName, workspaceName] : [workspaceName, companyName];
  const groups = [
    { title: `For ${us} to answer`, rows: questions.filter(({ isOpen, isForUs }) => isOpen && isForUs) },
    { title: `For ${them} to answer`, rows: questions.filter(({ isOpen, isForUs }) => isOpen && !isForUs) },
    { title: "Answered", rows: questions.filter(({ isOpen }) => !isOpen) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <PlanPage shell={shell} current={null} nouns={["question", "step"]}>
      <PageTitle
        under="Asked once, answered once. Look here first: it may be answered already."
        action={
          <LinkButton to={questionsPath(planId, "new")} look="primary" wide>
            Ask {them}
          </LinkButton>
        }
      >
        Questions
      </PageTitle>
      <QuestionSearch planId={planId} filter={filter} us={us} them={them} />
      {questions.length === 0 && (
        <EmptyState
          say={
            exportSearch
              ? "No question is like that. Try other words, or ask it."
              : `Nobody has asked anything yet. What one of you asks here, everybody finds with its answer, and ${them} gets it as a step with a date.`
          }
          action={<LinkButton to={questionsPath(planId, "new")}>Ask the first question</LinkButton>}
          sample={exportSearch ? undefined : "“Where is our data kept, and who can read it?”"}
        />
      )}
      {groups.map(({ title, rows }) => (
        <Section
          key={title}
          title={title}
          beside={<span className="text-ink-3 text-sm tabular-nums">{rows.length}</span>}
        >
          <QuestionList planId={planId} rows={rows} mayAddStep={can.editSteps} />
        </Section>
      ))}
      {questions.length > 0 && (
        <p className="no-print">
          <a
            href={`/plans/${planId}/questions/export${exportSearch}`}
            className="rounded-control text-brand inline-flex min-h-11 items-center font-medium underline underline-offset-4"
          >
            Take these questions away (XLSX)
          </a>
        </p>
      )}
    </PlanPage>
  );
}

function QuestionList({
  planId,
  rows,
  mayAddStep,
}: {
  planId: string;
  rows: readonly QuestionRow[];
  mayAddStep: boolean;
}): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {rows.map((question) => (
        <li key={question.id}>
          <QuestionItem planId={planId} question={question} mayAddStep={mayAddStep} />
        </li>
      ))}
    </ul>
  );
}
