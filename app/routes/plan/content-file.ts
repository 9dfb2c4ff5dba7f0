// The bytes of a file on the plan, for whoever may read that version: asked anew for each request.
import { planRoute } from "#app/access/guard.server.ts";
import { readPlanFile } from "#app/content/file.queries.server.ts";
import { fileAnswer, noFile } from "#app/server/file-answer.server.ts";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, request, params, url }) => {
  const file = await readPlanFile(viewer, params["contentId"] ?? "", params["number"] ?? "");
  if (file === null || file === "kept") throw noFile(file === "kept");
  return fileAnswer(request, { ...file, isInline: file.isInline && !url.searchParams.has("download") });
});
