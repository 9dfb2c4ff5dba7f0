/** Values a schema takes: one for each choice that it has, so that every way of a sentence is told once. */
import { z } from "zod";

interface Words {
  text: string;
  date: string;
}

export function sampleOf(schema: z.ZodType, words: Words, key = ""): unknown[] {
  if (schema instanceof z.ZodObject) return sampleOfObject(schema.shape, words);
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element as z.ZodType, words, key).slice(0, 1)];
  if (schema instanceof z.ZodNullable) return [...sampleOf(schema.unwrap() as z.ZodType, words, key), null];
  if (schema instanceof z.ZodOptional) return [...sampleOf(schema.unwrap() as z.ZodType, words, key), undefined];
  if (schema instanceof z.ZodDefault) return sampleOf(schema.unwrap() as z.ZodType, words, key);
  if (schema instanceof z.ZodEnum) return [...schema.options];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return [0, 1, 3];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodString) return [/(^on|On)$/.test(key) ? words.date : words.text];
  throw new Error(`No sample of ${key}: ${schema.type}`);
}

/** Fields that say which way it went are combined with each other; the rest takes its values in turn. */
function sampleOfObject(shape: Record<string, z.ZodType>, words: Words): unknown[] {
  let samples: Record<string, unknown>[] = [{}];
  for (const [key, schema] of Object.entries(shape)) {
    const values = sampleOf(schema, words, key);
    samples = samples.flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
    if (samples.length > most) throw new Error(`Too many ways at ${key}.`);
  }
  return samples;
}

const most = 20_000;
