// What of the plan the updates tell.
import type { ReactElement } from "react";

import { type UpdatePart, updateParts } from "#app/activity/update-filter.ts";
import { ChoiceLinks } from "#app/ui/choice-links.tsx";

export function UpdateParts({ chosen }: { chosen: UpdatePart | null }): ReactElement {
  const choices = [{ key: null, words: "Everything" }, ...updateParts].map(({ key, words }) => ({
    label: words,
    to: key ? `?${new URLSearchParams({ what: key }).toString()}` : "?",
    isChosen: key === chosen,
  }));
  return <ChoiceLinks label="What the updates tell of" choices={choices} current="true" />;
}
