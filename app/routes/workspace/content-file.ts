// The bytes of a file of the workspace's library, for its members.
import { workspaceRoute } from "#app/access/guard.server.ts";
import { readLibraryFile } from "#app/content/file.queries.server.ts";
import { fileAnswer, noFile } from "#app/server/file-answer.server.ts";

export const loader = workspaceRoute({ can: "readPlans" }, async ({ viewer, request, params, url }) => {
  const file = await readLibraryFile(viewer, params["contentId"] ?? "", params["number"] ?? "");
  if (file === null || file === "kept") throw noFile(file === "kept");
  return fileAnswer(request, { ...file, isInline: file.isInline && !url.searchParams.has("download") });
});
