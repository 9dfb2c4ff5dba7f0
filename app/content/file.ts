// A file of somebody's content: its bytes lie in the storage under a random name, never under the name it came with (S28).
// What it is, is found by looking at its bytes, and whatever is not surely a picture, film or paper is only ever downloaded.

/** A file that lies in the storage and waits for its row. */
export type StoredFile = { fileId: string; fileName: string; mediaType: string; bytes: number; sha256: string };
