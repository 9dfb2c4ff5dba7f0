/**
 * Reads a note: headings, bold, italic, lists, links, quotes, code. Everything else stays the text it was typed as; an
 * address that is not http, https or mailto becomes no link.
 */
import MarkdownIt from "markdown-it";

import type { NoteBlock, NoteSpan } from "./note.ts";

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

/** The plain tree of a note. */
export function parseNote(text: string): NoteBlock[] {
  const blocks = blocksOf(new Reader(markdown.parse(text, {})));
  const used = [...new Set(headingsIn(blocks).map(({ level }) => level))].sort();
  let before = 1;
  for (const heading of headingsIn(blocks)) {
    // Whoever listens to headings goes down one at a time, whichever signs the author likes.
    heading.level = Math.min(used.indexOf(heading.level) + 2, before + 1) as 2 | 3 | 4;
    before = heading.level;
  }
  return blocks;
}

function headingsIn(blocks: readonly NoteBlock[]): Extract<NoteBlock, { kind: "heading" }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block];
    if (block.kind === "quote") return headingsIn(block.of);
    return block.kind === "list" ? block.items.flatMap(headingsIn) : [];
  });
}

const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true, maxNesting: 12 });
markdown.disable(["table", "strikethrough", "image", "reference", "entity", "html_block", "html_inline"]);
markdown.validateLink = (address) => {
  const href = address.trim();
  return URL.canParse(href) && ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
};
// A name of a file ("report.md") is no address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** Goes through tokens once; each list of blocks or spans ends at the token that closes it. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }
}

function blocksOf(reader: Reader): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let token = reader.next(); token && token.nesting !== -1; token = reader.next()) {
    const block = blockOf(token, reader);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, reader: Reader): NoteBlock | null {
  switch (token.type) {
    case "heading_open":
      return { kind: "heading", level: levelOf(token.tag), of: inlineOf(reader) };
    case "paragraph_open":
      return { kind: "paragraph", of: inlineOf(reader) };
    case "bullet_list_open":
    case "ordered_list_open":
      return {
        kind: "list",
        isOrdered: token.type === "ordered_list_open",
        start: Number(token.attrGet("start") ?? 1),
        items: itemsOf(reader),
      };
    case "blockquote_open":
      return { kind: "quote", of: blocksOf(reader) };
    case "fence":
    case "code_block":
      return { kind: "code", text: token.content.replace(/\n$/, "") };
    case "hr":
      return { kind: "rule" };
    default:
      return token.content ? { kind: "paragraph", of: [token.content] } : null;
  }
}

function itemsOf(reader: Reader): NoteBlock[][] {
  const items: NoteBlock[][] = [];
  for (let token = reader.next(); token && token.nesting !== -1; token = reader.next()) items.push(blocksOf(reader));
  return items;
}

/** The one inline token of a heading or paragraph, and the token that closes it. */
function inlineOf(reader: Reader): NoteSpan[] {
  const inline = reader.next();
  reader.next();
  return spansOf(new Reader(inline?.children ?? []));
}

function spansOf(reader: Reader): NoteSpan[] {
  const spans: NoteSpan[] = [];
  for (let token = reader.next(); token && token.nesting !== -1; token = reader.next()) {
    if (token.type === "strong_open") spans.push({ kind: "bold", of: spansOf(reader) });
    else if (token.type === "em_open") spans.push({ kind: "italic", of: spansOf(reader) });
    else if (token.type === "link_open") {
      spans.push({ kind: "link", href: String(token.attrGet("href") ?? ""), of: spansOf(reader) });
    } else if (token.type === "code_inline") spans.push({ kind: "code", text: token.content });
    else if (token.type === "softbreak" || token.type === "hardbreak") spans.push({ kind: "break" });
    else if (token.content) spans.push(token.content);
  }
  return spans;
}

/** The page's own title is the first heading; those of a note begin below it. */
function levelOf(tag: string): 2 | 3 | 4 {
  return tag === "h1" ? 2 : tag === "h2" ? 3 : 4;
}
