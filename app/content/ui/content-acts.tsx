import type { ReactElement } from "react";

import { contentPath, type ContentVerb } from "#app/content/content-path.ts";
import type { ContentPage } from "#app/content/content-page.ts";
import { useFetcher } from "@remix-run/react";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

/** What whoever looks after it can do: each act is a page of its own. */
export function ContentActs({
  planId,
  card,
  may,
}: { planId: string } & Pick<ContentPage, "card" | "may">): ReactElement | null {
  const fetcher = useFetcher();
  if (!may.tend) return null;
  const to = (verb: ContentVerb): string => contentPath(planId, card.id, verb);
  const acts: [string, string, boolean][] = [
    ["Change the words", to("words"), true],
    ["New version", to(card.kind === "file" ? "upload" : "versions"), !card.isRetired],
    ["Let others read it", to("sharing"), may.share],
    [card.keptFor ? "Change whom it is kept for" : "Keep it for named people", to("readers"), may.keep],
    ["Take it out of use", to("retirement"), !card.isRetired],
  ];
  return (
    <Section id="acts" title="Look after it">
      <div className="flex flex-wrap gap-3">
        {acts
          .filter(([, , isOffered]) => isOffered)
          .map(([label, address]) => (
            <LinkButton key={address} to={address} wide>
              {label}
            </LinkButton>
          ))}
        {card.isRetired && (
          <fetcher.Form method="post" action={to("taking-up")} className="w-full sm:w-auto">
            <SubmitButton look="secondary" pending={fetcher.state !== "idle"} wide>
              Put it back
            </SubmitButton>
          </fetcher.Form>
        )}
      </div>
    </Section>
  );
}
