/**
 * Files that would like to run: whatever of theirs runs asks for an address with `ran` in it, or opens a dialog. Forty of
 * them: what a browser executes, disguised by name, by beginning, by both, and names that lead elsewhere (S26 to S28).
 */
export const trace = "kanari-ran";

const script = `fetch("/${trace}");new Image().src="/${trace}";alert(1)`;
const html = `<!doctype html><script>${script}</script><img src=x onerror='${script}'>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'><script>${script}</script></svg>`;
const xml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>`;
const xslt = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:text/xml,${encodeURIComponent(xml)}"?><a/>`;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const gif = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
/** A picture whose first bytes are also the name of a variable. */
const gifScript = `GIF89a=1;/*\u0001\u0000*/${script}`;
const jpegHtml = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), Buffer.from(html)]);
const pngHtml = Buffer.concat([png, Buffer.from(html)]);
const mp4Html = Buffer.concat([
  Buffer.from("00000018667479706d703432000000006d7034326d703431", "hex"),
  Buffer.from(html),
]);
const zip = Buffer.concat([Buffer.from("504b0304140000000000", "hex"), Buffer.from(html)]);

/** One page that says "Words of the paper", and a script for whoever runs those. */
export const scriptedPaper = paper([`app.alert(1);app.launchURL("/${trace}")`]);

export const hostileFiles: readonly { name: string; bytes: Buffer | string }[] = [
  { name: "page.html", bytes: html },
  { name: "page.htm", bytes: html },
  { name: "page.xhtml", bytes: xml },
  { name: "page.shtml", bytes: html },
  { name: "page.svg", bytes: svg },
  { name: "page.svgz", bytes: svg },
  { name: "page.xml", bytes: xml },
  { name: "style.xsl", bytes: xslt },
  { name: "feed.rss", bytes: xml },
  { name: "archive.mht", bytes: `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${html}` },
  { name: "code.js", bytes: script },
  { name: "code.mjs", bytes: script },
  { name: "sheet.css", bytes: `body{background:url("/${trace}")}` },
  { name: "manifest.webmanifest", bytes: "{}" },
  { name: "page.htc", bytes: html },
  { name: "help.hta", bytes: html },
  { name: "picture.png", bytes: html },
  { name: "picture.jpg", bytes: svg },
  { name: "picture.gif", bytes: gifScript },
  { name: "code.gif.js", bytes: gifScript },
  { name: "picture.png.html", bytes: png },
  { name: "behind.png", bytes: pngHtml },
  { name: "behind.jpg", bytes: jpegHtml },
  { name: "behind.gif", bytes: Buffer.concat([gif, Buffer.from(html)]) },
  {
    name: "picture.webp",
    bytes: Buffer.concat([Buffer.from("RIFF\u0010\u0000\u0000\u0000WEBPVP8 "), Buffer.from(html)]),
  },
  { name: "film.mp4", bytes: mp4Html },
  { name: "film.webm", bytes: Buffer.concat([Buffer.from("1a45dfa3", "hex"), Buffer.from(html)]) },
  { name: "sound.mp3", bytes: `ID3\u0003\u0000${html}` },
  { name: "note.txt", bytes: html },
  { name: "note.md", bytes: `[click](javascript:${script}) ${html}` },
  { name: "paper.pdf", bytes: scriptedPaper },
  { name: "notreally.pdf", bytes: `%PDF-1.7\n${html}` },
  { name: "bundle.zip", bytes: zip },
  { name: "sheet.csv", bytes: `=HYPERLINK("/${trace}")` },
  { name: "utf7.html", bytes: "+ADw-script+AD4-alert(1)+ADw-/script+AD4-" },
  { name: "utf16.html", bytes: Buffer.from(`\uFEFF${html}`, "utf16le") },
  { name: "invoice\u202Elmth.pdf", bytes: html },
  { name: "../../../../build/client/assets/evil.js", bytes: script },
  { name: "..\\..\\windows\\CON.html", bytes: html },
  { name: "/etc/passwd.html", bytes: html },
  { name: `"><script>${script}</script>.html`, bytes: html },
  { name: "nul\u0000byte.html", bytes: html },
  { name: "%0d%0aX-Evil: 1.html", bytes: html },
];

/** A small PDF: pages with a line of text each, and scripts that it wants run on opening. */
export function paper(scripts: readonly string[] = [], pages = 1): Buffer {
  const text = (number: number): string => `BT /F1 24 Tf 72 700 Td (Words of the paper, page ${number}) Tj ET`;
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(" ");
  const open =
    scripts.length > 0 ? `/OpenAction << /S /JavaScript /JS (${scripts.join(";").replace(/[()\\]/g, "\\$&")}) >>` : "";
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${open} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...Array.from({ length: pages }, (_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${text(index + 1).length} >>\nstream\n${text(index + 1)}\nendstream`,
    ]).flat(),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
