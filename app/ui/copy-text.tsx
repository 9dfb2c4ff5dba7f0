import { Check, Copy } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useId, useState } from "react";

import { Button } from "./button.tsx";
import { Disclosure } from "./disclosure.tsx";

/** A longer text to take along: one press copies it, and it can be read and selected below. */
export function CopyText({
  text,
  name,
  button,
  summary,
  children,
}: {
  text: string;
  /** What the text is, where several stand on a page: "For Lea Moreau". */
  name: string;
  button: string;
  /** What unfolds it. */
  summary: string;
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
        <Button onClick={copy} wide className="noscript:hidden">
          {copied ? (
            <Check className="text-ok size-4" aria-hidden="true" />
          ) : (
            <Copy className="size-4" aria-hidden="true" />
          )}
          {copied ? "Copied" : button}
          <span className="sr-only">: {name}</span>
        </Button>
        <span role="status" className="sr-only">
          {copied ? "Copied" : ""}
        </span>
      </div>
      <Disclosure summary={summary}>
        <textarea
          id={id}
          aria-label={name}
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
