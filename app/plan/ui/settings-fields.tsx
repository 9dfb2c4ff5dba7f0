import type { ReactElement } from "react";
import { useState } from "react";

import { HiddenFields, Select, TextField } from "#app/ui/field.tsx";

import { type FormAnswer, typedOr } from "./said-of-form.ts";

type Settings = { name: string; country: string; timeZone: string };

/** Name, country and zone. After somebody else's change both texts are shown, and saving again takes the reader's own. */
export function SettingsFields({
  settings,
  countries,
  answer,
  may,
}: {
  settings: Settings;
  countries: readonly { code: string; name: string }[];
  answer: FormAnswer;
  may: boolean;
}): ReactElement {
  const [shown] = useState(settings);
  const wrong = answer?.invalid ?? {};
  const isRefused = answer?.refused !== undefined;
  const was = isRefused ? settings : shown;
  const nameOf = (code: string): string => countries.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      <HiddenFields fields={{ "was.name": was.name, "was.country": was.country, "was.timeZone": was.timeZone }} />
      <TextField
        label="Name"
        name="name"
        hint="Both companies read it."
        required
        disabled={!may}
        error={wrong["name"] ?? meanwhile(settings.name, shown.name)}
        defaultValue={typedOr(answer, "name", shown.name)}
      />
      <Select
        label="Country"
        name="country"
        hint="Its weekends and public holidays are no working days here."
        disabled={!may}
        error={wrong["country"] ?? meanwhile(nameOf(settings.country), nameOf(shown.country))}
        defaultValue={typedOr(answer, "country", shown.country)}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label="Time zone"
        name="timeZone"
        hint="Written like Europe/Berlin."
        required
        disabled={!may}
        error={wrong["timeZone"] ?? meanwhile(settings.timeZone, shown.timeZone)}
        defaultValue={typedOr(answer, "timeZone", shown.timeZone)}
      />
    </>
  );
}

function meanwhile(now: string, shown: string): string | null {
  return now === shown ? null : `Somebody else wrote “${now}” here meanwhile. Saving again puts yours in its place.`;
}
