// A note as it reads. Every element is ours; what somebody typed is only ever text in it.
import type { ReactElement, ReactNode } from "react";

import type { NoteBlock, NoteSpan } from "#app/content/note.ts";
import { SafeLink } from "#app/ui/text-link.tsx";

export function NoteText({ blocks }: { blocks: readonly NoteBlock[] }): ReactElement {
  return (
    <div dir="auto" className="max-w-read grid grid-cols-1 gap-4 text-pretty break-words">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: NoteBlock }): ReactElement {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      const size = block.level === 2 ? "text-xl mt-3 first:mt-0" : "mt-1";
      return <Heading className={`${size} font-semibold`}>{spans(block.of)}</Heading>;
    }
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index} className="ps-1">
          <div className="grid grid-cols-1 gap-2">
            {item.map((one, place) => (
              <Block key={place} block={one} />
            ))}
          </div>
        </li>
      ));
      return block.isOrdered ? (
        <ol start={block.start} className="marker:text-ink-3 list-decimal ps-6 [&>li+li]:mt-1.5">
          {items}
        </ol>
      ) : (
        <ul className="marker:text-ink-3 list-disc ps-6 [&>li+li]:mt-1.5">{items}</ul>
      );
    }
    case "quote":
      return (
        <blockquote className="border-line-strong text-ink-2 grid grid-cols-1 gap-3 border-s-2 ps-4">
          {block.of.map((one, index) => (
            <Block key={index} block={one} />
          ))}
        </blockquote>
      );
    case "code":
      return (
        <pre
          tabIndex={0}
          className="rounded-control bg-sunken overflow-x-auto p-3 text-sm [overflow-wrap:anywhere] whitespace-pre-wrap"
        >
          <code>{block.text}</code>
        </pre>
      );
    case "rule":
      return <hr className="border-line" />;
    case "paragraph":
      return <p>{spans(block.of)}</p>;
  }
}

function spans(all: readonly NoteSpan[]): ReactNode {
  return all.map((span, index) => <Span key={index} span={span} />);
}

function Span({ span }: { span: NoteSpan }): ReactElement {
  if (typeof span === "string") return <>{span}</>;
  switch (span.kind) {
    case "bold":
      return <strong className="font-semibold">{spans(span.of)}</strong>;
    case "italic":
      return <em>{spans(span.of)}</em>;
    case "code":
      return <code className="bg-sunken rounded-control px-1 text-sm">{span.text}</code>;
    case "link":
      return <SafeLink href={span.href}>{spans(span.of)}</SafeLink>;
    case "break":
      return <br />;
  }
}
