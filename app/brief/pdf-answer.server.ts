/** The summary as a PDF to take along, A4 or Letter; nothing is drawn before it is sent, nor loaded before somebody asks for it. */
import type { IsoDate } from "#app/lib/date.ts";

import type { BriefPage } from "./brief.ts";
import { type Paper, papers } from "./brief-path.ts";

/** `on` dates the file; the same page of the same day is the same bytes. */
export function pdfAnswer(page: BriefPage, { paper, on }: { paper: Paper; on: IsoDate }): Response {
  // Drawn when it is sent, after the database was let go.
  const drawn = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { briefPdf } = await import("./pdf.server.ts");
        controller.enqueue(await briefPdf(page, { paper, on }));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(drawn, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="summary-${page.cut}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}

/** As the address asks for it, by `?paper=letter`. */
export function paperOf(search: URLSearchParams): Paper {
  return papers.find((one) => one === search.get("paper")) ?? "a4";
}
