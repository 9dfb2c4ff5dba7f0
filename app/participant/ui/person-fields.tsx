// The words about a person, the same for adding and for changing. Everything but what they are may stay empty.
import type { ReactElement } from "react";

import { buyingRoles, buyingRoleWords, fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import type { DescribedField } from "#app/participant/person.form.ts";
import { DateField, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

export type PersonFieldsProps = {
  /** What stands in the fields at first. */
  words: Partial<Record<DescribedField, string>>;
  invalid: Readonly<Record<string, string>> | undefined;
  stages: readonly { id: string; label: string }[];
  /** For the buying side: why and by when, and which part they have. */
  isDecider: boolean;
};

export function PersonFields({ words, invalid = {}, stages, isDecider }: PersonFieldsProps): ReactElement {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          name="name"
          optional
          hint="Leave it empty as long as you only know the role."
          defaultValue={words.name}
          error={invalid["name"]}
          autoComplete="off"
          dir="auto"
        />
        <TextField
          label="What they are"
          name="title"
          hint="“Finance approver”, “Whoever signs over 50k”."
          defaultValue={words.title}
          error={invalid["title"]}
          required
          dir="auto"
        />
      </div>
      {isDecider && (
        <>
          <TextField
            label="What they decide here"
            name="decides"
            optional
            defaultValue={words.decides}
            error={invalid["decides"]}
            maxLength={300}
            dir="auto"
          />
          <TextArea
            label="What they need to say yes"
            name="needs"
            optional
            defaultValue={words.needs}
            error={invalid["needs"]}
            maxLength={600}
            dir="auto"
          />
          <TextArea
            label="Why they are needed"
            name="why"
            optional
            rows={2}
            defaultValue={words.why}
            error={invalid["why"]}
            maxLength={600}
            dir="auto"
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="For which stage"
              name="neededStageId"
              optional
              defaultValue={words.neededStageId}
              error={invalid["neededStageId"]}
            >
              <option value="">Any time</option>
              {stages.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
            <DateField
              label="By which day"
              name="neededOn"
              optional
              defaultValue={words.neededOn}
              error={invalid["neededOn"]}
            />
          </div>
          <Disclosure summary="Where they stand in the decision" open={Boolean(words.field || words.buyingRole)}>
            <div className="grid gap-4 pt-2 sm:grid-cols-2">
              <Select label="Field of work" name="field" optional defaultValue={words.field} error={invalid["field"]}>
                <option value="">Not said</option>
                {fieldsOfWork.map((field) => (
                  <option key={field} value={field}>
                    {fieldWords[field].label}
                  </option>
                ))}
              </Select>
              <Select
                label="Their part"
                name="buyingRole"
                optional
                defaultValue={words.buyingRole}
                error={invalid["buyingRole"]}
              >
                <option value="">Not said</option>
                {buyingRoles.map((role) => (
                  <option key={role} value={role}>
                    {buyingRoleWords[role]}
                  </option>
                ))}
              </Select>
            </div>
          </Disclosure>
        </>
      )}
    </>
  );
}
