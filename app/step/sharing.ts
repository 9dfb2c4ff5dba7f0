// Sharing lets more people read a step: what goes along is named first, what stays behind too, and nothing ever goes back (LN3).
import { mayWiden, type Side } from "#app/lib/lane.ts";

import { readByWords, type StepRow } from "./step-row.ts";

export type Sharing = {
  /** What the new readers will read, field by field. */
  goesAlong: { label: string; text: string }[];
  staysBehind: string;
  targets: { value: "team" | "shared"; label: string }[];
};

type Shared = { row: StepRow; note: string | null };
type Reader = { side: Side; companyName: string; workspaceName: string; name: string };

export function sharingOf({ row, note }: Shared, reader: Reader): Sharing {
  const company = reader.side === "buyer" ? reader.companyName : reader.workspaceName;
  const fields: [string, string | null][] = [
    ["Step", row.title],
    ["Done when", row.doneWhen],
    ["Note", note],
    ["Due", row.due],
    ["Owner", row.isMine ? reader.name : row.owner],
    ["Helped by", row.helpers.join(", ") || null],
    ["Waits for", row.waitsFor],
    ["Done", row.completion ? `Yes, told by ${reader.name}` : null],
    ["Shared by", reader.name],
  ];
  const targets = [
    { value: "team" as const, lane: reader.side },
    { value: "shared" as const, lane: "shared" as const },
  ];
  return {
    goesAlong: fields.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
    staysBehind: `When it was written, who changed it before, and names of people whom only ${company} knows stay where they are. The others read that you shared it, and when.`,
    targets: targets
      .filter(({ lane }) => mayWiden({ from: row.lane, to: lane, side: reader.side }))
      .map(({ value, lane }) => ({
        value,
        label: `Let ${readByWords(lane, reader)
          .replace(/^Only /, "all of ")
          .replace(" + ", " and ")} read it`,
      })),
  };
}
