import type { ReactElement } from "react";

import { typedOr } from "#app/plan/ui/said-of-form.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";

import { changeReasons, changeReasonWords } from "../reason.ts";
import type { Where } from "../where.ts";
import type { Said } from "./said.ts";

/** ST3: one answer for both companies, one only for us. Neither has to be given, and "rather not say" is a full one. */
export function WhatChanged({ where, said, prefix }: { where: Where; said: Said; prefix: string }): ReactElement {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">What changed?</legend>
      <div className="mt-2 grid grid-cols-1 gap-4 sm:grid-cols-2">
        <div className="group/reason grid grid-cols-1 content-start gap-3">
          <Select
            id={`${prefix}reason`}
            name="reason"
            label={`For ${where.workspaceName}`}
            optional
            hint={
              <Chip reach="both">
                {where.companyName} + {where.workspaceName}
              </Chip>
            }
            defaultValue={typedOr(said, "reason", "")}
          >
            <option value="">Choose, if you like</option>
            {changeReasons.map((reason) => (
              <option key={reason} value={reason}>
                {changeReasonWords[reason]}
              </option>
            ))}
          </Select>
          <div className="hidden group-has-[option[value=own-words]:checked]/reason:block">
            <TextField
              id={`${prefix}reasonText`}
              name="reasonText"
              label="In your own words"
              maxLength={300}
              defaultValue={typedOr(said, "reasonText", "")}
            />
          </div>
        </div>
        <TextArea
          id={`${prefix}note`}
          name="note"
          label="Only for us"
          optional
          hint={<Chip reach="team">Only {where.companyName}</Chip>}
          maxLength={2000}
          defaultValue={typedOr(said, "note", "")}
        />
      </div>
    </fieldset>
  );
}
