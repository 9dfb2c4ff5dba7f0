import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mediaTypeOf } from "#app/content/file-type.server.ts";
import { plainFileName, shownAs, sizeWords, timeLeftWords, unknownType } from "#app/content/file.ts";

describe("the name of a file", () => {
  it.each([
    ["offer.pdf", "offer.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\sam\\offer.pdf", "offer.pdf"],
    ["/absolute/offer.pdf", "offer.pdf"],
    ["a\0b\r\n.pdf", "ab.pdf"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["CON.txt", "_CON.txt"],
    ["...", "file"],
    ["", "file"],
    ['"quoted".pdf', "_quoted_.pdf"],
    ["trailing. ", "trailing"],
    ["Größe 世界.pdf", "Größe 世界.pdf"],
  ])("[S28] %j is shown as %j", (given, shown) => {
    expect(plainFileName(given)).toBe(shown);
  });

  it("[S28] never holds a folder, a control character or a turn of direction", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        const name = plainFileName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]|^\.|^$/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe("how a file is shown", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
  const looks = async (bytes: Buffer, fileName: string): Promise<string> =>
    shownAs({ mediaType: await mediaTypeOf(bytes, fileName), fileName, bytes: bytes.length });

  it("[S26] as what it is only where bytes and name say the same", async () => {
    expect(await looks(png, "a.png")).toBe("picture");
    expect(await looks(png, "A.PNG")).toBe("picture");
    expect(await looks(png, "a.html")).toBe("download");
    expect(await looks(png, "a.png.html")).toBe("download");
    expect(await looks(png, "a.jpg")).toBe("download");
    expect(await looks(png, "a")).toBe("download");
    expect(await looks(Buffer.from("%PDF-1.7\n"), "a.pdf")).toBe("paper");
    expect(await looks(Buffer.from("# Hello"), "a.md")).toBe("text");
  });

  it("[S26] as just bytes where they do not say, as HTML and SVG never do", async () => {
    for (const text of ["<html><script>1</script>", '<svg xmlns="http://www.w3.org/2000/svg"/>', "<!doctype html>"]) {
      expect(await looks(Buffer.from(text), "a.png")).toBe("download");
      expect(await mediaTypeOf(Buffer.from(text), "a.html")).toBe(unknownType);
    }
    expect(await looks(Buffer.from([0, 1, 2]), "a.txt")).toBe("download");
    expect(await looks(Buffer.alloc(0), "a.png")).toBe("download");
  });
});

describe("in words", () => {
  it("says sizes and how long it takes as people do", () => {
    expect([0, 1, 900, 2048, 1_048_576, 3_500_000, 104_857_600, 2_147_483_648].map(sizeWords)).toEqual([
      "0 bytes",
      "1 byte",
      "900 bytes",
      "2 kB",
      "1 MB",
      "3.3 MB",
      "100 MB",
      "2 GB",
    ]);
    expect(timeLeftWords({ sent: 0, total: 10, ms: 5_000 })).toBeNull();
    expect(timeLeftWords({ sent: 50, total: 100, ms: 20_000 })).toBe("about 20 seconds left");
    expect(timeLeftWords({ sent: 10, total: 100, ms: 20_000 })).toBe("about 3 minutes left");
    expect(timeLeftWords({ sent: 99, total: 100, ms: 20_000 })).toBe("a few seconds left");
  });
});
