// The summary as a PDF to take along: A4, or Letter by `?paper=letter`. What its reader alone wrote as a draft is not in it.
import { planRoute } from "#app/access/guard.server.ts";
import { readBriefToSend } from "#app/brief/brief.queries.server.ts";
import { isCut } from "#app/brief/cut.ts";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer, params, url }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const cut = params["cut"] ?? "";
  if (!isCut(cut)) throw new Response(null, { status: 404, statusText: "Not Found" });
  const page = await readBriefToSend(viewer, cut);
  const paper = url.searchParams.get("paper") === "letter" ? "letter" : "a4";
  const { now } = viewer;
  // Drawn when it is sent, after the database was let go; only whoever asks for a paper loads what draws it.
  const drawn = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { briefPdf } = await import("#app/brief/pdf.server.ts");
        controller.enqueue(await briefPdf(page, { paper, now }));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(drawn, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="summary-${cut}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
});
