import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { AroundPerson } from "#app/participant/around-person.ts";
import { personPath } from "#app/participant/person-path.ts";
import type { Lane } from "#app/lib/lane.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, Select } from "#app/ui/field.tsx";

import type { AroundProps } from "./around-props.ts";

/** Whom they report to, and who can read that; empty takes the line of those readers back. */
export function ReportingForm({
  planId,
  personId,
  companyName,
  workspaceName,
  around,
  write,
  typed,
  invalid,
}: AroundProps & { write: NonNullable<AroundPerson["write"]> }): ReactElement {
  const isThis = typed?.["intent"] === "reports-to";
  const said = (name: string, stored: string): string => {
    const value = isThis ? typed[name] : undefined;
    return typeof value === "string" ? value : stored;
  };
  const toIn = (lane: Lane): string => around.heads.find((head) => head.lane === lane)?.id ?? "";
  const first = write.headLanes.find((lane) => toIn(lane) !== "") ?? teamFirst(write.headLanes);
  const words: Record<Lane, string> = {
    own: "Only you",
    buyer: `Only ${companyName}`,
    seller: `Only ${workspaceName}`,
    shared: `${companyName} + ${workspaceName}`,
  };
  return (
    <Form
      method="post"
      action={personPath(planId, personId)}
      preventScrollReset
      className="grid gap-4 pt-2"
      key={around.heads.map(({ lane, id }) => `${lane} ${id}`).join()}
    >
      <HiddenFields
        fields={{
          intent: "reports-to",
          "was.own": toIn("own"),
          "was.buyer": toIn("buyer"),
          "was.shared": toIn("shared"),
        }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="toId" label="Whom they report to" defaultValue={said("toId", toIn(first))}>
          <option value="">Not said</option>
          {write.heads.map((one) => (
            <option key={one.id} value={one.id}>
              {one.called}
            </option>
          ))}
        </Select>
        <Select
          id="reports-read-by"
          name="lane"
          label="Who can read this"
          defaultValue={said("lane", first)}
          error={isThis ? invalid?.["lane"] : undefined}
        >
          {write.headLanes.map((lane) => (
            <option key={lane} value={lane}>
              {words[lane]}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <SubmitButton look="secondary" wide>
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Begun for the team where one can; both companies read it only by choice. */
function teamFirst(lanes: readonly Lane[]): Lane {
  return lanes.includes("buyer") ? "buyer" : (lanes[0] ?? "own");
}
