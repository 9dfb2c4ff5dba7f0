/**
 * Reads a form strictly: only the fields its schema names, each once unless the schema wants a list (S10). Names that begin
 * with an underscore belong to the house (a code that came along with a kept form) and are left out.
 */
import type { z } from "zod";

export type FormValues = Record<string, string | string[]>;

export type ReadForm<T> = { ok: true; value: T; values: FormValues } | { ok: false; fields: Record<string, string>; values: FormValues };

/** `fields` holds one sentence per wrong field; "" stands for the form as a whole. `values` is what was typed. */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<ReadForm<z.infer<Schema>>> {
  const values = await readValues(request);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.map(String).join(".")] ??= sentence(issue);
  return { ok: false, fields, values };
}

/** Every field as text: once as a string, several times as a list; an empty list field may end in "[]" to stay a list. */
export async function readValues(request: Request): Promise<FormValues> {
  const values: FormValues = Object.create(null) as FormValues;
  const data = await request.formData();
  for (const name of new Set(data.keys())) {
    if (name.startsWith("_")) continue;
    const all = data.getAll(name).map((value) => (typeof value === "string" ? cleanText(value) : ""));
    if (name.endsWith("[]")) values[name.slice(0, -2)] = all;
    else values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return { ...values };
}

/** PostgreSQL keeps no NUL, browsers send CRLF, and half of a surrogate pair is no text. */
function cleanText(text: string): string {
  return Buffer.from(text.replaceAll("\0", "").replaceAll("\r\n", "\n")).toString();
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "This form has a field we do not know. Please load the page again.";
  return issue.message;
}
