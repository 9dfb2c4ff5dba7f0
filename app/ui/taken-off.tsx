// What was taken off a list and can still be put back, folded away at its end.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { Button } from "./button.tsx";
import { Disclosure } from "./disclosure.tsx";

export type TakenOffLine = { id: string; text: string; /** When it was taken off, in words. */ on: string };

/** `addressOf` says where the form that puts a line back is sent, with `intent=restore`. */
export function TakenOff({
  lines,
  addressOf,
}: {
  lines: readonly TakenOffLine[];
  addressOf: (id: string) => string;
}): ReactElement {
  return (
    <div className="no-print">
      <Disclosure summary="What was taken off in the last 30 days">
        <ul className="divide-line divide-y">
          {lines.map(({ id, text, on }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <span dir="auto" className="min-w-0 break-words">
                {text} <span className="text-ink-3 text-sm">{on}</span>
              </span>
              <Form method="post" action={addressOf(id)} preventScrollReset>
                <Button type="submit" name="intent" value="restore" look="quiet" size="small">
                  Put it back<span className="sr-only">: {text}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
