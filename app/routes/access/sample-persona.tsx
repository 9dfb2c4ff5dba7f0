// One click into the sample. The one address that signs in by GET: in sample mode, from this machine itself, and only as
// somebody of the sample.
import { enterSample } from "#app/access/sample.server.ts";
import { openRoute } from "#app/access/guard.server.ts";
import { readEnv } from "#app/server/env.server.ts";

export const loader = openRoute(
  "in sample mode everybody at this machine may be anybody of the sample",
  async (asked) => {
    const isOpen = readEnv().isSampleMode && asked.isLocal && asked.request.method === "GET";
    const answer = isOpen ? await enterSample(asked.request, asked.params["persona"] ?? "", asked.now) : null;
    return answer ?? new Response(null, { status: 404, statusText: "Not Found" });
  },
);
