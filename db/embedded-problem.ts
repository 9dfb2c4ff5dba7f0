/** A reason why the embedded database cannot start; its message is a sentence for the person who started Lockstep. */
export class EmbeddedProblem extends Error {
  override name = "EmbeddedProblem";
}
