// What a reader gets while the database cannot be reached: a page that needs no scripts and comes back by itself.

const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  // Shutting down, crashed, starting up, too many connections.
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** Fields that no page gives back. */
const secrets = new Set(["password", "passphrase", "current", "next", "code"]);

export const RETRY_AFTER_SECONDS = 5;

/** Whether an error, or what caused it, means that the database cannot be reached at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && (codes.has(code) || code.startsWith("08"))) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}

/**
 * The whole page. What was typed stands in it again, in a form that sends it to the same address; without anything
 * typed it asks for itself again after a few seconds.
 */
export function databaseAwayPage({
  address,
  typed,
  nonce,
}: {
  address: string;
  typed?: URLSearchParams;
  nonce: string;
}): string {
  const fields = [...(typed ?? [])].filter(([name]) => !secrets.has(name.replace(/^_/, "")));
  const again = fields.length === 0 ? `<p><a href="${escape(address)}">Try again</a></p>` : formAgain(address, fields);
  const refresh = fields.length === 0 ? `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}
<title>Back in a moment</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 15vh auto 0; padding: 0 1.25rem }
textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; margin: .25rem 0 1rem }
button { font: inherit; padding: .5rem 1rem }
</style>
</head>
<body>
<main>
<h1>Back in a moment</h1>
<p>The plans cannot be reached just now. Nothing that was saved is lost.${fields.length > 0 ? " What you just sent was not saved; it is kept below." : ""}</p>
${again}
</main>
</body>
</html>
`;
}

function formAgain(address: string, fields: [string, string][]): string {
  const inputs = fields.map(([name, value]) =>
    /\s/.test(value.trim()) || value.length > 60
      ? `<label>What you wrote<textarea name="${escape(name)}" rows="5">${escape(value)}</textarea></label>`
      : `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  return `<form method="post" action="${escape(address)}">\n${inputs.join("\n")}\n<button>Send again</button>\n</form>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
