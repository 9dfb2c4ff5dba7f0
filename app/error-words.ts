// What a page says when it cannot be shown, and whom to ask. Somebody outside reads the same for a plan that exists and for
// one that does not, so the sentence for 404 fits both, and fits somebody whose link was taken back as well.
import type { Reader } from "./reader.ts";

export type ErrorWords = { title: string; say: string; act: { label: string; to: string } };

/** `path` is the address the reader stands on: whoever reads by a link is led back to that plan. */
export function errorWords(status: number, reader: Reader, path: string): ErrorWords {
  const home = homeOf(reader, path);
  switch (status) {
    case 404:
      return { title: "There is nothing here for you", say: missing[reader], act: home };
    case 403:
      return { title: "That is somebody else's to do", say: forbidden[reader], act: home };
    case 405:
      return { title: "That page only takes answers", say: "Please go back and use the form again.", act: home };
    case 503:
      return {
        title: "Back in a moment",
        say: "The plans cannot be reached just now. Nothing that was saved is lost. Please try again shortly.",
        act: { label: "Try again", to: "." },
      };
    default:
      return {
        title: "Something went wrong on our side",
        say: "It is not your doing, and what was saved before is safe. Please try again; if it happens again, tell whoever runs this server.",
        act: home,
      };
  }
}

const missing: Record<Reader, string> = {
  "signed-in":
    "Either the address is mistyped, or it is not open to you. If somebody sent you a link, ask them for a new one: links can be taken back, and they run out.",
  link: "Either the address is mistyped, or your link does not open it. Ask the person who sent you the link, or go back to the plan and look under People for who leads it.",
  nobody:
    "Perhaps a part of the address got lost on the way. If somebody sent you a link, open it from their message again, or ask them for a new one. If you have a sign-in here, sign in first.",
};

const forbidden: Record<Reader, string> = {
  "signed-in":
    "You can read this plan, but this part of it belongs to others. Under People you see who leads it; ask them.",
  link: "Your link lets you read this plan, but this part of it belongs to others. Ask the person who sent you the link, or whoever leads the plan: under People you see who that is.",
  nobody: "This is open to some people only. If somebody sent you here, ask them for a link of your own.",
};

function homeOf(reader: Reader, path: string): ErrorWords["act"] {
  if (reader === "nobody") return { label: "Sign in", to: "/sign-in" };
  const plan = /^\/plans\/[0-9a-f-]{36}(?=\/|$)/.exec(path)?.[0];
  if (reader === "link") return plan ? { label: "Back to the plan", to: plan } : { label: "Sign in", to: "/sign-in" };
  return { label: "Go to my plans", to: "/" };
}
