import type { ComponentProps, ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { FieldError } from "./field.tsx";

/** A native checkbox whose whole line is the 44 px target. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<"input">, "type">): ReactElement {
  return (
    <label className={cx("flex min-h-11 items-start gap-3 py-2.5", className)}>
      <input type="checkbox" className="mt-0.5 size-5 shrink-0" {...rest} />
      <span>
        {label}
        {hint && <span className="text-ink-3 block text-sm">{hint}</span>}
      </span>
    </label>
  );
}

export type RadioCard = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioCardsProps = {
  name: string;
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly RadioCard[];
  /** Chosen when first shown. */
  value?: string | undefined;
  error?: string | null | undefined;
  required?: boolean;
  columns?: 1 | 2 | 4;
  onChoose?: (value: string) => void;
};

/** One of a few, each a card with a radio in it. Chosen shows by the radio, the border and the ground. */
export function RadioCards({
  name,
  id = name,
  legend,
  hint,
  options,
  value,
  error,
  required,
  columns = 1,
  onChoose,
}: RadioCardsProps): ReactElement {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={cx("min-w-0", error && "border-risk border-s-4 ps-3")}
      aria-describedby={described || undefined}
    >
      <legend className="font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-3 mt-1 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <div className="mt-1">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      <div className={cx("mt-2 grid gap-2", columns > 1 && "sm:grid-cols-2", columns === 4 && "lg:grid-cols-4")}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="rounded-control border-line bg-surface hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-disabled:text-ink-3 has-[:focus-visible]:outline-focus flex min-h-11 items-start gap-3 border px-3 py-2.5 transition-colors has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2"
          >
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              required={required}
              disabled={option.disabled}
              onChange={() => onChoose?.(option.value)}
              className="mt-0.5 size-5 shrink-0 outline-none"
            />
            <span className="min-w-0">
              <span className="font-medium">{option.label}</span>
              {option.hint && <span className="text-ink-2 block text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
