import type { ReactElement } from "react";

import type { Copy } from "#app/taking-away/copy.ts";

import { Meta, Part, ReadBy, Said } from "./kept-bits.tsx";

export function Project({ copy }: { copy: Copy }): ReactElement | null {
  if (copy.project.length === 0) return null;
  return (
    <Part id="project" title="Our project">
      <ul className="plain rows">
        {copy.project.map(({ text, kind, day, after, who, done, now, wanted, measured, note, readBy }, index) => (
          <li key={index}>
            <p>
              {done ? "✓ " : "○ "}
              <strong dir="auto">{text}</strong> <ReadBy readBy={readBy} copy={copy} />
            </p>
            <Meta
              parts={[
                ...[kind, day, after, who, done],
                ...[now && `${now} before`, wanted && `${wanted} wanted`, measured && `${measured} measured`],
              ]}
            />
            <Said term="Note" text={note} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
