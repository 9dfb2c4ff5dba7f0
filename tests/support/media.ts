/** Films and sounds that are real and small, made here and now: the browser itself records one, the other is written by hand. */
import type { Page } from "playwright-core";

export type FilmType = "video/webm" | "video/mp4";

/** A second and a half of changing colour, recorded by the browser of the test. */
export async function recordFilm(page: Page, type: FilmType): Promise<Buffer> {
  const bytes = await page.evaluate(async (mimeType) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
    const pen = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    const end = performance.now() + 1_500;
    for (let hue = 0; pen && performance.now() < end; hue = (hue + 17) % 360) {
      pen.fillStyle = `hsl(${hue}, 80%, 50%)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  }, type);
  return Buffer.from(bytes);
}

/** Silence as an MP3: frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, one channel, of which each says that it holds nothing. */
export function silentMp3(seconds: number): Buffer {
  const [samplesAFrame, bytesAFrame] = [1_152, 417];
  const frame = Buffer.alloc(bytesAFrame);
  frame.set([0xff, 0xfb, 0x90, 0xc0]);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / samplesAFrame) }, () => frame));
}
