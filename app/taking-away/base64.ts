// Bytes as text, as they come: three bytes make four letters, so what is left over waits for the next part.

export async function* base64Of(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let left = Buffer.alloc(0);
  for await (const part of parts) {
    const bytes = Buffer.concat([left, part]);
    const whole = bytes.length - (bytes.length % 3);
    if (whole > 0) yield bytes.toString("base64", 0, whole);
    left = bytes.subarray(whole);
  }
  if (left.length > 0) yield left.toString("base64");
}
