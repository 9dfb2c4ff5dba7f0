// A digest is one mail about everything that changed and was not told at once: on Mondays, every day, or never (NO1).
import { z } from "zod";

export const digestRhythm = z.enum(["weekly", "daily", "never"]);

export interface DigestChoice {
  rhythm: z.infer<typeof digestRhythm>;
  /** Whether their own steps that became late stand in it too; buyers are asked, nobody is reminded otherwise. */
  tellsLate: boolean;
}
