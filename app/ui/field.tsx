// Fields are native inputs: they work before scripts, on phones and with password managers. Names of the form and of the
// error list meet in the id, which is the field's name unless one page shows the same form twice.
import { AlertCircle } from "lucide-react";
import type { ComponentProps, ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, in one sentence. */
  error?: string | null | undefined;
  optional?: boolean | undefined;
  name: string;
  id?: string | undefined;
};

type Control = { id: string; name: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

/** Label, hint and error around one control; `children` gets the attributes that tie them together. */
export function Field({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  children,
}: FieldText & { children: (control: Control) => ReactNode }): ReactElement {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={cx("grid min-w-0 grid-cols-1 content-start gap-1.5", error && "border-risk border-s-4 ps-3")}>
      <label htmlFor={id} className="text-ink font-medium">
        {label}
        {optional && <span className="text-ink-3 font-normal"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-3 text-sm">
          {hint}
        </p>
      )}
      {children({ id, name, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }): ReactElement {
  return (
    <p id={id} className="text-risk flex items-start gap-1.5 text-sm font-medium">
      <AlertCircle className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

const controlClass =
  "w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink aria-invalid:border-risk disabled:bg-sunken disabled:text-ink-3";

export function TextField({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className,
  ...rest
}: FieldText & Omit<ComponentProps<"input">, keyof FieldText>): ReactElement {
  return (
    <Field {...{ label, hint, error, optional, name, id }}>
      {(control) => <input type="text" {...rest} {...control} className={cx(controlClass, "min-h-11", className)} />}
    </Field>
  );
}

/** Grows with its text where the browser can (field-sizing), else scrolls. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className,
  ...rest
}: FieldText & Omit<ComponentProps<"textarea">, keyof FieldText>): ReactElement {
  return (
    <Field {...{ label, hint, error, optional, name, id }}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className={cx(controlClass, "grow-with-text max-h-96 min-h-20", className)}
        />
      )}
    </Field>
  );
}

/** The browser's own date field; its value is always an ISO date, whatever the reader sees. */
export function DateField({
  className,
  ...rest
}: FieldText & Omit<ComponentProps<"input">, keyof FieldText | "type">): ReactElement {
  return <TextField {...rest} type="date" className={cx("tabular sm:max-w-56", className)} />;
}

export function Select({
  label,
  hint,
  error,
  optional,
  name,
  id,
  className,
  children,
  ...rest
}: FieldText & Omit<ComponentProps<"select">, keyof FieldText>): ReactElement {
  return (
    <Field {...{ label, hint, error, optional, name, id }}>
      {(control) => (
        <select {...rest} {...control} className={cx(controlClass, "min-h-11", className)}>
          {children}
        </select>
      )}
    </Field>
  );
}

export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }): ReactElement {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
