import { useFetcher } from "@remix-run/react";
import type { FormEvent, ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { notesLength } from "#app/meeting/meeting.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { TextArea } from "#app/ui/field.tsx";

export type NotesAnswer = Answered & {
  conflicts?: { field: string; label: string; mine: string; theirs: string }[] | undefined;
};

/**
 * Notes that both companies write. They are saved when the field is left, and by the button. What others save appears here
 * at once unless something is being typed: then it waits, and saving shows both texts (MT2).
 */
export function NotesForm({
  planId,
  notes,
  answer,
}: {
  planId: string;
  notes: string;
  answer: NotesAnswer | undefined;
}): ReactElement {
  const fetcher = useFetcher<NotesAnswer>({ key: "notes" });
  const draft = useDraft(notes);
  const form = useRef<HTMLFormElement>(null);
  const waits = useRef(false);
  useEffect(() => {
    if (fetcher.state !== "idle" || !waits.current) return;
    waits.current = false;
    if (draft.isDirty) form.current?.requestSubmit();
  }, [fetcher.state, draft.isDirty]);
  const sent = fetcher.data ?? answer;
  const conflict = fetcher.state === "idle" ? sent?.conflicts?.[0] : undefined;
  if (conflict && draft.isDirty) {
    return (
      <fetcher.Form
        method="post"
        action={meetingPath(planId)}
        preventScrollReset
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          const { submitter } = event.nativeEvent as SubmitEvent;
          const isTheirs = submitter instanceof HTMLButtonElement && submitter.value === "theirs";
          draft.take(isTheirs ? conflict.theirs : conflict.mine, conflict.theirs);
        }}
      >
        <input type="hidden" name="notes" value={conflict.mine} />
        <input type="hidden" name="was.notes" value={conflict.theirs} />
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={(sent?.refused ?? "").split(".")[0]}
        />
      </fetcher.Form>
    );
  }
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={meetingPath(planId)}
      preventScrollReset
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        if (fetcher.state === "idle") {
          draft.send();
          return;
        }
        // One after the other: the router loses count of a second one that overtakes the redirect of the first.
        event.preventDefault();
        waits.current = true;
      }}
      onBlur={(event) => {
        if (draft.isDirty && event.target instanceof HTMLTextAreaElement) event.currentTarget.requestSubmit();
      }}
      className="no-print grid gap-3"
    >
      <input type="hidden" name="was.notes" value={draft.base} />
      <TextArea
        name="notes"
        id="meeting-notes"
        label="Notes of this meeting"
        rows={6}
        dir="auto"
        maxLength={notesLength}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
        error={sent?.invalid?.["notes"]}
      />
      <p aria-live="polite" className="text-ink-3 text-sm empty:hidden">
        {draft.hasNews ? "Somebody saved other notes while you write. Saving shows you both texts." : ""}
      </p>
      {sent?.refused && !conflict && (
        <p role="alert" className="text-risk font-medium">
          {sent.refused}
        </p>
      )}
      <div>
        <SubmitButton look="secondary" pending={fetcher.state !== "idle"} pendingText="Saving" wide>
          Save the notes
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}

/** What is typed beside what is stored: `base` is the stored text it began from. */
function useDraft(notes: string): {
  text: string;
  base: string;
  isDirty: boolean;
  hasNews: boolean;
  type: (text: string) => void;
  send: () => void;
  take: (text: string, base: string) => void;
} {
  const [draft, setDraft] = useState({ text: notes, base: notes, sent: notes, seen: notes });
  const isDirty = draft.text.trimEnd() !== draft.base;
  if (draft.seen !== notes) {
    const isOwn = notes === draft.sent;
    if (!isDirty) setDraft({ text: notes, base: notes, sent: notes, seen: notes });
    else setDraft({ ...draft, base: isOwn ? notes : draft.base, seen: notes });
  }
  return {
    ...draft,
    isDirty,
    hasNews: isDirty && draft.base !== notes && draft.sent !== notes,
    type: (text) => setDraft((now) => ({ ...now, text })),
    send: () => setDraft((now) => ({ ...now, sent: now.text.trimEnd() })),
    take: (text, base) => setDraft((now) => ({ ...now, text, base, sent: text.trimEnd() })),
  };
}
