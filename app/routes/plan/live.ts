// The stream that keeps an open page of the plan up to date, and says who is here.
import { planRoute } from "#app/access/guard.server.ts";
import { openStream } from "#app/activity/live-stream.server.ts";

export const loader = planRoute({ can: "readShared", isFeed: true }, ({ viewer, request }) =>
  Promise.resolve(openStream(viewer, request)),
);
