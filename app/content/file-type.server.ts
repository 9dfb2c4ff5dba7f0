// What a file is, by its first bytes. HTML, SVG and everything else that does not say so in its bytes is "just bytes" (S26).
import { fileTypeFromBuffer } from "file-type";

import { isTextName, unknownType } from "./file.ts";

/** `head` holds the first bytes. */
export async function mediaTypeOf(head: Uint8Array, fileName: string): Promise<string> {
  // Looking can fail on a file made to confuse: then it does not say what it is.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return found.mime;
  return isTextName(fileName) && isText(head) ? "text/plain" : unknownType;
}

/** UTF-8 without control characters; a character that the cut went through does not count against it. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(head, { stream: true });
  // eslint-disable-next-line no-control-regex -- these are what a text has not
  return !/[\uFFFD\u0000-\u0008\u000E-\u001F]/.test(text);
}
