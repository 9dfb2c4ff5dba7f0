import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import type { CommentsShown, LaneOption } from "#app/comment/comment-thread.ts";
import { commentLength } from "#app/comment/comment.ts";
import { commentsPath } from "#app/comment/comment-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { sendOnEnter, useWritten } from "#app/ui/use-written.ts";

export type CommentFormProps = Pick<CommentsShown, "on" | "onId" | "people" | "formKey"> & {
  planId: string;
  /** A new thread says who can read it; an answer is read by whoever reads its thread. */
  lanes: readonly LaneOption[];
  readBy: LaneOption["value"];
  threadId?: string;
};

/** A comment or an answer. With scripts it stays where it is; without, the page comes again with it. */
export function CommentForm({
  planId,
  threadId,
  lanes,
  readBy,
  people,
  formKey,
  ...target
}: CommentFormProps): ReactElement {
  const fetcher = useFetcher<Answered>({ key: `comment ${threadId ?? target.onId}` });
  const { form, key } = useWritten(fetcher, formKey);
  const [lane, setLane] = useState(readBy);
  const { data, state } = fetcher;
  const isNote = !threadId && target.on === "participant" && lane === "own";
  // About people one begins with a note for oneself (LN1); links to it lead here.
  const id = threadId ? `answer-${threadId}` : target.on === "participant" ? "note" : "comment";
  const readers = people.filter(({ reads }) => reads.includes(lane));
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={commentsPath(planId)}
      preventScrollReset
      onReset={() => setLane(readBy)}
      className="no-print grid max-w-2xl gap-3"
    >
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="on" value={target.on} />
      <input type="hidden" name="onId" value={target.onId} />
      {threadId && <input type="hidden" name="threadId" value={threadId} />}
      <TextArea
        name="text"
        id={id}
        label={threadId ? "Your answer" : isNote ? "Note for yourself" : "Write a comment"}
        hint={isNote ? "What you want to have said, asked or kept in mind before you talk to them." : undefined}
        rows={threadId ? 2 : 3}
        required
        dir="auto"
        maxLength={commentLength}
        error={data?.invalid?.["text"]}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onKeyDown={sendOnEnter}
      />
      {!threadId && (
        <Select
          name="readBy"
          id={`${id}-read-by`}
          label="Who can read it"
          defaultValue={readBy}
          className="sm:max-w-72"
          onChange={(event) => setLane(event.currentTarget.value as LaneOption["value"])}
          error={data?.invalid?.["readBy"]}
        >
          {lanes.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
      )}
      {readers.length > 0 && (
        <Disclosure summary="Mention somebody">
          <fieldset>
            <legend className="text-sm">They get a mail. You can type @ and a name just as well.</legend>
            <div className="grid sm:grid-cols-2">
              {readers.map((person) => (
                <Checkbox
                  key={person.id}
                  name="mentions"
                  value={person.id}
                  label={<span dir="auto">{person.name}</span>}
                />
              ))}
            </div>
          </fieldset>
        </Disclosure>
      )}
      {data?.refused && (
        <p role="alert" className="text-risk font-medium">
          {data.refused}
        </p>
      )}
      <div>
        <SubmitButton look="secondary" pending={state !== "idle"} pendingText="Writing" wide>
          {threadId ? "Answer" : "Write"}
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}
