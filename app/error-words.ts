// What a page says when it cannot be shown. Somebody outside reads the same for a plan that exists and for one that does
// not, so the sentence for 404 fits both, and fits somebody whose link was taken back as well as a member who mistyped.

export type ErrorWords = { title: string; say: string; act: { label: string; to: string } };

export function errorWords(status: number): ErrorWords {
  const home = { label: "Go to my plans", to: "/" };
  switch (status) {
    case 404:
      return {
        title: "There is nothing here for you",
        say: "Either the address is mistyped, or it is not open to you. If somebody sent you a link, ask them for a new one: links can be taken back, and they run out.",
        act: home,
      };
    case 403:
      return {
        title: "That is somebody else's to do",
        say: "You can read this plan, but this part of it belongs to others. Under People you see who leads it; ask them.",
        act: home,
      };
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
