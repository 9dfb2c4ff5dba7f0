// Roles this company had before (PE2): each with the reason, and one act that adds it for the team alone.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { peoplePath } from "#app/participant/person-path.ts";
import type { SuggestedRole } from "#app/participant/suggested-role.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

export function SuggestedRoles({
  planId,
  companyName,
  roles,
}: {
  planId: string;
  companyName: string;
  roles: readonly (SuggestedRole & { formKey: string })[];
}): ReactElement | null {
  if (roles.length === 0) return null;
  return (
    <Section
      id="before"
      title={`Who was heard at ${companyName} before`}
      lead="Each becomes a role without a name, and you can take it off again."
      beside={<Chip reach="team">Only {companyName}</Chip>}
    >
      <ul className="divide-line divide-y">
        {roles.map((role) => (
          <li key={role.key} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 first:pt-0 last:pb-0">
            <Avatar />
            <div className="min-w-0 flex-1 basis-40">
              <p className="font-medium" dir="auto">
                {role.title}
              </p>
              <p className="text-ink-3 text-sm break-words" dir="auto">
                {role.why}
              </p>
            </div>
            <Form method="post" action={peoplePath(planId, "new")}>
              <HiddenFields fields={fieldsOf(role)} />
              <SubmitButton look="secondary" aria-label={`Add ${role.title}, only ${companyName} reads it`}>
                Add
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function fieldsOf({ formKey, title, field, decides, needs, buyingRole, why }: SuggestedRole & { formKey: string }) {
  return {
    key: formKey,
    lane: "buyer",
    title,
    field: field ?? "",
    decides: decides ?? "",
    needs: needs ?? "",
    buyingRole: buyingRole ?? "",
    why,
  };
}
