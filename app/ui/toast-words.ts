// What a toast says: what was done, with its way back, or why it was not.
export type Toast = {
  say: string;
  undo?: { action: string; fields: Record<string, string> };
  tone?: "done" | "error";
};
