// Members as a list with what can be changed of each, and the form that invites one more.
import { Form, useNavigation } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import type { ReactElement } from "react";

import { Button, buttonClass, SubmitButton } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { cx } from "#app/ui/cx.ts";
import { Select, TextField } from "#app/ui/field.tsx";

import { functionWords, roleWords } from "../member.form.ts";

export interface MemberLine {
  id: string;
  name: string;
  address: string;
  role: keyof typeof roleWords;
  function: keyof typeof functionWords;
  isMe: boolean;
  isMine: boolean;
  joinLink: string | null;
}

export function MemberList({
  members,
  mayMakeOwners,
}: {
  members: readonly MemberLine[];
  mayMakeOwners: boolean;
}): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {members.map((member) => (
        <li key={member.id} className="relative grid gap-3 py-4">
          <div
            className={cx(
              "flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1",
              mayChange(member) && "pe-24 sm:pe-28",
            )}
          >
            <p className="min-w-0">
              <strong dir="auto">{member.name}</strong>
              {member.isMe && <span className="text-ink-3"> (you)</span>}
              <span className="text-ink-2 block text-sm break-words">{member.address}</span>
            </p>
            <p className="text-ink-2 text-sm">
              {roleWords[member.role]}, {functionWords[member.function].toLowerCase()}
              {member.joinLink && ", has not joined yet"}
            </p>
          </div>
          {member.joinLink && (
            <CopyButton text={member.joinLink} label={`Link for ${member.name} to join`} button="Copy link" />
          )}
          {mayChange(member) && (
            <details className="group -mt-3 open:mt-0">
              {/* At the end of the row's first line; what it unfolds stands below the row. */}
              <summary className={cx(buttonClass({ look: "quiet", size: "small" }), "absolute end-0 top-1.5 gap-1")}>
                Change<span className="sr-only"> {member.name}</span>
                <ChevronDown
                  className="size-4 shrink-0 transition-transform group-open:rotate-180 motion-reduce:transition-none"
                  aria-hidden="true"
                />
              </summary>
              <div className="max-w-read pt-1 pb-2">
                <ChangeMember member={member} mayMakeOwners={mayMakeOwners} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function mayChange({ isMine, isMe }: MemberLine): boolean {
  return isMine && !isMe;
}

function ChangeMember({ member, mayMakeOwners }: { member: MemberLine; mayMakeOwners: boolean }): ReactElement {
  return (
    <div className="grid gap-4">
      <Form method="post" className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
        <input type="hidden" name="memberId" value={member.id} />
        <RoleAndWork suffix={member.id} role={member.role} work={member.function} mayMakeOwners={mayMakeOwners} />
        <SubmitButton name="intent" value="change" look="secondary">
          Save
        </SubmitButton>
      </Form>
      <Form method="post">
        <input type="hidden" name="memberId" value={member.id} />
        <Button type="submit" name="intent" value="end" look="danger">
          End access for {member.name}
        </Button>
      </Form>
    </div>
  );
}

export function InviteMember({
  answer,
  mayMakeOwners,
  sendsMail,
}: {
  answer: { values: Record<string, string | string[]>; invalid?: Record<string, string> } | undefined;
  mayMakeOwners: boolean;
  sendsMail: boolean;
}): ReactElement {
  const isBusy = useNavigation().formData?.get("intent") === "invite";
  const was = (answer?.values ?? {}) as Record<string, string | undefined>;
  return (
    <Form method="post" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        name="name"
        label="Name"
        required
        autoComplete="off"
        error={answer?.invalid?.["name"]}
        defaultValue={was["name"]}
      />
      <TextField
        name="address"
        label="Mail address"
        type="email"
        required
        autoComplete="off"
        error={answer?.invalid?.["address"]}
        defaultValue={was["address"]}
      />
      <RoleAndWork
        suffix="new"
        role={(was["role"] as MemberLine["role"] | undefined) ?? "rep"}
        work={(was["function"] as MemberLine["function"] | undefined) ?? "sales"}
        mayMakeOwners={mayMakeOwners}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 sm:col-span-full">
        <SubmitButton name="intent" value="invite" pending={isBusy} pendingText="Inviting">
          Invite
        </SubmitButton>
        <p className="text-ink-2 text-sm">
          {sendsMail
            ? "We mail them a link to join; you can copy one too."
            : "This server sends no mail here: copy the link from the list below and send it yourself."}
        </p>
      </div>
    </Form>
  );
}

function RoleAndWork({
  suffix,
  role,
  work,
  mayMakeOwners,
}: {
  suffix: string;
  role: MemberLine["role"];
  work: MemberLine["function"];
  mayMakeOwners: boolean;
}): ReactElement {
  return (
    <>
      <Select id={`role-${suffix}`} name="role" label="May" defaultValue={role}>
        {Object.entries(roleWords).map(([value, words]) =>
          value === "owner" && !mayMakeOwners ? null : (
            <option key={value} value={value}>
              {words}
            </option>
          ),
        )}
      </Select>
      <Select id={`function-${suffix}`} name="function" label="Works on" defaultValue={work}>
        {Object.entries(functionWords).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </>
  );
}
