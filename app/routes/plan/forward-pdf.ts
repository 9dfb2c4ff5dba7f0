// The summary somebody was sent, as a PDF for whoever it was sent to, by their link or proved (FW2, BR6): as it was sent, with the
// numbers they try in the address. Nothing is asked in return and nothing is stored (P6, FW4).
import { planRoute } from "#app/access/guard.server.ts";
import { paperOf, pdfAnswer } from "#app/brief/pdf-answer.server.ts";
import { withTrial } from "#app/brief/trial.ts";
import { readReceivedBrief } from "#app/forwarding/received.queries.server.ts";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params, url }) => {
  const sent = await readReceivedBrief(viewer, params["forwardId"] ?? "");
  if (!sent) throw new Response(null, { status: 404, statusText: "Not Found" });
  const page = withTrial(sent.page, url.searchParams.getAll("n"));
  return pdfAnswer(page, { paper: paperOf(url.searchParams), on: sent.on });
});
