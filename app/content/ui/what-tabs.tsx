import type { ReactElement } from "react";

import { ChoiceLinks } from "#app/ui/choice-links.tsx";

/** What is added: each kind has its own address below the library, of a plan or of the workspace. */
export function WhatTabs({ library, current }: { library: string; current: "note" | "link" | "file" }): ReactElement {
  const to = `${library}/new`;
  const choices = [
    { label: "A note", to, isChosen: current === "note" },
    { label: "A link", to: `${to}?what=link`, isChosen: current === "link" },
    { label: "A file", to: `${library}/upload`, isChosen: current === "file" },
  ];
  return <ChoiceLinks label="What you add" choices={choices} current="page" />;
}
