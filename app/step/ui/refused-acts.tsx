import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

/** What the server refused of the acts sent from the list, until the reader closes it. The rows show the server's value again. */
export function RefusedActs({ keys }: { keys: readonly string[] }): ReactElement {
  return (
    <div role="alert" className="grid gap-2">
      {keys.map((key) => (
        <RefusedAct key={key} fetcherKey={key} />
      ))}
    </div>
  );
}

function RefusedAct({ fetcherKey }: { fetcherKey: string }): ReactElement | null {
  const { data, state } = useFetcher<{ refused?: string; invalid?: Record<string, string> }>({ key: fetcherKey });
  const [closed, setClosed] = useState<unknown>(null);
  const say = data?.refused ?? Object.values(data?.invalid ?? {})[0];
  if (!say || state !== "idle" || closed === data) return null;
  return (
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
  );
}
