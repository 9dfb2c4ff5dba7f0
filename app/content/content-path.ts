// The addresses of content, named once. `planId` and `contentId` are ids.

export type ContentVerb =
  "words" | "versions" | "sharing" | "readers" | "retirement" | "taking-up" | "answer" | "reading" | "upload";

export function libraryPath(planId: string, place?: "new" | "placement" | "upload"): string {
  return place ? `/plans/${planId}/library/${place}` : `/plans/${planId}/library`;
}

export function contentPath(planId: string, contentId: string, verb?: ContentVerb): string {
  return verb ? `${libraryPath(planId)}/${contentId}/${verb}` : `${libraryPath(planId)}/${contentId}`;
}

/** To pass it on to somebody of one's own company; who, may be said already. */
export function forwardPath(planId: string, contentId: string, participantId?: string | null): string {
  const to = participantId ? `&to=${participantId}` : "";
  return `/plans/${planId}/forwards/new?content=${contentId}${to}`;
}

/** The workspace's own library, for its members. */
export function ourLibraryPath(contentId?: string, verb?: "placement" | "upload"): string {
  if (!contentId) return "/library";
  return verb ? `/library/${contentId}/${verb}` : `/library/${contentId}`;
}

/** The bytes of a version that is a file; of the plan's library, or of the workspace's own. */
export function filePath(planId: string | null, contentId: string, number: number): string {
  const library = planId === null ? ourLibraryPath() : libraryPath(planId);
  return `${library}/${contentId}/versions/${number}/file`;
}
