// The link of somebody, with a few words to send it with: by one's own mail first, or copied.
import { Mail } from "lucide-react";
import type { ReactElement } from "react";
import { useState } from "react";

import { type InvitationWords as Words, mailAddress } from "#app/participant/invitation.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { TextArea } from "#app/ui/field.tsx";

/** Without scripts the mail opens with the words as they were suggested, and can be changed there. */
export function InvitationWords({ link, words, to }: { link: string; words: Words; to: string }): ReactElement {
  const [text, setText] = useState(words.text);
  return (
    <div className="grid gap-4">
      <TextArea
        label="Your words"
        name="text"
        hint="Change them as you like. They go out from your own mail and are kept nowhere here."
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={11}
        className="max-h-none"
        dir="auto"
      />
      <div>
        <a
          href={`mailto:${mailAddress(to, { ...words, text }).slice("mailto:".length)}`}
          className={buttonClass({ look: "primary", wide: true })}
        >
          <Mail className="size-4" aria-hidden="true" />
          Open in my mail
        </a>
      </div>
      <CopyButton text={link} label="Or copy the link" />
    </div>
  );
}
