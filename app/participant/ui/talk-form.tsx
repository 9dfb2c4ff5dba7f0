import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { AroundPerson } from "#app/participant/around-person.ts";
import { personPath } from "#app/participant/person-path.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DateField, HiddenFields, Select } from "#app/ui/field.tsx";

import type { AroundProps } from "./around-props.ts";

/** A day and who talks to them. A new one says who can read it; one that stands keeps its readers. */
export function TalkForm({
  planId,
  personId,
  companyName,
  write,
  talk,
  lanes,
  typed,
  invalid,
}: AroundProps & {
  write: NonNullable<AroundPerson["write"]>;
  talk: AroundPerson["talks"][number] | null;
  lanes: readonly ("own" | "buyer")[];
}): ReactElement {
  const isThis = typed?.["intent"] === "talk" && lanes.some((lane) => lane === typed["lane"]);
  const said = (name: string, stored: string): string => {
    const value = isThis ? typed[name] : undefined;
    return typeof value === "string" ? value : stored;
  };
  const id = talk ? talk.lane : "new";
  const words = { own: "Only you", buyer: `Only ${companyName}` };
  const first = lanes.includes("buyer") ? "buyer" : "own";
  return (
    <Form
      method="post"
      action={personPath(planId, personId)}
      preventScrollReset
      className="grid gap-4 pt-2"
      key={`${talk?.onDay ?? ""} ${talk?.talkerId ?? ""}`}
    >
      <HiddenFields fields={{ intent: "talk", "was.onDay": talk?.onDay ?? "", "was.talkerId": talk?.talkerId ?? "" }} />
      {talk && <input type="hidden" name="lane" value={talk.lane} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          id={`talk-on-${id}`}
          name="onDay"
          label="On which day"
          required
          defaultValue={said("onDay", talk?.onDay ?? "")}
          error={isThis ? invalid?.["onDay"] : undefined}
        />
        <Select
          id={`talk-by-${id}`}
          name="talkerId"
          label="Who talks to them"
          optional
          defaultValue={said("talkerId", talk?.talkerId ?? "")}
        >
          <option value="">Not said yet</option>
          {write.talkers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.called}
            </option>
          ))}
        </Select>
        {!talk && (
          <Select
            id="talk-read-by"
            name="lane"
            label="Who can read this"
            defaultValue={said("lane", first)}
            error={isThis ? invalid?.["lane"] : undefined}
          >
            {lanes.map((lane) => (
              <option key={lane} value={lane}>
                {words[lane]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div>
        <SubmitButton look="secondary" wide>
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
