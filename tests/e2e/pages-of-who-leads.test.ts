// One of two files, since each is minutes long and they can run side by side.
import { lookAtPagesOf } from "#tests/support/look-at-pages.ts";

lookAtPagesOf(["champion"]);
