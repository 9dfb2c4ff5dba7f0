import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ShownComment } from "#app/comment/comment-thread.ts";
import { commentLength, editMinutes } from "#app/comment/comment.ts";
import { commentPath } from "#app/comment/comment-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { sendOnEnter, useWritten } from "#app/ui/use-written.ts";

type Conflict = { label: string; mine: string; theirs: string };

/** One comment, with what its author can still do about it. */
export function CommentItem({ planId, comment }: { planId: string; comment: ShownComment }): ReactElement {
  const { id, text, by, company, at, when, isReworded, mentions } = comment;
  if (text === null) return <p className="text-ink-3">This comment was removed by whoever wrote it.</p>;
  return (
    <article id={`comment-${id}`} className="grid grid-cols-1 gap-1">
      <p className="text-ink-3 flex flex-wrap items-baseline gap-x-2 text-sm">
        <span dir="auto" className="text-ink font-medium">
          {by}
        </span>
        {company && <span>{company}</span>}
        <time dateTime={at}>{when}</time>
        {isReworded && <span>reworded</span>}
      </p>
      <PlainText text={text} className="max-w-read" />
      {mentions.length > 0 && (
        <p dir="auto" className="text-ink-3 text-sm">
          Mentions {mentions.join(", ")}
        </p>
      )}
      {comment.mayRemove && <OwnActs planId={planId} comment={comment} text={text} />}
    </article>
  );
}

function OwnActs({ planId, comment, text }: { planId: string; comment: ShownComment; text: string }): ReactElement {
  const remover = useFetcher<Answered>({ key: `remove ${comment.id}` });
  return (
    <div className="no-print -ms-3 flex flex-wrap items-start gap-x-2">
      <remover.Form method="post" action={commentPath(planId, comment.id, "removal")} preventScrollReset>
        <SubmitButton look="quiet" size="small" pending={remover.state !== "idle"} pendingText="Removing">
          Remove<span className="sr-only"> this comment</span>
        </SubmitButton>
      </remover.Form>
      {comment.mayReword && <Reword planId={planId} id={comment.id} text={text} isNote={comment.lane === "own"} />}
    </div>
  );
}

/** A note is changed at any time, a comment for a quarter of an hour (CM3); neither over what was changed elsewhere. */
function Reword({
  planId,
  id,
  text,
  isNote,
}: {
  planId: string;
  id: string;
  text: string;
  isNote: boolean;
}): ReactElement {
  const fetcher = useFetcher<Answered & { conflicts?: Conflict[] }>({ key: `reword ${id}` });
  const { form } = useWritten(fetcher, id);
  const { data, state } = fetcher;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;
  return (
    <Disclosure summary={isNote ? "Change" : "Reword"}>
      <fetcher.Form
        ref={form}
        method="post"
        action={commentPath(planId, id)}
        preventScrollReset
        className="grid gap-3"
        key={`${text} ${conflict?.mine ?? ""}`}
      >
        <input type="hidden" name="was" value={conflict?.theirs ?? text} />
        {conflict && (
          <ConflictPanel
            field={conflict.label}
            mine={conflict.mine}
            theirs={conflict.theirs}
            by="You changed it on another page"
          />
        )}
        <TextArea
          name="text"
          id={`reword-${id}`}
          label={isNote ? "Your note" : "Your comment"}
          hint={isNote ? undefined : `For ${editMinutes} minutes after you wrote it.`}
          required
          dir="auto"
          maxLength={commentLength}
          defaultValue={conflict?.mine ?? text}
          error={data?.invalid?.["text"]}
          onKeyDown={sendOnEnter}
        />
        {data?.refused && !conflict && (
          <p role="alert" className="text-risk font-medium">
            {data.refused}
          </p>
        )}
        <div>
          <Button type="submit" aria-busy={state !== "idle" || undefined}>
            Save
          </Button>
        </div>
      </fetcher.Form>
    </Disclosure>
  );
}
