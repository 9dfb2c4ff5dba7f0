/**
 * Reads a form with files as it arrives: part by part, never more of one in memory than the piece that came last. The reader
 * that comes with Remix breaks off at a semicolon in a file's name and keeps any length of headers.
 */

export interface Part {
  name: string;
  /** Null for a field; "" where no file was chosen. */
  fileName: string | null;
  /** To be read to its end before the next part is asked for, or not at all: then it is passed over. */
  body: AsyncIterable<Buffer>;
}

/** The form is not one, or ended in the middle. */
export class BrokenForm extends Error {
  override name = "BrokenForm";
}

const headerBytes = 16_000;

/** The boundary of `multipart/form-data`, or null for anything else. */
export function boundaryOf(contentType: string | null): string | null {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(
    (contentType ?? "").slice(0, 300),
  );
  return found?.[1] ?? found?.[2] ?? null;
}

export async function* partsOf(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const pieces = source[Symbol.asyncIterator]();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line before it.
  let held: Buffer = Buffer.from("\r\n");
  // Of the part that was handed out something is still to come, whether its reader went to the end or broke off.
  let isWithin = true;

  async function more(): Promise<void> {
    const next = (await pieces.next()) as IteratorResult<Uint8Array, undefined>;
    if (next.done) throw new BrokenForm("It ended in the middle.");
    const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
  }

  async function* untilDelimiter(): AsyncGenerator<Buffer> {
    while (isWithin) {
      const at = held.indexOf(delimiter);
      const sure = at < 0 ? beforeDelimiter(held, delimiter.length) : at;
      const piece = held.subarray(0, sure);
      held = held.subarray(at < 0 ? sure : at + delimiter.length);
      if (at >= 0) isWithin = false;
      if (piece.length > 0) yield piece;
      if (at < 0) await more();
    }
  }

  async function headers(): Promise<string> {
    for (;;) {
      const at = held.indexOf("\r\n\r\n");
      if (at > headerBytes || (at < 0 && held.length > headerBytes))
        throw new BrokenForm("A part has too long headers.");
      if (at >= 0) {
        const text = held.subarray(0, at).toString("utf8");
        held = held.subarray(at + 4);
        return text;
      }
      await more();
    }
  }

  await passOver(untilDelimiter());
  for (;;) {
    while (held.length < 2) await more();
    if (held.subarray(0, 2).toString("latin1") === "--") return;
    const body = untilDelimiter();
    const part = { ...nameOf(await headers()), body };
    isWithin = true;
    yield part;
    await passOver(untilDelimiter());
  }
}

/**
 * How much cannot be the beginning of a delimiter, which starts with a carriage return. What is held back is copied with the
 * next piece, so that seldom anything is.
 */
function beforeDelimiter(held: Buffer, length: number): number {
  const begins = held.indexOf("\r", Math.max(0, held.length - length + 1));
  return begins < 0 ? held.length : begins;
}

async function passOver(body: AsyncGenerator<Buffer>): Promise<void> {
  while (!(await body.next()).done);
}

function nameOf(headers: string): Pick<Part, "name" | "fileName"> {
  const disposition = /^content-disposition:\s*form-data\s*(;[^\r\n]*)/im.exec(headers)?.[1] ?? "";
  const name = parameter(disposition, "name");
  if (name === null) throw new BrokenForm("A part has no name.");
  return { name, fileName: parameter(disposition, "filename") };
}

/** Browsers write a quote as %22, other senders as \". */
function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="((?:\\\\"|[^"])*)"`, "i").exec(disposition)?.[1];
  return found === undefined ? null : found.replaceAll('\\"', '"').replaceAll("%22", '"');
}
