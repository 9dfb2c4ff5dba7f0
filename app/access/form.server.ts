/**
 * Reads a form strictly: only the fields its schema names, each once unless the schema wants a list (S10). Names that begin
 * with an underscore belong to the house (a code that came along with a kept form) and are left out.
 */
import type { z } from "zod";

import { type FormValues, readFields } from "#app/lib/form-values.ts";

export type { FormValues } from "#app/lib/form-values.ts";

/** What the house itself put into a form (`_code` beside a kept form), by name with its underscore. */
export type HouseFields = Record<string, string>;

export type TypedForm = { values: FormValues; house: HouseFields };

export type ReadForm<T> = { house: HouseFields; values: FormValues } & (
  { ok: true; value: T } | { ok: false; fields: Record<string, string> }
);

/** `fields` holds one sentence per wrong field; "" stands for the form as a whole. `values` is what was typed. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.infer<Schema>>> {
  return checkForm(await readAll(request), schema);
}

export function checkForm<Schema extends z.ZodType>(
  { values, house }: TypedForm,
  schema: Schema,
): ReadForm<z.infer<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values, house };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.map(String).join(".")] ??= sentence(issue);
  return { ok: false, fields, values, house };
}

/** Every field as text: once as a string, several times as a list; an empty list field may end in "[]" to stay a list. */
export async function readValues(request: Request): Promise<FormValues> {
  return (await readAll(request)).values;
}

async function readAll(request: Request): Promise<TypedForm> {
  const data = await request.formData();
  return gather([...data].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
}

/** The fields of a form in the order they came. */
export function gather(fields: readonly (readonly [name: string, text: string])[]): TypedForm {
  const clean = fields.map(([name, text]): [string, string] => [name, cleanText(text)]);
  // Of a name of the house that came twice the first counts.
  const house = clean.filter(([name]) => name.startsWith("_")).reverse();
  return { values: readFields(clean), house: Object.fromEntries(house) };
}

/** PostgreSQL keeps no NUL, browsers send CRLF, and half of a surrogate pair is no text. */
function cleanText(text: string): string {
  return Buffer.from(text.replaceAll("\0", "").replaceAll("\r\n", "\n")).toString();
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "This form has a field we do not know. Please load the page again.";
  return issue.message;
}
