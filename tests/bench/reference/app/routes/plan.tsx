// The rows: title, note, owner, due date, state and a tick button. Signed in; four queries; no guard, no lane, no wall.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { personOf } from "../signed-in.server.ts";
import { sql } from "../sql.server.ts";

interface Row {
  id: string;
  title: string;
  note: string | null;
  owner: string;
  due: string | null;
  state: string;
  done: boolean;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const personId = await personOf(request);
  const planId = params["planId"] ?? "";
  const [[plan], [person], steps] = await Promise.all([
    sql<{ name: string }[]>`select name from plan where id = ${planId}`,
    sql<{ name: string }[]>`select name from person where id = ${personId}`,
    sql<Row[]>`select id, title, note, owner, due, state, done from step where plan_id = ${planId} order by rank`,
  ]);
  return json({ plan: plan?.name ?? "", person: person?.name ?? "", steps: [...steps] });
}

export default function Plan(): ReactElement {
  const { plan, person, steps } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>{plan}</h1>
      <p>{person}</p>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <b>{step.title}</b>
            {step.note && <p>{step.note}</p>}
            <span>{step.owner}</span>
            {step.due && <time>{step.due}</time>}
            <span>{step.state}</span>
            <Form method="post" action={`/steps/${step.id}/tick`}>
              <button name="done" value={step.done ? "" : "yes"}>
                {step.done ? "Open again" : "Done"}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </main>
  );
}
