// The parts of the account page that repeat or have their own fields.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

export function NameForms({ names }: { names: readonly { id: string; place: string; name: string }[] }): ReactElement {
  return (
    <ul className="grid gap-5">
      {names.map(({ id, place, name }) => (
        <li key={id}>
          <Form method="post" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
            <input type="hidden" name="id" value={id} />
            <TextField id={`name-${id}`} name="name" label={place} required defaultValue={name} dir="auto" />
            <SubmitButton name="intent" value="name" look="secondary">
              Save
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

export function PasswordForm({
  hasPassword,
  address,
  wrong,
}: {
  hasPassword: boolean;
  address: string;
  wrong: Partial<Record<string, string>>;
}): ReactElement {
  return (
    <Form method="post" className="grid gap-4" reloadDocument>
      <input type="hidden" autoComplete="username" defaultValue={address} />
      {hasPassword ? (
        <TextField
          name="current"
          label="Password now"
          type="password"
          required
          autoComplete="current-password"
          error={wrong["current"]}
        />
      ) : (
        <input type="hidden" name="current" value="" />
      )}
      <TextField
        name="next"
        label="New password"
        type="password"
        required
        autoComplete="new-password"
        hint="At least 12 characters. Your other devices are signed out."
        error={wrong["next"]}
      />
      <SubmitButton name="intent" value="password" look="secondary" className="justify-self-start">
        {hasPassword ? "Change password" : "Set password"}
      </SubmitButton>
    </Form>
  );
}

export function Devices({
  devices,
}: {
  devices: readonly { id: string; device: string; lastSeenAt: string; lastSeenWords: string; isHere: boolean }[];
}): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {devices.map(({ id, device, lastSeenAt, lastSeenWords, isHere }) => (
        <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <p>
            {device}
            <span className="text-ink-2 block text-sm">
              {isHere ? (
                "This device"
              ) : (
                <>
                  Last here on <time dateTime={lastSeenAt}>{lastSeenWords}</time>
                </>
              )}
            </span>
          </p>
          {!isHere && (
            <Form method="post">
              <input type="hidden" name="sessionId" value={id} />
              <SubmitButton name="intent" value="device" look="quiet" size="small">
                Sign out there
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
