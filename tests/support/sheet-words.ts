/** The words of a body as its reader sees them: a sheet is packed, so they would not be found in its bytes. */
import readSheet from "read-excel-file/node";

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function wordsIn(bytes: Buffer, contentType: string): Promise<string> {
  return contentType.startsWith(sheetType) && bytes.length > 0
    ? JSON.stringify(await readSheet(bytes))
    : bytes.toString();
}
