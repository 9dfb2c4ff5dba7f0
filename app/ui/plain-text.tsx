import type { ReactElement } from "react";

import { partsOfText } from "#app/lib/linked-text.ts";

import { cx } from "./cx.ts";
import { SafeLink } from "./text-link.tsx";

/** What somebody typed: lines as they stand, addresses to follow, nothing read as markup. */
export function PlainText({ text, className }: { text: string; className?: string }): ReactElement {
  return (
    <p dir="auto" className={cx("break-words whitespace-pre-wrap", className)}>
      {partsOfText(text).map((part, index) =>
        part.isAddress ? <SafeLink key={index} href={part.text} /> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}
