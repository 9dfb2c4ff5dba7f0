import type { ReactElement } from "react";
import { useEffect, useRef } from "react";

/**
 * What is wrong with a sent form, at its top, each with a link to its field. Takes focus when it appears, so that nobody
 * hunts for the reason. Fields carry the same sentences themselves.
 */
export function FormErrors({
  errors,
  title = "Please look at this again",
}: {
  errors: readonly { say: string; fieldId?: string }[];
  title?: string;
}): ReactElement | null {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = errors.map((error) => error.say).join("\n");
  useEffect(() => {
    if (text) heading.current?.focus();
  }, [text]);
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="rounded-control border-risk bg-risk-soft border p-4">
      <h2 ref={heading} tabIndex={-1} className="text-risk font-semibold">
        {title}
      </h2>
      <ul className="mt-1 grid gap-1">
        {errors.map((error) => (
          <li key={error.say}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="text-ink underline underline-offset-4">
                {error.say}
              </a>
            ) : (
              error.say
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
