// Light, dark or as the system has it. The choice is a cookie that only the server reads, so the first paint is right:
// entry.server puts it into the context, root writes it on <html>, and the browser reads it from there.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { createContext, useContext } from "react";

import { SubmitButton } from "./button.tsx";
import { HiddenFields } from "./field.tsx";

export type Theme = "light" | "dark" | "system";

const themes: readonly { value: Theme; label: string }[] = [
  { value: "system", label: "As my device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export const themeCookie = "theme";

/** What a form or cookie holds, as a theme; anything else is `system`. */
export function readTheme(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** The theme in a Cookie header. */
export function themeFromCookies(header: string | null): Theme {
  const pair = (header ?? "").split(/;\s*/).find((part) => part.startsWith(`${themeCookie}=`));
  return readTheme(pair?.slice(themeCookie.length + 1));
}

/** For one year, for every page; not a secret and not HttpOnly's business. */
export function themeSetCookie(theme: Theme): string {
  return `${themeCookie}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

const ThemeContext = createContext<Theme | undefined>(undefined);

export const ThemeProvider = ThemeContext.Provider;

export function useTheme(): Theme {
  const given = useContext(ThemeContext);
  if (given) return given;
  return typeof document === "undefined" ? "system" : readTheme(document.documentElement.dataset["theme"]);
}

/** Three buttons that post `theme` and come back to the page they stand on. */
export function ThemeSwitch({
  action,
  fields = {},
}: {
  action: string;
  fields?: Record<string, string>;
}): ReactElement {
  const current = useTheme();
  return (
    // A document post: the new colours come with the answer, so no page can show half of each.
    <Form method="post" action={action} reloadDocument>
      <HiddenFields fields={fields} />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-2 font-medium">Light or dark</legend>
        {themes.map((theme) => (
          <SubmitButton
            key={theme.value}
            name="theme"
            value={theme.value}
            look="secondary"
            className="aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand"
            aria-pressed={theme.value === current}
          >
            {theme.label}
          </SubmitButton>
        ))}
      </fieldset>
    </Form>
  );
}
