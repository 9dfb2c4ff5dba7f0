import packageJson from "../../package.json" with { type: "json" };

/** Of this installation, as the package says it. */
export const version: string = packageJson.version;
