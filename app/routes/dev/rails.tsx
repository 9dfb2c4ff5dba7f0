// Only while developing: the rail in every state.
import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { useState } from "react";

import { Button } from "#app/ui/button.tsx";
import { MiniRail } from "#app/ui/mini-rail.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Rail } from "#app/ui/rail.tsx";
import type { Stop } from "#app/ui/rail-shape.ts";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const meta: MetaFunction = () => [{ title: "Rails · Lockstep" }];

const labels = ["Why", "Options", "Needs", "Trial", "Choice", "Approval", "Go-live", "Results"];

function stopsAt(current: number, skipped: readonly number[] = []): Stop[] {
  return labels.map((label, index) => ({
    label,
    name: label,
    href: `/dev/states#${label}`,
    state: skipped.includes(index) ? "skipped" : index < current ? "done" : index === current ? "current" : "to-come",
  }));
}

export default function RailStates(): ReactElement {
  return (
    <PlainShell name="Every state" width="text">
      <PageTitle>Rails</PageTitle>
      <Rails />
    </PlainShell>
  );
}

function Rails(): ReactElement {
  const [at, setAt] = useState(3);
  return (
    <Section
      title="Rail"
      beside={
        <Button size="dense" onClick={() => setAt((at + 1) % 8)}>
          Move
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-8">
        <Rail
          label="With a move back"
          stops={stopsAt(at)}
          arcs={[{ from: 4, to: 3, label: "Back from Choice on Wed 4 Nov: “finance wants a pilot”" }]}
        />
        <Rail
          label="Left out, two moves back"
          stops={stopsAt(6, [3])}
          arcs={[
            { from: 4, to: 1, label: "Back from Choice on Mon 5 Oct: new people joined" },
            { from: 6, to: 4, label: "Back from Go-live on Mon 2 Nov: money or timing" },
          ]}
        />
        <Rail label="Before the first word" stops={stopsAt(-1)} />
        <Rail label="At the end" stops={stopsAt(7)} />
        <Rail label="Small" size="phone" stops={stopsAt(5)} />
        <ul className="grid grid-cols-1 gap-4 sm:max-w-80">
          <li>
            <MiniRail count={8} at={3} otherAt={4} label="One ahead" />
          </li>
          <li>
            <MiniRail count={8} at={1} otherAt={5} label="Four ahead" />
          </li>
          <li>
            <MiniRail count={8} at={4} otherAt={1} skipped={[2]} label="Three behind" />
          </li>
          <li>
            <MiniRail count={8} at={3} otherAt={3} label="In step" />
          </li>
          <li>
            <MiniRail count={9} at={0} otherAt={8} label="Far apart" />
          </li>
          <li>
            <MiniRail count={8} at={5} skipped={[2, 3]} label="Alone" />
          </li>
          <li>
            <MiniRail count={8} label="Nobody has said" />
          </li>
        </ul>
      </div>
    </Section>
  );
}
