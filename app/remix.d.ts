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
