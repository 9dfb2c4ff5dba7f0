import type { ReactElement } from "react";

import { type FormAnswer, typedOr } from "#app/plan/ui/said-of-form.ts";
import { RadioCards } from "#app/ui/choice.tsx";
import { DateField, HiddenFields, Select, TextField } from "#app/ui/field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/section.tsx";

export type StartPlanFieldsProps = {
  planId: string;
  country: string;
  countries: readonly { code: string; name: string }[];
  companies: readonly string[];
  templates: readonly { key: string; name: string; fits: string; steps: number }[];
  answer: FormAnswer;
};

/** Asks for as little as a plan needs: for whom, how it begins, and who leads it there if that is known. */
export function StartPlanFields({
  planId,
  country,
  countries,
  companies,
  templates,
  answer,
}: StartPlanFieldsProps): ReactElement {
  const wrong = answer?.invalid ?? {};
  return (
    <>
      <HiddenFields fields={{ planId: typedOr(answer, "planId", planId) }} />
      <Section title="For whom">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Company"
            name="company"
            list="companies"
            required
            autoComplete="off"
            error={wrong["company"]}
            defaultValue={typedOr(answer, "company", "")}
          />
          <datalist id="companies">
            {companies.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Select
            label="Country"
            name="country"
            required
            error={wrong["country"]}
            defaultValue={typedOr(answer, "country", country)}
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <TextField
            label="What is it about?"
            name="about"
            optional
            hint="“Service desk”, if the company has more than one plan"
            error={wrong["about"]}
            defaultValue={typedOr(answer, "about", "")}
          />
          <DateField
            label="Go-live"
            name="goLiveOn"
            optional
            hint="Their date, if they have told you. They set it themselves later."
            error={wrong["goLiveOn"]}
            defaultValue={typedOr(answer, "goLiveOn", "")}
          />
        </div>
        <Disclosure summary="Time zone" open={Boolean(wrong["timeZone"])}>
          <TextField
            label="Another time zone"
            name="timeZone"
            optional
            hint="Empty: the usual one of the country. Written like America/Chicago."
            error={wrong["timeZone"]}
            defaultValue={typedOr(answer, "timeZone", "")}
          />
        </Disclosure>
      </Section>
      <Section title="How it begins">
        <RadioCards
          name="template"
          legend="Steps that companies like theirs usually take"
          required
          columns={2}
          value={typedOr(answer, "template", "middle")}
          error={wrong["template"]}
          options={templates.map(({ key, name, fits, steps }) => ({
            value: key,
            label: steps > 0 ? `${name} · ${steps} steps` : name,
            hint: fits,
          }))}
        />
      </Section>
      <Section
        title="Who leads it there"
        lead="Only they, and whom they name, say where the company is. You can add them later."
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            name="firstName"
            optional
            autoComplete="off"
            error={wrong["firstName"]}
            defaultValue={typedOr(answer, "firstName", "")}
          />
          <TextField
            label="Mail address at their company"
            name="firstAddress"
            type="email"
            optional
            autoComplete="off"
            error={wrong["firstAddress"]}
            defaultValue={typedOr(answer, "firstAddress", "")}
          />
          <TextField
            label="What they do there"
            name="firstTitle"
            optional
            hint="“Head of service”"
            error={wrong["firstTitle"]}
            defaultValue={typedOr(answer, "firstTitle", "")}
          />
        </div>
      </Section>
    </>
  );
}
