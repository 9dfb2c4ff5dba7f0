// Takes the place of lucide-react's own function in the build (see vite.config.ts): that one works out the attributes of an
// icon anew wherever it stands, which was a tenth of what it took to make a page. Here its lines are drawn once.
import type { ReactElement, SVGProps } from "react";
import { createElement } from "react";

type IconData = { node: readonly (readonly [tag: string, attributes: Record<string, string>])[] };

/** What a file of lucide-react calls with the lines of its icon. */
export default function drawnIcon({ node }: IconData): (props: SVGProps<SVGSVGElement>) => ReactElement {
  const lines = node.map(([tag, attributes]) => createElement(tag, attributes));
  return function Icon(props) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        {...props}
      >
        {lines}
      </svg>
    );
  };
}
