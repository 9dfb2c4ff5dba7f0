// Somebody is about to take over from whoever leads (PE4): said above the list of people, with the way to what can be done.
import type { ReactElement } from "react";

import { peoplePath } from "#app/participant/person-path.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export function SuccessionBanner({
  planId,
  champion,
  notice,
}: {
  planId: string;
  champion: string | null;
  notice: { who: string; from: string };
}): ReactElement {
  return (
    <Banner tone="warn" actions={<LinkButton to={peoplePath(planId, "succession")}>See what you can do</LinkButton>}>
      {notice.who} will take this over from {champion ?? "whoever leads it"} on {notice.from}, unless they answer.
    </Banner>
  );
}

/** For whoever might take over, before anybody asked to. */
export function NoLongerThere({
  planId,
  champion,
  mayAnnounce,
}: {
  planId: string;
  champion: string | null;
  mayAnnounce: boolean;
}): ReactElement | null {
  if (!mayAnnounce || !champion) return null;
  return (
    <p className="text-ink-2">
      {champion} is no longer there?{" "}
      <TextLink to={peoplePath(planId, "succession")}>Somebody else can take this over</TextLink>
    </p>
  );
}
