// The parts of a mail. Plain enough for every mail program, light and dark: nothing is fetched, nothing is counted (CO3).
// Styles stand on the elements, since that is all that most programs read; the few rules of the head are for dark ones.
import type { ReactElement, ReactNode } from "react";

import type { Letter } from "./letter.ts";

export interface LetterPageProps {
  letter: Letter;
  foot: string;
}

export function LetterPage({ letter, foot }: LetterPageProps): ReactElement {
  const { lines, told = [], plans = [], button, code, stop } = letter;
  return (
    <Sheet title={letter.subject}>
      <Mark />
      {code && <Code digits={code} />}
      {lines.map((line, index) =>
        typeof line === "string" ? <Line key={index}>{line}</Line> : <Quote key={index}>{line.quote}</Quote>,
      )}
      {told.length > 0 && <Told told={told} />}
      {plans.map((plan) => (
        <OnePlan key={plan.address} {...plan} />
      ))}
      {button && <Way {...button} />}
      <Foot foot={foot} stop={stop} />
    </Sheet>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkRules}</style>
      </head>
      <body className="sheet" style={{ ...text, margin: 0, padding: "24px 16px", background: light.canvas }}>
        <div style={{ maxWidth: 560, margin: "0 auto" }}>{children}</div>
      </body>
    </html>
  );
}

/** The product's rail as text: no picture is fetched, so nobody learns that the mail was opened. */
function Mark(): ReactElement {
  return (
    <p className="quiet" style={{ ...text, margin: "0 0 24px", color: light.quiet, fontSize: 14 }}>
      <span aria-hidden="true">●─●─○ </span>Lockstep
    </p>
  );
}

function Code({ digits }: { digits: string }): ReactElement {
  return (
    <p style={{ ...text, margin: "0 0 24px", fontSize: 32, letterSpacing: 6, fontWeight: 600 }} className="ink">
      {digits}
    </p>
  );
}

function Line({ children }: { children: ReactNode }): ReactElement {
  return (
    <p className="ink" dir="auto" style={{ ...text, margin: "0 0 16px", whiteSpace: "pre-line" }}>
      {children}
    </p>
  );
}

function Quote({ children }: { children: ReactNode }): ReactElement {
  return (
    <blockquote
      className="ink rule"
      dir="auto"
      style={{
        ...text,
        margin: "0 0 16px",
        padding: "0 0 0 16px",
        borderInlineStart: `3px solid ${light.brand}`,
        whiteSpace: "pre-line",
      }}
    >
      {children}
    </blockquote>
  );
}

function OnePlan({ name, address, told, more }: NonNullable<Letter["plans"]>[number]): ReactElement {
  return (
    <>
      <h2 className="ink" dir="auto" style={{ ...text, margin: "24px 0 12px", fontSize: 18, fontWeight: 600 }}>
        <a href={address} className="ink" style={{ color: light.ink }}>
          {name}
        </a>
      </h2>
      <Told told={told} />
      {more && (
        <p className="quiet" style={{ ...text, margin: "0 0 16px", color: light.quiet, fontSize: 14 }}>
          {more}
        </p>
      )}
    </>
  );
}

function Told({ told }: { told: readonly { sentence: string; at: string | null }[] }): ReactElement {
  return (
    <ul style={{ margin: "0 0 16px", padding: "0 0 0 20px" }}>
      {told.map(({ sentence, at }, index) => (
        <li key={index} className="ink" dir="auto" style={{ ...text, margin: "0 0 12px" }}>
          {sentence}
          {at && <br />}
          {at && (
            <span className="quiet" style={{ color: light.quiet, fontSize: 14 }}>
              {at}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A button, and under it the same address to copy: some programs open links in a browser that is not the reader's own. */
function Way({ label, address }: { label: string; address: string }): ReactElement {
  return (
    <>
      <p style={{ margin: "24px 0 12px" }}>
        <a
          href={address}
          className="way"
          style={{
            ...text,
            display: "inline-block",
            padding: "12px 20px",
            borderRadius: 8,
            background: light.brand,
            color: light.onBrand,
            fontWeight: 600,
            textDecoration: "none",
          }}
        >
          {label}
        </a>
      </p>
      <p className="quiet" style={{ ...text, margin: "0 0 16px", color: light.quiet, fontSize: 14 }}>
        Or copy this address: <span style={{ wordBreak: "break-all" }}>{address}</span>
      </p>
    </>
  );
}

function Foot({ foot, stop }: { foot: string; stop: Letter["stop"] }): ReactElement {
  const small = { ...text, margin: "0 0 8px", color: light.quiet, fontSize: 13 };
  return (
    <div style={{ marginTop: 32, paddingTop: 16, borderTop: `1px solid ${light.line}` }}>
      {stop && (
        <p className="quiet" style={small}>
          <a href={stop.address} className="quiet" style={{ color: light.quiet }}>
            {stop.label}
          </a>
        </p>
      )}
      <p className="quiet" style={small}>
        {foot}
      </p>
    </div>
  );
}

const light = {
  canvas: "#f7f8f7",
  ink: "#15211f",
  quiet: "#46544f",
  line: "#dde3e1",
  brand: "#0f6b63",
  onBrand: "#ffffff",
};

const text = { fontFamily: "system-ui, sans-serif", fontSize: 16, lineHeight: "24px", color: light.ink };

// No sign that HTML would write otherwise: what stands in a style element is read as it is.
const darkRules =
  "@media (prefers-color-scheme: dark) { .sheet { background: #0f1514 !important } .ink { color: #eaf0ee !important } " +
  ".quiet { color: #b9c5c1 !important } .rule { border-color: #5cc9bc !important } .way { background: #5cc9bc !important; color: #06211e !important } }";
