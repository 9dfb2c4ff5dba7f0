// The text with its link, ready to go: in the sender's own mail, or copied. `go` is the way they chose a moment ago.
import { useSearchParams } from "@remix-run/react";
import { Check, Copy, Mail } from "lucide-react";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { Button, buttonClass } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

type ToSendProps = { mail: string; isCut: boolean; text: string; to: string | null; called: string };

export function ToSend({ mail, isCut, text, to, called }: ToSendProps): ReactElement {
  const [search, setSearch] = useSearchParams();
  const go = search.get("go");
  const [copied, setCopied] = useState(false);
  const begun = useRef(false);

  function copy(): void {
    copyText(text).then(
      () => setCopied(true),
      // Not allowed here (plain http, a strict browser): select it, so that the person's own copy works.
      () => document.querySelector<HTMLTextAreaElement>("#forward-text")?.select(),
    );
  }
  // Right after it was made, once: the second click was the button that brought them here.
  useEffect(() => {
    if (begun.current || go === null) return;
    begun.current = true;
    if (go === "own-mail") window.location.assign(mail);
    else copy();
    setSearch({}, { replace: true, preventScrollReset: true });
  });

  return (
    <Section
      id="to-send"
      title={go === "copied" ? "Text and link" : `Send it to ${called}`}
      lead="It goes out when you send it. The mail is yours; only these words stay here."
    >
      <div className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap gap-3">
          <a href={`mailto:${mail.slice("mailto:".length)}`} className={buttonClass({ look: "primary", wide: true })}>
            <Mail className="size-4" aria-hidden="true" />
            Open in my mail
          </a>
          <Button onClick={copy} wide className="noscript:hidden">
            {copied ? (
              <Check className="text-ok size-4" aria-hidden="true" />
            ) : (
              <Copy className="size-4" aria-hidden="true" />
            )}
            {copied ? "Copied" : "Copy text and link"}
          </Button>
        </div>
        {isCut && (
          <p className="text-ink-2">
            Your text is longer than a mail program takes from a page. The end of it is missing there; copy it whole
            from here.
          </p>
        )}
        <TextArea
          label={to ? `For ${to}` : "For whoever you send it to"}
          name="forward-text"
          readOnly
          rows={10}
          value={text}
          className="max-h-none"
          dir="auto"
          onFocus={(event) => event.currentTarget.select()}
        />
        <span role="status" className="sr-only">
          {copied ? "Copied" : ""}
        </span>
      </div>
    </Section>
  );
}

/** Rejects where the browser has no clipboard, too. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
