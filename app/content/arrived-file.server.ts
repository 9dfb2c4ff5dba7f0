/** A file as it arrived, made into one that content can name; or what is wrong with it, in a sentence. */
import type { Arrived } from "#app/access/upload-form.server.ts";

import { mediaTypeOf } from "./file-type.server.ts";
import { fileNameLength, plainFileName, type StoredFile } from "./file.ts";

export async function takeFile(arrived: Arrived | null): Promise<StoredFile | { say: string }> {
  if (!arrived) return { say: "Choose a file." };
  const { fileId, bytes, sha256, givenName, head } = arrived;
  if (bytes === 0) return { say: "This file is empty. Please choose it again." };
  const fileName = plainFileName(givenName);
  if (fileName.length > fileNameLength)
    return { say: `The file's name has more than ${fileNameLength} characters. Please give it a shorter one.` };
  return { fileId, fileName, bytes, sha256, mediaType: await mediaTypeOf(head, fileName) };
}
