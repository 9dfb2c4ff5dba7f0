import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { boundaryOf, BrokenForm, partsOf } from "#app/server/multipart.server.ts";

const boundary = "----a-boundary";

describe("a form with files", () => {
  it("is read alike however it is cut into pieces", async () => {
    const form = formOf([
      ['name="title"', "Grüße\r\n--not the boundary"],
      ['name="file"; filename="a;b=c%22d.pdf"', "\r\n------a-boundar\r\n\r\n"],
      ['name="empty"', ""],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: form.length }), { maxLength: 40 }), async (cuts) => {
        expect(await read(form, cuts)).toEqual([
          ["title", null, "Grüße\r\n--not the boundary"],
          ["file", 'a;b=c"d.pdf', "\r\n------a-boundar\r\n\r\n"],
          ["empty", null, ""],
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("passes over a part that nobody reads", async () => {
    const form = formOf([
      ['name="file"; filename="x"', "x".repeat(10_000)],
      ['name="title"', "kept"],
    ]);
    const names: string[] = [];
    for await (const part of partsOf(pieces(form, [3, 500]), boundary)) names.push(part.name);
    expect(names).toEqual(["file", "title"]);
  });

  it.each([
    ["ends in the middle", formOf([['name="a"', "b"]]).subarray(0, -20)],
    ["has a part without a name", formOf([["nothing", "b"]])],
    ["has endless headers", formOf([[`name="${"x".repeat(20_000)}"`, "b"]])],
    ["is none", Buffer.from("hello")],
  ])("is refused when it %s", async (_, form) => {
    await expect(read(form, [])).rejects.toBeInstanceOf(BrokenForm);
  });

  it("knows its boundary", () => {
    expect(boundaryOf("multipart/form-data; boundary=abc")).toBe("abc");
    expect(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"')).toBe("a b");
    expect(boundaryOf("application/x-www-form-urlencoded")).toBeNull();
    expect(boundaryOf(`multipart/form-data; boundary=${"x".repeat(300)}`)).toBeNull();
    expect(boundaryOf(null)).toBeNull();
  });
});

function formOf(parts: [disposition: string, body: string][]): Buffer {
  const each = parts.map(
    ([disposition, body]) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`,
  );
  return Buffer.from(`${each.join("")}--${boundary}--\r\n`);
}

async function read(form: Buffer, cuts: number[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const part of partsOf(pieces(form, cuts), boundary)) {
    const body: Buffer[] = [];
    for await (const piece of part.body) body.push(Buffer.from(piece));
    found.push([part.name, part.fileName, Buffer.concat(body).toString()]);
  }
  return found;
}

async function* pieces(form: Buffer, cuts: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...new Set(cuts)].sort((a, b) => a - b)) {
    yield await Promise.resolve(form.subarray(from, cut));
    from = cut;
  }
  yield form.subarray(from);
}
