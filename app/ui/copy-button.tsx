import { Check, Copy } from "lucide-react";
import type { ReactElement } from "react";
import { useId, useState } from "react";

import { Button } from "./button.tsx";

/** Text to take along: a field that selects itself, and with scripts a button that copies. */
export function CopyButton({
  text,
  label,
  button = "Copy",
  done = "Copied",
}: {
  text: string;
  label: string;
  button?: string;
  done?: string;
}): ReactElement {
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not allowed here (plain http, a strict browser): select it, so that the person's own copy works.
      document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select();
    }
  }

  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className="rounded-control border-line-strong bg-sunken text-ink min-h-11 min-w-0 flex-1 basis-40 border px-3"
        />
        <Button onClick={copy} className="noscript:hidden">
          {copied ? (
            <Check className="text-ok size-4" aria-hidden="true" />
          ) : (
            <Copy className="size-4" aria-hidden="true" />
          )}
          {copied ? done : button}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {copied ? done : ""}
      </span>
    </div>
  );
}
