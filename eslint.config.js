// Style gates. Each loosening and each ban carries its reason; rules of who may import what are in .dependency-cruiser.js.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const ban = {
  redirect: {
    selector:
      "CallExpression[callee.name=/^(redirect|redirectDocument)$/]:not([arguments.0.type='Literal']):not([arguments.0.quasis.0.value.raw=/^\\u002f[a-z]/])",
    message:
      "An open redirect: use safeRedirect() of #app/lib/safe-redirect.ts, a literal, or a template that begins with /word.",
  },
  href: {
    selector:
      "JSXOpeningElement[name.name='a'] > JSXAttribute[name.name='href'] > JSXExpressionContainer.value:not([expression.type='Literal']):not([expression.quasis.0.value.raw=/^(\\u002f[a-z]|[a-z]+\\u002f|#|mailto:)/])",
    message:
      "React renders javascript: addresses. Use SafeLink of #app/ui, or a template that begins with /word, word/, # or mailto:.",
  },
  sqlText: {
    selector: "MemberExpression[object.name='sql'][property.name=/^(raw|identifier)$/]",
    message: "SQL text from values: use bound parameters and tables of db/schema.",
  },
  unsafe: {
    selector: "CallExpression[callee.property.name='unsafe']",
    message: "SQL text without parameters: only migrations may.",
  },
  html: {
    selector:
      ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'])",
    message: "Text is rendered by React, never as HTML.",
  },
  style: {
    selector: "JSXAttribute[name.name='style']",
    message: "The content security policy refuses inline styles: use classes, or SVG attributes for geometry.",
  },
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Guessable: use crypto.randomUUID() or crypto.getRandomValues().",
  },
  arrow: {
    selector:
      ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[init.type='ArrowFunctionExpression']:not([id.typeAnnotation])",
    message: "Functions of a file are declarations: they are found by name and may stand below their use.",
  },
};

/**
 * `no-restricted-syntax` replaces itself per file, so each exception says what it takes out.
 * @param {...keyof typeof ban} names
 * @returns {["error", ...{ selector: string, message: string }[]]}
 */
function bansExcept(...names) {
  const rules = Object.entries(ban).filter(([name]) => !names.some((one) => one === name));
  return ["error", ...rules.map(([, rule]) => rule)];
}

export default defineConfig(
  globalIgnores(["build/", "node_modules/", "public/", ".lockstep/", "db/migrations/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A drizzle query is a thenable: not awaited, it never runs.
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      // `import("x").T` is the way to name a type where a module of others is extended.
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
      // Loaders and actions are async by contract, with or without something to wait for.
      "@typescript-eslint/require-await": "off",
      // Single fetch, their successor, is off on purpose.
      "@typescript-eslint/no-deprecated": [
        "error",
        {
          allow: ["@remix-run/react", "@remix-run/node", "@remix-run/server-runtime"].map((name) => ({
            from: "package",
            package: name,
            name: ["json", "SerializeFrom"],
          })),
        },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Numbers in sentences and addresses are read well; objects and undefined stay refused.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `onClick={() => setOpen(true)}` is the usual way to write it.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Remix ends a request by throwing a Response.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", package: "@types/node", name: "Response" },
            { from: "package", package: "undici-types", name: "Response" },
            { from: "package", package: "@remix-run/server-runtime", name: "TypedResponse" },
          ],
        },
      ],
      // React and Express call async handlers and ignore the promise; the promise itself is caught there.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  { files: ["app/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
  {
    rules: {
      "no-restricted-syntax": bansExcept(),
      "no-console": "error",
      "no-eval": "error",
      "no-script-url": "error",
      "no-template-curly-in-string": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 250 }],
    },
  },
  {
    files: ["app/**/*.ts", "db/**/*.ts"],
    // Types of routes and of drizzle's builders are read from the code by their users.
    ignores: ["app/routes/**", "db/schema/**", "db/columns.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "error" },
  },
  {
    files: ["app/lib/safe-redirect.ts", "app/access/**"],
    rules: { "no-restricted-syntax": bansExcept("redirect") },
  },
  { files: ["app/ui/**"], rules: { "no-restricted-syntax": bansExcept("href") } },
  // Mail programs read styles on the elements alone, and no page of ours carries a letter.
  { files: ["app/mail/*.tsx"], rules: { "no-restricted-syntax": bansExcept("style", "href") } },
  { files: ["db/migrate.ts", "tests/**"], rules: { "no-restricted-syntax": bansExcept("unsafe") } },
  {
    // They speak to the person at the terminal.
    files: ["app/server/start*", "app/server/admin*", "tests/bench/**", "tests/support/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/**"],
    rules: {
      // A journey is read from top to bottom; cutting it in two hides it.
      "max-lines": ["error", { max: 400 }],
      // `expect(spy.method)` passes methods on without calling them.
      "@typescript-eslint/unbound-method": "off",
      // A test that finds nothing where something must be fails there, with the line.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Refusing such an address is tested with such an address.
      "no-script-url": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly" } },
  },
);
