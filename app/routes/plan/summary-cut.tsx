// The summary for one kind of reader (BR1, BR2): as it would be sent, with what can be done to each part beneath it. It prints
// as it is, on one page.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { giveDraft, showSection, writeWords } from "#app/brief/brief.commands.server.ts";
import { sectionForm } from "#app/brief/brief.form.ts";
import { briefPath } from "#app/brief/brief-path.ts";
import { readBrief } from "#app/brief/brief.queries.server.ts";
import { type Cut, isCut } from "#app/brief/cut.ts";
import { briefRefusalWords } from "#app/brief/refusal.ts";
import type { ConflictAnswer } from "#app/brief/ui/conflict-answer.ts";
import { CutPage } from "#app/brief/ui/cut-page.tsx";
import { everyNoun, PlanPage } from "#app/plan/ui/plan-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer, params }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  return readBrief(viewer, cutOf(params["cut"]));
});

export const action = planAction({ can: "takePart", form: sectionForm }, async ({ viewer, form, values, params }) => {
  const cut = cutOf(params["cut"]);
  const here = `${briefPath(viewer.planId, cut)}#${form.section}`;
  if (form.intent === "show") {
    const shown = await showSection(viewer, cut, { section: form.section, isOn: form.isOn === "on" });
    if (!shown.ok) return refusal(briefRefusalWords(shown.refusal, viewer), values);
    const undo = { intent: "show", section: form.section, isOn: form.isOn === "on" ? "off" : "on" };
    const say = form.isOn === "on" ? "It is in." : "Left out. It stands at the end of this page.";
    return done(here, { say, undo: { action: briefPath(viewer.planId, cut), fields: undo } });
  }
  if (form.intent === "give") {
    const given = await giveDraft(viewer, cut, form.section);
    if (!given.ok) return refusal(briefRefusalWords(given.refusal, viewer), values);
    return done(here, { say: "Your team reads these words now." });
  }
  const { intent: _, keep, ...words } = form;
  if (keep === "theirs") return done(here, { say: "Kept as they wrote it." });
  const saved = await writeWords(viewer, cut, words);
  if (!saved.ok) return refusal(briefRefusalWords(saved.refusal, viewer), values);
  if ("saved" in saved.value)
    return done(here, { say: saved.value.isMade ? "It says what the plan says again." : "Saved." });
  const { mine, theirs, by } = saved.value;
  return refusal(`${by} changed this`, values, [{ field: "text", label: "These words", mine, theirs }]);
});

function cutOf(text: string | undefined): Cut {
  if (text === undefined || !isCut(text)) throw new Response(null, { status: 404, statusText: "Not Found" });
  return text;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Summary · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function SummaryCut(): ReactElement {
  const { shell, page, sections } = useLoaderData<typeof loader>();
  const answer = useActionData<ConflictAnswer>();
  return (
    <PlanPage shell={shell} current="steps" nouns={[...everyNoun, "brief", "forward", "question", "why", "measure"]}>
      <CutPage planId={shell.planId} companyName={shell.companyName} {...{ page, sections, answer }} />
    </PlanPage>
  );
}
