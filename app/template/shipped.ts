// The templates that come with Lockstep, in the order in which they are offered.
import { afterSignature } from "./after-signature.ts";
import { blank } from "./blank.ts";
import { large } from "./large.ts";
import { middle } from "./middle.ts";
import { small } from "./small.ts";
import { smallLine } from "./small-line.ts";
import { templateKeys } from "./template.ts";
import type { Template, TemplateKey } from "./template.ts";

export const shippedTemplates: readonly Template[] = [small, middle, large, afterSignature, smallLine, blank];

export function isTemplateKey(key: string): key is TemplateKey {
  return templateKeys.some((known) => known === key);
}

export function templateOf(key: TemplateKey): Template {
  const found = shippedTemplates.find((template) => template.key === key);
  if (!found) throw new Error(`No template ${key}`);
  return found;
}
