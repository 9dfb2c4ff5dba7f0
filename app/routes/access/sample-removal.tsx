// Takes the sample world away, its people included.
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { mayRemoveSample, removeSample } from "#app/access/sample.server.ts";
import { endSession } from "#app/access/session.server.ts";

const why = "asks inside who may: the sample's owner and managers, and the administrator";

export const loader = openRoute(why, () => Promise.resolve(done("/")));

export const action = openAction({ why, form: z.looseObject({}) }, async ({ request, signedIn, now }) => {
  if (!(await mayRemoveSample(signedIn, now))) throw new Response(null, { status: signedIn ? 403 : 404 });
  await removeSample();
  if (signedIn?.isAdministrator) return done("/", { say: "The sample is gone." });
  return done(
    "/sign-in",
    { say: "The sample is gone. The log says how to set up your own workspace." },
    await endSession(request),
  );
});
