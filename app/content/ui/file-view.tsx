// A file on the page of its content. Pictures and films are elements of ours with the bytes as their source; a paper is drawn
// by our own viewer once somebody opens it; everything else is only downloaded.
import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";

import type { ShownFile } from "#app/content/file.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";

const PaperPages = lazy(() => import("./paper-pages.tsx"));

export function FileView({ file, title }: { file: ShownFile; title: string }): ReactElement {
  return (
    <div className="grid grid-cols-1 justify-items-start gap-4">
      <Shown file={file} title={title} />
      <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton to={`${file.at}?download`} reloadDocument download={file.name} wide>
          <Download className="size-4" aria-hidden="true" />
          Download
        </LinkButton>
        <p className="text-ink-2 min-w-0 text-sm wrap-anywhere" dir="auto">
          {file.name} · {file.size}
        </p>
      </div>
    </div>
  );
}

function Shown({ file, title }: { file: ShownFile; title: string }): ReactElement | null {
  const frame = "rounded-control border-line max-h-[80vh] max-w-full border";
  switch (file.shownAs) {
    case "picture":
      return <img src={file.at} alt={title} className={frame} />;
    case "film":
      return <video src={file.at} controls preload="metadata" aria-label={title} className={frame} />;
    case "sound":
      return <audio src={file.at} controls preload="metadata" aria-label={title} className="w-full max-w-xl" />;
    case "text":
      return (
        <pre
          dir="auto"
          tabIndex={0}
          className={`${frame} bg-sunken w-full overflow-auto p-4 text-sm wrap-anywhere whitespace-pre-wrap`}
        >
          {file.text}
        </pre>
      );
    case "paper":
      return <Paper file={file} />;
    case "download":
      return null;
  }
}

/** Some hundred kilobytes of scripts draw a paper: they are fetched when somebody wants to read it here. */
function Paper({ file }: { file: ShownFile }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button look="primary" onClick={() => setOpen(true)} className="noscript:hidden">
        Open
      </Button>
    );
  return (
    <Suspense fallback={<p role="status">Opening …</p>}>
      <PaperPages at={file.at} name={file.name} />
    </Suspense>
  );
}
