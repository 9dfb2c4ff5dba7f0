// The fields of a form as every answer gives them back: a text each, or a list where a name stands several times or ends in
// "[]". Names that begin with an underscore belong to the house and are left out.

export type FormValues = Record<string, string | string[]>;

export function readFields(fields: Iterable<[string, string]>): FormValues {
  const all = new Map<string, string[]>();
  for (const [name, value] of fields) all.set(name, [...(all.get(name) ?? []), value]);
  const shown = [...all].filter(([name]) => !name.startsWith("_"));
  return Object.fromEntries(
    shown.map(([name, values]) => {
      if (name.endsWith("[]")) return [name.slice(0, -2), values];
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
