declare module "virtual:remix/server-build" {
  export const {
    assets,
    assetsBuildDirectory,
    entry,
    future,
    isSpaMode,
    publicPath,
    routes,
  }: import("@remix-run/node").ServerBuild;
}

/** The address of a file of the build. */
declare module "*?url" {
  const url: string;
  export default url;
}
