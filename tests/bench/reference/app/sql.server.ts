import postgres from "postgres";

/** The pool of R1: as many connections as ours has. */
export const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 10 });
