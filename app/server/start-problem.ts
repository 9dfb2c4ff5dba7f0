/** A reason why Lockstep cannot start; its message is one sentence for the person who started it. */
export class StartProblem extends Error {
  override name = "StartProblem";
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}
