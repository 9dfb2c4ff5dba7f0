// A plan whose company has filled its own room: forty people and roles, half of them its own secret, why it buys, what it costs.
import { buyingRoles, fieldsOfWork } from "#app/participant/buying-role.ts";
import * as schema from "#db/schema/index.ts";
import type { Owner } from "#tests/support/world.ts";

export const peopled = 40;

/** Rows as commands would leave them, beside those of `fillPlan`. */
export async function fillPeople(db: Owner, ground: { workspaceId: string; planId: string }): Promise<void> {
  const by = { byName: "Dana Kim" };
  await db.insert(schema.participant).values(
    Array.from({ length: peopled }, (_, index) => ({
      id: crypto.randomUUID(),
      ...ground,
      lane: index % 2 === 0 ? ("shared" as const) : ("buyer" as const),
      side: "buyer" as const,
      name: index % 4 === 3 ? null : `Colleague ${index + 1}`,
      title: `Head of ${fieldsOfWork[index % fieldsOfWork.length] ?? "work"} ${index + 1}`,
      buyingRole: buyingRoles[index % buyingRoles.length] ?? null,
      field: fieldsOfWork[index % fieldsOfWork.length] ?? null,
      decides: "Whether what it costs is worth what it saves",
      needs: "The cost over three years, and what a pilot shows",
      createdByName: "Dana Kim",
    })),
  );
  const questions = ["happened", "today", "wanted", "nothing", "wrong", "paid"] as const;
  await db.insert(schema.whyAnswer).values(
    questions.map((question, index) => ({
      id: crypto.randomUUID(),
      ...ground,
      lane: index < 4 ? ("shared" as const) : ("buyer" as const),
      question,
      number: 1,
      text: "Two desks, two tools. Of a hundred cases thirty-one are asked twice, once in each town.",
      ...by,
    })),
  );
  await db.insert(schema.briefCost).values(
    Array.from({ length: 8 }, (_, index) => ({
      id: crypto.randomUUID(),
      ...ground,
      lane: "buyer" as const,
      what: `A line of the costs (${index + 1})`,
      kind: index % 2 === 0 ? ("yearly" as const) : ("once" as const),
      cents: 120_000 * (index + 1),
      currency: "EUR",
      figure: "ours" as const,
      ...by,
    })),
  );
}
