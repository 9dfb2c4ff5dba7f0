import type { ReactElement } from "react";

/** Fields that travel along unseen; unlike `HiddenFields` a name may come more than once. */
export function KeptFields({ fields }: { fields: readonly { name: string; value: string }[] }): ReactElement {
  return (
    <>
      {fields.map((field, index) => (
        <input key={`${field.name} ${index}`} type="hidden" name={field.name} value={field.value} />
      ))}
    </>
  );
}
