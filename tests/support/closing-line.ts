import { writeSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Ends the run with `N passed, N failed`, alone on the last line. A file that cannot be read and an error outside any
 * test count as one failure each; so does a run that breaks off before its end.
 */
export default class ClosingLine implements Reporter {
  private passed = 0;
  private failed = 0;
  private ended = false;

  onInit(): void {
    // Written when the process exits: whatever else speaks at the end of a run has spoken by then.
    process.once("exit", (code) => {
      const failed = this.failed === 0 && (code !== 0 || !this.ended) ? 1 : this.failed;
      writeSync(1, `${this.passed} passed, ${failed} failed\n`);
    });
  }

  onTestRunStart(): void {
    this.ended = false;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    this.passed = tests.filter((test) => test.result().state === "passed").length;
    this.failed =
      tests.filter((test) => test.result().state === "failed").length +
      modules.filter((module) => module.errors().length > 0).length +
      suites.filter((suite) => suite.errors().length > 0).length +
      unhandledErrors.length;
    this.ended = true;
  }
}
