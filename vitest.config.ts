import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Two cores: more workers only wait for each other, and the database and the browser want a share.
const workers = 2;

/** The files that take minutes begin first, so that at the end no worker waits for one that the other began late. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification): number =>
      moduleId.includes("/e2e/pages-") ? 2 : moduleId.includes("/e2e/") ? 1 : 0;
    return (await super.sort(files)).sort((one, other) => length(other) - length(one));
  }
}

export default defineConfig({
  esbuild: { jsx: "automatic" },
  plugins: [
    {
      // As a build would name it: without one it stands where the package lies, which no answer may tell.
      name: "address-of-the-font",
      enforce: "pre",
      load: (id) => (id.endsWith(".woff2?url") ? `export default "/assets/inter.woff2"` : undefined),
    },
  ],
  test: {
    // What is waited for comes late where two browsers and two servers share the machine.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["./tests/support/no-console-error.ts"],
          pool: "threads",
          // Rules hold no state, so files may share a thread: hundreds of tests in a second.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          setupFiles: ["./tests/support/no-console-error.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          // What the process would read from its data folder.
          env: { SECRET_KEY: "a secret that only the tests of this run know" },
          setupFiles: ["./tests/support/no-console-error.ts"],
          globalSetup: ["./tests/support/template-database.ts"],
          pool: "forks",
          // Of a machine that does something else besides: a world with a reader of every kind is made in the hooks.
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          // For servers that are given the same: what only they could make can be made beside them.
          env: { SECRET_KEY: "a secret that only the tests of this run know" },
          setupFiles: ["./tests/support/no-console-error.ts"],
          globalSetup: [
            "./tests/support/template-database.ts",
            "./tests/support/built-app.ts",
            "./tests/support/told-sample.ts",
          ],
          pool: "forks",
          // A whole journey of people in one test, on a machine that may be five times as slow as it could be.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
