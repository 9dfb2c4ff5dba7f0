// Text that leaves in a sheet. Programs read a cell that begins with such a sign as a formula, also after somebody saved the
// sheet as plain text; an apostrophe before it keeps it text (S34).

/** The same words, and never a formula. Control signs that no sheet can hold are left out. */
export function harmlessCell(text: string): string {
  const clean = text.replace(unwritable, "");
  return formula.test(clean) ? `'${clean}` : clean;
}

/** What may stand at the front and still leaves the sign behind it alive: blanks of any kind, marks nobody sees. */
const formula = /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
// eslint-disable-next-line no-control-regex -- these are the signs that XML refuses
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
