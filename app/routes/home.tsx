import type { ReactElement } from "react";

export default function Home(): ReactElement {
  return <main>Lockstep</main>;
}
