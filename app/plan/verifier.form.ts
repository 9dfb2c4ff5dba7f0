import { z } from "zod";

const back = z.string().max(300).optional();

export const verificationForm = z.strictObject({ met: z.enum(["yes", "no"], "Please say yes or no."), back });

export const evidenceForm = z.strictObject({
  text: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "Please write what shows it.").max(500, "Please keep this under 500 characters.")),
  back,
});
