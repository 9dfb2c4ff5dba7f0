import type { LucideIcon } from "lucide-react";
import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleMinus,
  Clock,
  Eye,
  Lock,
  OctagonAlert,
  Users,
} from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";

/** Who can read this: `own` one person, `team` one company, `both` the two companies. The words come from the page. */
export function Chip({ reach, children }: { reach: "own" | "team" | "both"; children: ReactNode }): ReactElement {
  const Icon = { own: Lock, team: Users, both: Eye }[reach];
  return (
    <span className="border-line bg-surface text-ink-2 inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm">
      <Icon className="size-3.5 shrink-0" aria-hidden="true" />
      {children}
    </span>
  );
}

export type StatusShape = "open" | "started" | "blocked" | "done" | "left-out" | "waiting" | "late" | "suggested";

const shapes: Record<StatusShape, { icon: LucideIcon; colour: string }> = {
  open: { icon: Circle, colour: "text-ink-2" },
  started: { icon: CircleDot, colour: "text-brand" },
  blocked: { icon: OctagonAlert, colour: "text-risk" },
  done: { icon: CircleCheck, colour: "text-ok" },
  "left-out": { icon: CircleMinus, colour: "text-ink-3" },
  waiting: { icon: Clock, colour: "text-ink-2" },
  late: { icon: Clock, colour: "text-warn" },
  suggested: { icon: CircleDashed, colour: "text-ink-2" },
};

/** A shape and a word, never colour alone. */
export function StatusWord({ shape, children }: { shape: StatusShape; children: ReactNode }): ReactElement {
  const { icon: Icon, colour } = shapes[shape];
  return (
    <span className={cx("inline-flex items-baseline gap-1.5 text-sm font-medium", colour)}>
      <Icon className="size-4 shrink-0 self-center" aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
