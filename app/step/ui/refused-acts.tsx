import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

import type { EditAnswer } from "./edit-conflict.tsx";

/**
 * What the server refused of the acts sent from here, above the toast until the reader closes it. What they are about shows
 * the server's value again; two texts of one field stand where the field is.
 */
export function RefusedActs({ keys }: { keys: readonly string[] }): ReactElement {
  return (
    <div
      role="alert"
      className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-20 grid gap-2 sm:end-auto sm:max-w-md"
    >
      {keys.map((key) => (
        <RefusedAct key={key} fetcherKey={key} />
      ))}
    </div>
  );
}

function RefusedAct({ fetcherKey }: { fetcherKey: string }): ReactElement | null {
  const { data, state } = useFetcher<EditAnswer>({ key: fetcherKey });
  const [closed, setClosed] = useState<unknown>(null);
  const say = data?.conflicts ? undefined : (data?.refused ?? Object.values(data?.invalid ?? {})[0]);
  if (!say || state !== "idle" || closed === data) return null;
  return (
    <div className="pointer-events-auto">
      <Banner
        tone="warn"
        actions={
          <Button look="quiet" size="small" onClick={() => setClosed(data)}>
            Close
          </Button>
        }
      >
        {say}
      </Banner>
    </div>
  );
}
