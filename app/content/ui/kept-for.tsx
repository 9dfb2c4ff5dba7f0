import type { ReactElement } from "react";

import { Checkbox } from "#app/ui/choice.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FieldError } from "#app/ui/field.tsx";

export type KeptForProps = {
  people: readonly { id: string; called: string; isChosen: boolean }[];
  /** What the form sent before. */
  chosen?: string | string[] | undefined;
  error?: string | undefined;
  isOpen?: boolean;
};

/** P6: a paper kept for named people: a lock for what is confidential. Its name stays in the library, and whom to ask. */
export function KeptFor({ people, chosen, error, isOpen = false }: KeptForProps): ReactElement | null {
  if (people.length === 0) return null;
  const sent = chosen === undefined ? null : [chosen].flat();
  const isTicked = (one: KeptForProps["people"][number]): boolean => (sent ? sent.includes(one.id) : one.isChosen);
  const list = (
    <fieldset className="min-w-0" aria-describedby={error ? "keptFor-error" : undefined}>
      <legend className="sr-only">Kept for</legend>
      <p className="text-ink-2 text-sm">
        Only the people you tick can open it, after proving their address. Everybody else sees its name, and whom to
        ask. Nobody ticked: whoever can read it here opens it.
      </p>
      {error && (
        <div id="keptFor">
          <FieldError id="keptFor-error">{error}</FieldError>
        </div>
      )}
      <div className="grid grid-cols-1 gap-x-4 min-[420px]:grid-cols-2">
        {people.map((one) => (
          <Checkbox key={one.id} name="keptFor[]" value={one.id} label={one.called} defaultChecked={isTicked(one)} />
        ))}
      </div>
    </fieldset>
  );
  if (isOpen) return list;
  return (
    <Disclosure summary="Keep it for named people" open={Boolean(error) || people.some(isTicked)}>
      {list}
    </Disclosure>
  );
}
