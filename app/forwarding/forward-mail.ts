// The mail of a forward in the sender's own program: text and link, as an address every program understands.

export type ForwardMail = { to: string | null; subject: string; message: string; link: string };

/** Windows hands a program no more than about two thousand letters of an address. */
const longest = 1_900;

/** The text with the link on a line of its own, to copy or to send. */
export function textWithLink({ message, link }: Pick<ForwardMail, "message" | "link">): string {
  return `${message.trim()}\n\n${link}`;
}

/**
 * The `mailto:` address, line breaks as mail wants them (RFC 6068). A text too long for it is cut at a word, never the link;
 * `isCut` then says so, and the whole text can be copied.
 */
export function forwardMailAddress(mail: ForwardMail): { address: string; isCut: boolean } {
  const whole = mailto(mail, mail.message);
  if (whole.length <= longest) return { address: whole, isCut: false };
  const words = mail.message.split(/(?<=\s)/);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (mailto(mail, shortened(words, middle)).length <= longest) low = middle;
    else high = middle - 1;
  }
  return { address: mailto(mail, shortened(words, low)), isCut: true };
}

function shortened(words: readonly string[], count: number): string {
  return count === 0 ? "" : `${words.slice(0, count).join("").trimEnd()} …`;
}

function mailto({ to, subject, link }: ForwardMail, message: string): string {
  const body = textWithLink({ message, link }).trim().replaceAll("\n", "\r\n");
  return `mailto:${to ? encodeURIComponent(to) : ""}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** Half of a surrogate pair would throw, and no program shows it. */
function encoded(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ""),
  );
}
