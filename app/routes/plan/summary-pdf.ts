// The summary as a PDF to take along: A4, or Letter by `?paper=letter`. What its reader alone wrote as a draft is not in it.
import { planRoute } from "#app/access/guard.server.ts";
import { readBriefToSend } from "#app/brief/brief.queries.server.ts";
import { isCut } from "#app/brief/cut.ts";
import { paperOf, pdfAnswer } from "#app/brief/pdf-answer.server.ts";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer, params, url }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const cut = params["cut"] ?? "";
  if (!isCut(cut)) throw new Response(null, { status: 404, statusText: "Not Found" });
  const page = await readBriefToSend(viewer, cut);
  return pdfAnswer(page, { paper: paperOf(url.searchParams), on: viewer.today });
});
