// Words that go to the other company without a name must not carry one by accident. Looked for are whole names and addresses
// however they are written, and each part of a name as it is written: "will" is no Will. What is a role is no name.

/** The first of `names` that stands in the text; null where none does. */
export function nameIn(text: string, names: readonly string[]): string | null {
  const words = wordsOf(text);
  const whole = ` ${words.join(" ").toLowerCase()} `;
  return (
    names.find((name) => {
      if (name.includes("@")) return text.toLowerCase().includes(name.trim().toLowerCase());
      const parts = wordsOf(name);
      if (parts.length === 0 || isRole(parts)) return false;
      if (parts.length > 1 && whole.includes(` ${parts.join(" ").toLowerCase()} `)) return true;
      return parts.some((part) => Array.from(part).length > 1 && words.includes(part));
    }) ?? null
  );
}

/** The name in how somebody is called; null for the words of a role, which greet nobody. */
export function nameOf(called: string): string | null {
  return isRole(wordsOf(called)) ? null : called;
}

/** "Finance approver": only the first word of a role is written with a capital letter. */
function isRole(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.slice(1).every((part) => /^\p{Ll}/u.test(part));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
}
