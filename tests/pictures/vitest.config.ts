import { defineConfig } from "vitest/config";

/** `npm run pictures`: not among the tests, since it shows and does not judge. */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    include: ["tests/pictures/pictures.test.ts"],
    globalSetup: [
      "./tests/support/template-database.ts",
      "./tests/support/built-app.ts",
      "./tests/support/told-sample.ts",
    ],
    pool: "forks",
    env: { SECRET_KEY: "for the pictures alone, never for people" },
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
