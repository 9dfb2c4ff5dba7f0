// One content, read where it stands: the link, the note or the file; its versions; and whether it answered the question (P8).
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { readComments } from "#app/comment/comment.queries.server.ts";
import { CommentThreads } from "#app/comment/ui/comment-threads.tsx";
import { contentMissing } from "#app/content/content-answer.server.ts";
import { contentPath, forwardPath, libraryPath } from "#app/content/content-path.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { AnswerForm } from "#app/content/ui/answer-form.tsx";
import { ContentActs } from "#app/content/ui/content-acts.tsx";
import { ContentFactsList } from "#app/content/ui/content-facts.tsx";
import { KeptPaper } from "#app/content/ui/kept-paper.tsx";
import { ShownVersion } from "#app/content/ui/shown-version.tsx";
import { useReading } from "#app/content/ui/use-reading.ts";
import { Versions } from "#app/content/ui/versions.tsx";
import { WhatReadersSaid } from "#app/content/ui/what-readers-said.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { askAboutPath } from "#app/question/question-path.ts";
import { textOfFile } from "#app/server/file-answer.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params, url }) => {
  const asked = Number(url.searchParams.get("version"));
  const page = await readContentPage(viewer, params["contentId"] ?? "", {
    asked: asked > 0 ? asked : null,
    readText: textOfFile,
  });
  if (!page) throw contentMissing();
  // Where somebody may not read the paper, they are not shown what is said of it either.
  return { ...page, comments: page.shown && (await readComments(viewer, { on: "content", onId: page.card.id })) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.card.title ?? "Library"} · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Content(): ReactElement {
  const { shell, card, lane, shown, versions, answers, summary, mine, answerLanes, readBy, may, comments } =
    useLoaderData<typeof loader>();
  const { planId, can, side, workspaceName } = shell;
  useReading(shown ? contentPath(planId, card.id, "reading") : null, shown?.number ?? 0);
  // What is kept for named people is theirs alone, and one's own note nobody else's yet.
  const mayForward = side === "buyer" && can.takePart && shown && lane !== "own" && !card.keptFor && !card.isRetired;
  return (
    <PlanPage shell={shell} current="library" nouns={["content", "comment", "consent"]}>
      <p className="-mb-4">
        <TextLink to={libraryPath(planId)} roomy>
          Library
        </TextLink>
      </p>
      <PageTitle
        over={card.isWhenNot ? `When ${workspaceName} is not the right choice` : undefined}
        under={card.question && <span dir="auto">“{card.question}”</span>}
        action={
          mayForward && (
            <LinkButton to={forwardPath(planId, card.id)} look="primary" wide>
              Forward
            </LinkButton>
          )
        }
      >
        <span dir="auto">{card.title}</span>
      </PageTitle>
      {card.isRetired && (
        <Banner
          tone="warn"
          actions={
            card.replacedBy && <TextLink to={contentPath(planId, card.replacedBy.id)}>{card.replacedBy.title}</TextLink>
          }
        >
          {card.replacedBy ? "This is no longer in use. Read this instead:" : "This is no longer in use."}
        </Banner>
      )}
      {shown && !shown.isNewest && (
        <Banner actions={<TextLink to={contentPath(planId, card.id)}>Read the newest</TextLink>}>
          This is version {shown.number}. There is a newer one.
        </Banner>
      )}
      {mayForward && <ForwardLinks planId={planId} kind={shell.kind} />}
      <ContentFactsList card={card} readBy={readBy} />
      {shown ? (
        <ShownVersion shown={shown} title={card.title} />
      ) : (
        <KeptPaper planId={planId} contentId={card.id} say={card.keptWords ?? ""} isLink={shell.kind === "link"} />
      )}
      {answerLanes && (
        <AnswerForm
          action={contentPath(planId, card.id, "answer")}
          question={card.question}
          mine={mine}
          lanes={answerLanes}
        />
      )}
      {lane !== "own" && shown && (
        <p className="no-print">
          <TextLink to={askAboutPath(planId, card.id)} roomy>
            Ask about this
          </TextLink>
        </p>
      )}
      <WhatReadersSaid answers={answers} summary={summary} />
      {comments && <CommentThreads planId={planId} comments={comments} />}
      {versions.length > 1 && (
        <Versions planId={planId} contentId={card.id} versions={versions} current={shown?.number ?? 0} />
      )}
      <ContentActs planId={planId} card={card} may={may} />
    </PlanPage>
  );
}
