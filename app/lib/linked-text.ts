// Addresses that stand in what somebody typed, told apart from the words around them.
export type TextPart = { text: string; isAddress: boolean };

/** The text in its order; put together again it is the same text. Only http and https count. */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const whole = match[0].replace(closing, "");
    if (!URL.canParse(whole)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isAddress: false });
    parts.push({ text: whole, isAddress: true });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isAddress: false });
  return parts;
}

const address = /\bhttps?:\/\/[^\s<>"'`]{1,2000}/gi;
/** What ends a sentence does not belong to the address before it. */
const closing = /[.,;:!?)\]}»”’…]{1,20}$/u;
