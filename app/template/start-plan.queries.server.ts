import { asc, eq } from "drizzle-orm";

import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { company } from "#db/schema/workspace.ts";

/** The companies the workspace knows, to be offered by name. */
export async function readCompanyNames({ tx, workspaceId }: WorkspaceViewer): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: company.name })
    .from(company)
    .where(eq(company.workspaceId, workspaceId))
    .orderBy(asc(company.name));
  return rows.map(({ name }) => name);
}
