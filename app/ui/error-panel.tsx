import type { ReactElement, ReactNode } from "react";

export type ErrorPanelProps = {
  title: ReactNode;
  /** What happened, in one sentence, without blame. */
  say: ReactNode;
  /** What the reader can do now: links or buttons, the best first. */
  actions?: ReactNode;
  requestId?: string | undefined;
  /** 2 where the page has its own h1. */
  level?: 1 | 2;
  /** What they had typed, so that nothing is lost. */
  typed?: readonly { label: string; text: string }[];
};

/** The one panel for everything that went wrong, whoever reads it. Goes inside a shell's `<main>`. */
export function ErrorPanel({ title, say, actions, requestId, level = 1, typed = [] }: ErrorPanelProps): ReactElement {
  const Heading = level === 1 ? "h1" : "h2";
  const Inner = level === 1 ? "h2" : "h3";
  return (
    <div className="max-w-read grid gap-4">
      <Heading className="text-2xl font-semibold tracking-tight">{title}</Heading>
      <p className="text-ink-2">{say}</p>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      {typed.length > 0 && (
        <section aria-label="What you typed" className="rounded-card border-line bg-surface border p-4">
          <Inner className="font-semibold">What you typed is still here</Inner>
          <dl className="mt-2 grid gap-3">
            {typed.map((field) => (
              <div key={field.label}>
                <dt className="text-ink-3 text-sm">{field.label}</dt>
                <dd dir="auto" className="whitespace-pre-wrap select-all">
                  {field.text}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {requestId && (
        <p className="text-ink-3 text-sm">
          If you ask for help, this number finds what happened: <code className="select-all">{requestId}</code>
        </p>
      )}
    </div>
  );
}
