import { lookAtPagesOf } from "#tests/support/look-at-pages.ts";
import { readers } from "#tests/support/pages.ts";

lookAtPagesOf(readers.filter((reader) => reader !== "champion"));
