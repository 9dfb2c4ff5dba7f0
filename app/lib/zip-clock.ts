// A sheet is a zip, and a zip says of each of its files when it was packed. Without that, the same rows are the same bytes:
// nobody reads from an export when, or whether, something was written that is not in it (LN2).

/** The same zip, with each of its files packed on the first day a zip can name. Changes `zip` itself. */
export function withoutClock(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - endLength;
  while (end > 0 && view.getUint32(end, true) !== endMark) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new Error("This is no zip of the usual kind.");
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDay, true);
    view.setUint32(at + 12, firstDay, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const endLength = 22;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** Midnight of 1 January 1980. */
const firstDay = 0x00210000;
