import { ExternalLink } from "lucide-react";
import type { ReactElement } from "react";

import type { ShownVersion as Shown } from "#app/content/content-page.ts";
import { SafeLink } from "#app/ui/text-link.tsx";
import { Card } from "#app/ui/section.tsx";

import { FileView } from "./file-view.tsx";
import { NoteText } from "./note-text.tsx";

export type ShownVersionProps = { title: string; shown: Shown };

/** What there is to read, in the page itself; a link says where it leads before it leads there. */
export function ShownVersion({ title, shown }: ShownVersionProps): ReactElement {
  return (
    <Card>
      {shown.note && <NoteText blocks={shown.note} />}
      {shown.url && (
        <div className="max-w-read grid gap-2">
          <p className="flex items-start gap-2">
            <ExternalLink className="text-ink-3 mt-1 size-4 shrink-0" aria-hidden="true" />
            <span className="min-w-0 break-all">
              <SafeLink href={shown.url} />
            </span>
          </p>
          <p className="text-ink-3 text-sm">
            This leads to another site. It is not told who you are or where you came from.
          </p>
        </div>
      )}
      {shown.file && <FileView key={shown.file.at} file={shown.file} title={title} />}
    </Card>
  );
}
