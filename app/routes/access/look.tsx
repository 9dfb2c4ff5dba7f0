// Light, dark or as the device has it: a cookie of this browser.
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { readTheme, themeSetCookie } from "#app/ui/theme.tsx";

const why = "a colour is nobody's secret";

export const loader = openRoute(why, () => Promise.resolve(done("/account")));

export const action = openAction(
  { why, form: z.strictObject({ theme: z.string(), back: z.string().optional() }) },
  ({ form }) => Promise.resolve(done(form.back ?? "/", undefined, themeSetCookie(readTheme(form.theme)))),
);
