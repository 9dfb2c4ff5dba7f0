// One content of the workspace's own library: what it says, its words, a new version, and the plans it lies on.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { workspaceAction, workspaceRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing, shortTitle } from "#app/content/content-answer.server.ts";
import { ourContentForm } from "#app/content/content.form.ts";
import { filePath, ourLibraryPath } from "#app/content/content-path.ts";
import { readLibraryFile, showFile } from "#app/content/file.queries.server.ts";
import { addLibraryVersion, editInLibrary, setRetiredInLibrary } from "#app/content/library.commands.server.ts";
import { readOurContent } from "#app/content/library.queries.server.ts";
import { contentRefusalWords } from "#app/content/refusal.ts";
import { ContentFactsList } from "#app/content/ui/content-facts.tsx";
import { NewVersion } from "#app/content/ui/new-version.tsx";
import { OurPlans } from "#app/content/ui/our-plans.tsx";
import { ShownVersion } from "#app/content/ui/shown-version.tsx";
import { WordsForm } from "#app/content/ui/words-form.tsx";
import { stageDefault, stageKinds } from "#app/plan/stage.ts";
import { textOfFile } from "#app/server/file-answer.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, async ({ viewer, params }) => {
  const found = await readOurContent(viewer, params["contentId"] ?? "");
  if (!found) throw contentMissing();
  const { card, number, note, url } = found;
  const file = await readLibraryFile(viewer, card.id, String(number));
  const shownFile = await showFile(file, filePath(null, card.id, number), textOfFile);
  const stages = stageKinds.map((kind) => ({ kind, label: stageDefault(kind).label }));
  return { ...found, stages, shown: { number, isNewest: true, url, note, file: shownFile } };
});

export const action = workspaceAction(
  { can: "readPlans", form: ourContentForm },
  async ({ viewer, form, values, params }) => {
    const id = params["contentId"] ?? "";
    const back = ourLibraryPath(id);
    const names = { companyName: "", workspaceName: viewer.workspaceName, side: "seller" as const };
    switch (form.intent) {
      case "words": {
        if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
        const saved = await editInLibrary(viewer, id, form);
        if (!saved.ok) return answerRefused(names, saved.refusal, values);
        const { conflicts } = saved.value;
        if (conflicts.length === 0) return done(back, { say: "Saved." });
        return refusal(contentRefusalWords("changed-meanwhile", names), values, conflicts);
      }
      case "version": {
        const { what, url, body, note, was } = form;
        const added = await addLibraryVersion(viewer, id, { note, was, ...(what === "link" ? { url } : { body }) });
        if (!added.ok) return answerRefused(names, added.refusal, values);
        const plans = added.value === 1 ? "on one plan" : `on ${added.value} plans`;
        return done(back, {
          say: added.value === 0 ? "The new version is in." : `The new version is in, also ${plans}.`,
        });
      }
      case "retirement": {
        const set = await setRetiredInLibrary(viewer, id, form.to === "retired");
        if (!set.ok) return answerRefused(names, set.refusal, values);
        const say = form.to === "retired" ? "No longer in use" : "Back in the library";
        return done(back, { say: `${say}: ${shortTitle(set.value)}.` });
      }
    }
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.card.title ?? "Library"} · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function OurContent(): ReactElement {
  const { shell, card, words, number, url, body, plans, stages, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  const intent = answer?.values["intent"];
  return (
    <MemberPage shell={shell} current="library">
      <p className="-mb-4">
        <TextLink to={ourLibraryPath()} roomy>
          Library
        </TextLink>
      </p>
      <PageTitle under={card.question && <span dir="auto">“{card.question}”</span>}>
        <span dir="auto">{card.title}</span>
      </PageTitle>
      <ContentFactsList card={card} readBy={card.isRetired ? "No longer in use." : null} />
      <div className="grid grid-cols-1 items-start gap-4 sm:gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <ShownVersion shown={shown} title={card.title} />
        {!card.isRetired && <OurPlans contentId={card.id} plans={plans} workspaceName={shell.workspaceName} />}
      </div>
      <Section title="Look after it">
        <Disclosure summary="Change the words" open={intent === "words"}>
          <WordsForm
            {...{ words, stages, isBusy }}
            answer={intent === "words" ? answer : undefined}
            workspaceName={shell.workspaceName}
            isOurs
            back={ourLibraryPath(card.id)}
            intent="words"
          />
        </Disclosure>
        {!card.isRetired && (
          <Disclosure summary="New version" open={intent === "version"}>
            <NewVersion
              {...{ number, url, body, isBusy }}
              kind={card.kind}
              uploadAt={ourLibraryPath(card.id, "upload")}
              answer={intent === "version" ? answer : undefined}
            />
          </Disclosure>
        )}
        <Form method="post" className="pt-2">
          <input type="hidden" name="intent" value="retirement" />
          <SubmitButton look="secondary" name="to" value={card.isRetired ? "used" : "retired"} pending={isBusy}>
            {card.isRetired ? "Put it back" : "Take it out of use"}
          </SubmitButton>
        </Form>
      </Section>
    </MemberPage>
  );
}
