// The comments on one step, person or content. Any page places them with what `readComments` reads for it.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { CommentsShown, CommentThread } from "#app/comment/comment-thread.ts";
import { commentPath } from "#app/comment/comment-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";

export type CommentThreadsProps = { planId: string; comments: CommentsShown };

export function CommentThreads({ planId, comments }: CommentThreadsProps): ReactElement {
  const open = comments.threads.filter(({ settledBy }) => settledBy === null);
  const settled = comments.threads.filter(({ settledBy }) => settledBy !== null);
  return (
    <Section id="comments" title={comments.on === "participant" ? "Notes and comments" : "Comments"}>
      {open.length > 0 && <ThreadList planId={planId} comments={comments} threads={open} />}
      {settled.length > 0 && (
        <Disclosure summary={settled.length === 1 ? "1 settled" : `${settled.length} settled`}>
          <ThreadList planId={planId} comments={comments} threads={settled} />
        </Disclosure>
      )}
      {comments.mayWrite && (
        <div className="mt-2">
          <CommentForm {...comments} planId={planId} />
        </div>
      )}
    </Section>
  );
}

function ThreadList({
  planId,
  comments,
  threads,
}: CommentThreadsProps & { threads: readonly CommentThread[] }): ReactElement {
  return (
    <ul className="divide-line mb-4 grid grid-cols-1 divide-y">
      {threads.map((thread) => (
        <li key={thread.opening.id} className="grid grid-cols-1 gap-3 py-4">
          <Thread planId={planId} comments={comments} thread={thread} />
        </li>
      ))}
    </ul>
  );
}

function Thread({ planId, comments, thread }: CommentThreadsProps & { thread: CommentThread }): ReactElement {
  const { opening, replies, settledBy } = thread;
  const reach = opening.lane === "shared" ? "both" : opening.lane === "own" ? "own" : "team";
  const inThread = comments.people.filter(({ reads }) => reads.includes(laneValueOf(opening.lane)));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Chip reach={reach}>{opening.readBy}</Chip>
        {settledBy !== null && <span className="text-ink-3 text-sm">Settled by {settledBy}</span>}
      </div>
      <CommentItem planId={planId} comment={opening} />
      {replies.length > 0 && (
        <ul className="border-line grid grid-cols-1 gap-3 border-s-2 ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem planId={planId} comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {comments.mayWrite && (
        <div className="no-print flex flex-wrap items-start gap-x-4">
          {settledBy === null && opening.lane !== "own" && (
            <Disclosure summary="Answer">
              <CommentForm
                {...comments}
                planId={planId}
                threadId={opening.id}
                lanes={[]}
                readBy={laneValueOf(opening.lane)}
                people={inThread}
              />
            </Disclosure>
          )}
          {opening.mayShare && (
            <TextLink to={commentPath(planId, opening.id, "sharing")} roomy>
              Show to my team
            </TextLink>
          )}
          <Settle planId={planId} id={opening.id} isSettled={settledBy !== null} />
        </div>
      )}
    </>
  );
}

function Settle({ planId, id, isSettled }: { planId: string; id: string; isSettled: boolean }): ReactElement {
  const fetcher = useFetcher<Answered>({ key: `settle ${id}` });
  return (
    <fetcher.Form method="post" action={commentPath(planId, id, "resolution")} preventScrollReset>
      <input type="hidden" name="resolved" value={isSettled ? "no" : "yes"} />
      <SubmitButton look="quiet" size="small" pending={fetcher.state !== "idle"} pendingText="Saving">
        {isSettled ? "Open it again" : "Mark as settled"}
      </SubmitButton>
    </fetcher.Form>
  );
}

function laneValueOf(lane: CommentThread["opening"]["lane"]): "own" | "team" | "shared" {
  return lane === "own" || lane === "shared" ? lane : "team";
}
