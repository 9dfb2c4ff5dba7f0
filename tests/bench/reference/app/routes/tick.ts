// R1 with an action: signed in, one UPDATE, back to the page.
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

import { personOf } from "../signed-in.server.ts";
import { sql } from "../sql.server.ts";

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  await personOf(request);
  const isDone = (await request.formData()).get("done") === "yes";
  const [row] = await sql<{ plan_id: string }[]>`
    update step set done = ${isDone}, state = ${isDone ? "Done" : "Open"} where id = ${params["stepId"] ?? ""} returning plan_id`;
  return redirect(`/plans/${row?.plan_id ?? ""}`, 303);
}
