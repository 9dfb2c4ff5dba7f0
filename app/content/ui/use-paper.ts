import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, TextLayer } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { type RefObject, useEffect, useState } from "react";

GlobalWorkerOptions.workerSrc = workerUrl;

/** More than this many dots cost a phone its memory. */
const mostDots = 12_000_000;

/** Opens a paper; "unreadable" where it cannot be drawn: broken, or locked with a password. */
export function usePaper(at: string): PDFDocumentProxy | "unreadable" | null {
  const [paper, setPaper] = useState<PDFDocumentProxy | "unreadable" | null>(null);
  useEffect(() => {
    // Nothing in a paper is ever run, and only the parts of it that are looked at are fetched.
    const opening = getDocument({
      url: at,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: 0,
    });
    let isGone = false;
    opening.promise.then(
      (opened) => !isGone && setPaper(opened),
      () => !isGone && setPaper("unreadable"),
    );
    return () => {
      isGone = true;
      void opening.destroy();
    };
  }, [at]);
  return paper;
}

/** Draws one page so wide, and lays its words over the picture. Returns true while it is not ready. */
export function usePage({
  paper,
  number,
  width,
  picture,
  words,
}: {
  paper: PDFDocumentProxy | null;
  number: number;
  /** In CSS pixels; 0 while it is not known. */
  width: number;
  picture: RefObject<HTMLCanvasElement>;
  words: RefObject<HTMLDivElement>;
}): boolean {
  const [drawn, setDrawn] = useState("");
  const wanted = `${number} ${width}`;
  useEffect(() => {
    if (!paper || width === 0) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const page = await paper.getPage(number);
      const [canvas, layer] = [picture.current, words.current];
      if (isGone || !canvas || !layer) return;
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const dots = Math.min(devicePixelRatio, Math.sqrt(mostDots / (viewport.width * viewport.height)));
      canvas.width = Math.floor(viewport.width * dots);
      canvas.height = Math.floor(viewport.height * dots);
      canvas.style.width = `${viewport.width}px`;
      canvas.style.height = `${viewport.height}px`;
      const drawing = page.render({ canvas, viewport, transform: [dots, 0, 0, dots, 0, 0] });
      layer.replaceChildren();
      layer.style.setProperty("--total-scale-factor", String(scale));
      const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
      stop = () => {
        drawing.cancel();
        text.cancel();
      };
      await Promise.all([drawing.promise, text.render()]);
    };
    draw().then(
      () => !isGone && setDrawn(wanted),
      // Left for another page, or a page that cannot be drawn: the words that are there stay.
      () => !isGone && setDrawn(wanted),
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [paper, number, width, picture, words, wanted]);
  return drawn !== wanted;
}
