import { Check, Copy } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useId, useState } from "react";

import { Button, type ButtonLook } from "./button.tsx";
import { Disclosure } from "./disclosure.tsx";

/** A longer text to take along: one press copies it, and it can be read and selected below. */
export function CopyText({
  text,
  summary,
  look,
  children,
}: {
  text: string;
  /** What unfolds it: "Read the text". */
  summary: string;
  look?: ButtonLook;
  /** Beside the button. */
  children?: ReactNode;
}): ReactElement {
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not allowed here (plain http, a strict browser): show and select it, so that the person's own copy works.
      const field = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)}`);
      field?.closest("details")?.setAttribute("open", "");
      field?.select();
    }
  }

  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex flex-wrap gap-2">
        {children}
        <Button look={look} onClick={copy} wide className="noscript:hidden">
          {copied ? (
            <Check className="text-ok size-4" aria-hidden="true" />
          ) : (
            <Copy className="size-4" aria-hidden="true" />
          )}
          {copied ? "Copied" : "Copy the text"}
        </Button>
        <span role="status" className="sr-only">
          {copied ? "Copied" : ""}
        </span>
      </div>
      <Disclosure summary={summary}>
        <textarea
          id={id}
          aria-label={summary}
          readOnly
          rows={9}
          value={text}
          dir="auto"
          onFocus={(event) => event.currentTarget.select()}
          className="rounded-control border-line-strong bg-sunken text-ink w-full border px-3 py-2"
        />
      </Disclosure>
    </div>
  );
}
