// The stream that keeps an open page of the plan up to date, and says who is here.
import { planStream } from "#app/access/guard.server.ts";
import { openStream } from "#app/activity/live-stream.server.ts";

export const loader = planStream({ can: "readShared" }, ({ viewer, request }) => openStream(viewer, request));
