// One forward. For whoever it is for, a page that stands alone (FW2); for whoever sent it and the team, what came back.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readLink } from "#app/access/link.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { answerForward, askSender, sayRead } from "#app/forwarding/answer.commands.server.ts";
import { receivedForm } from "#app/forwarding/forward.form.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { readForward } from "#app/forwarding/forwards.queries.server.ts";
import { readReceived } from "#app/forwarding/received.queries.server.ts";
import type { Came } from "#app/forwarding/recipient.server.ts";
import type { ForwardRefusal } from "#app/forwarding/refusal.ts";
import { myStandPath } from "#app/outcome/position-path.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { textOfFile } from "#app/server/file-answer.server.ts";
import { ReceivedPage } from "#app/forwarding/ui/received-page.tsx";
import { SentPage } from "#app/forwarding/ui/sent-page.tsx";
import type { z } from "zod";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const id = params["forwardId"] ?? "";
  const received = await readReceived(viewer, id, textOfFile);
  if (received?.asksStand) return done(myStandPath(viewer.planId));
  if (received) return { received, sent: null };
  // A link of something else reads of this one only that there is nothing (FW5).
  const sent = viewer.kind === "link" ? null : await readForward(viewer, id);
  if (!sent) throw notFound();
  return { received: null, sent };
});

/** Without a code where they came by its link (FW2). Reading the page does nothing of this (FW4). */
export const action = planAction(
  { can: "readShared", form: receivedForm },
  async ({ request, viewer, form, values, params }) => {
    const forwardId = params["forwardId"] ?? "";
    const came: Came = { forwardId, tokenHash: readLink(request, viewer.planId) };
    const answered = await act(viewer, came, form);
    if (answered.ok) return done(oneForwardPath(viewer.planId, forwardId), { say: said[form.intent] });
    if (answered.refusal === "no-such-forward") throw notFound();
    return refusal(await sayNo(viewer, answered.refusal), values);
  },
);

function act(
  viewer: PlanViewer,
  came: Came,
  form: z.infer<typeof receivedForm>,
): Promise<Result<null, ForwardRefusal>> {
  if (form.intent === "answer") return answerForward(viewer, came, form);
  return form.intent === "ask" ? askSender(viewer, came, form) : sayRead(viewer, came);
}

const said = {
  answer: "Your answer is there. You can change it any time.",
  ask: "Asked. The answer will stand on this page.",
  read: "They know now that you have read it.",
};

/** Generic for whoever came by a link: chat programs show a page's title to everybody in the room. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.sent ? `For ${data.sent.line.to} · ${data.shell.companyName}` : "Sent to you" },
];

export default function Forward(): ReactElement {
  const { shell, received, sent } = useLoaderData<typeof loader>();
  if (received) return <ReceivedPage shell={shell} received={received} />;
  return <SentPage shell={shell} sent={sent} mayPassOn={shell.can.takePart} />;
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}
