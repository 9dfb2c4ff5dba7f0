/** What the payloads of several kinds are made of. */
import { z } from "zod";

export const text = z.string();
export const maybe = z.string().nullable();
export const side = z.enum(["buyer", "seller"]);
/** A field with its old and new value, in words as they were shown. */
export const change = z.object({ field: text, was: maybe, is: maybe });
