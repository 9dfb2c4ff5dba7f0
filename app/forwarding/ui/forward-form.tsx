// Passing something on: for whom, the words made for them, and the three ways it can reach them (FW1).
import { useActionData, useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import type { NewForward, ReachablePerson } from "#app/forwarding/new-forward.ts";
import { askLength, messageLength } from "#app/forwarding/forward.ts";
import { newForwardPath } from "#app/forwarding/forward-path.ts";
import { letterForRole, type LetterTo } from "#app/forwarding/letter-for-role.ts";
import { nameOf } from "#app/forwarding/name-in-words.ts";
import { standLetter } from "#app/forwarding/stand.ts";
import { contentPath } from "#app/content/content-path.ts";
import { errorsOf, type FormAnswer, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { HiddenFields, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { ForWhom } from "./for-whom.tsx";
import { WaysToSend, WhatTheyRead } from "./ways-to-send.tsx";

export type ForwardFormProps = {
  planId: string;
  data: NewForward;
  /** Before the ids of the fields, where the page behind a dialog may have the same. */
  prefix?: string;
  onCancel?: () => void;
};

/** What only its author reads is shared first. */
export function ForwardOrShare({ planId, data, ...rest }: ForwardFormProps): ReactElement {
  if (!data.isOwn || !data.what) return <ForwardForm {...{ planId, data }} {...rest} />;
  return (
    <div className="grid gap-4">
      <p>Only you can read this so far. Share it with your team first, then pass it on.</p>
      <LinkButton to={contentPath(planId, data.what.id, "sharing")} look="primary" wide className="justify-self-start">
        Share it first
      </LinkButton>
    </div>
  );
}

function ForwardForm({ planId, data, prefix = "", onCancel }: ForwardFormProps): ReactElement {
  const fetcher = useFetcher<FormAnswer>();
  const onPage = useActionData<FormAnswer>();
  const answer = fetcher.data ?? (onCancel ? undefined : onPage);
  const [toId, setToId] = useState(typedOr(answer, "to", data.toId ?? ""));
  const [contentId, setContentId] = useState(typedOr(answer, "contentId", data.what?.id ?? ""));
  const [name, setName] = useState(typedOr(answer, "name", data.like?.name ?? ""));
  const [own, setOwn] = useState<{ ask?: string; message?: string }>({
    ...(answer?.values["ask"] ? { ask: typedOr(answer, "ask", "") } : {}),
    ...(answer?.values["message"] ? { message: typedOr(answer, "message", "") } : {}),
  });
  const to = data.people.find(({ id }) => id === toId) ?? null;
  const about = data.what ?? data.contents.find(({ id }) => id === contentId) ?? null;
  const recipient = letterTo(to, name, data);
  const letter = data.asksStand ? standLetter(recipient, data.names) : letterForRole(recipient, about, data.names);
  const invalid = answer?.invalid ?? {};
  const asks = data.asksStand ? ("stand" as const) : null;
  const { brief, from, field, like } = data;
  const keep = { content: data.what?.id ?? null, brief, asks, from, field, like: like?.id ?? null };
  return (
    <div className="grid grid-cols-1 gap-5">
      {/* In a dialog the address of a field would take the dialog's own place in the address. */}
      <FormErrors errors={errorsOf(answer).map((one) => (prefix ? { say: one.say } : one))} />
      <ForWhom {...{ data, toId, keep, prefix }} action={newForwardPath(planId)} onChoose={setToId} />
      <fetcher.Form
        method="post"
        action={newForwardPath(planId, { ...keep, to: toId })}
        className="grid grid-cols-1 gap-5"
      >
        <HiddenFields fields={{ key: typedOr(answer, "key", data.key), to: toId, from: data.from ?? "" }} />
        {data.what ? (
          <HiddenFields fields={{ contentId: data.what.id, brief: data.brief ?? "", ...(asks && { asks }) }} />
        ) : (
          <Select
            label="What"
            name="contentId"
            id={`${prefix}contentId`}
            value={contentId}
            onChange={(event) => setContentId(event.currentTarget.value)}
          >
            <option value="">Where we are: the plan in short</option>
            {data.contents.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </Select>
        )}
        {data.mayAddNew && !(to && !to.isRole && to.hasAddress) && (
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
            {(to === null || to.isRole) && (
              <TextField
                label="Their name"
                name="name"
                id={`${prefix}name`}
                optional
                hint="Only your team reads it. For a copied link no name is needed."
                autoComplete="off"
                dir="auto"
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                error={invalid["name"]}
              />
            )}
            {!to?.hasAddress && (
              <TextField
                label="Their mail address"
                name="address"
                id={`${prefix}address`}
                type="email"
                optional
                hint="With it they can take part later, by a code sent there. Without it they read and answer."
                autoComplete="off"
                defaultValue={typedOr(answer, "address", "")}
                error={invalid["address"]}
              />
            )}
          </div>
        )}
        {data.asksStand ? (
          <HiddenFields fields={{ ask: letter.ask }} />
        ) : (
          <TextField
            label="What you ask, in one sentence"
            name="ask"
            id={`${prefix}ask`}
            hint="It stands on top of their page."
            maxLength={askLength}
            dir="auto"
            required
            value={own.ask ?? letter.ask}
            onChange={(event) => setOwn({ ...own, ask: event.currentTarget.value })}
            error={invalid["ask"]}
          />
        )}
        <TextArea
          label="Text"
          name="message"
          id={`${prefix}message`}
          hint={(to ?? data.field) ? "Made for this person; edit it freely." : "Edit it freely."}
          rows={prefix ? 8 : 12}
          maxLength={messageLength}
          className="max-h-none"
          dir="auto"
          required
          value={own.message ?? letter.message}
          onChange={(event) => setOwn({ ...own, message: event.currentTarget.value })}
          error={invalid["message"]}
        />
        {!data.asksStand && (
          <Checkbox
            name="mayForward"
            label="They may pass it on"
            hint="Each further person gets a link of their own, and you see the chain."
            defaultChecked={answer ? answer.values["mayForward"] === "on" : true}
          />
        )}
        <WhatTheyRead
          side={data.names.side}
          workspaceName={data.names.workspaceName}
          title={about?.title ?? null}
          asksStand={data.asksStand}
        />
        <WaysToSend
          {...{ canSend: data.canSend, isBusy: fetcher.state !== "idle" }}
          onCancel={onCancel}
          planId={planId}
        />
      </fetcher.Form>
    </div>
  );
}

function letterTo(to: ReachablePerson | null, name: string, { field, like }: NewForward): LetterTo {
  if (to) return { ...to, name: to.name ?? (name || null) };
  const nobodyYet = { name: name || null, field, needs: null, by: null };
  return like?.name === name ? { ...nobodyYet, name: nameOf(name), said: like.said } : nobodyYet;
}
