/**
 * Answers that are whole already: a page as text, data as an object. A `Response` copies what it is given into a stream, and
 * whoever asks for it reads that stream to its end again, data as JSON that is then parsed. Between our loaders, Remix and the
 * socket that would cost more than what most pages ask the database.
 */
export class PageAnswer extends Response {
  readonly html: string;

  constructor(html: string, init: ResponseInit) {
    super(null, init);
    this.html = html;
  }

  override text(): Promise<string> {
    return Promise.resolve(this.html);
  }
}

/** Plain data only (strings, numbers, lists): the page is made of `data` itself, the browser gets it as JSON. */
export class DataAnswer<T extends object> extends Response {
  readonly data: T;
  #body: ReadableStream | undefined;

  constructor(data: T, headers: Headers) {
    headers.set("Content-Type", "application/json; charset=utf-8");
    super(null, { headers });
    this.data = data;
  }

  override get body(): Response["body"] {
    if (!this.#body) {
      this.#body = bodyOf(this.data);
      dataBehind.set(this.#body, this.data);
    }
    return this.#body;
  }

  override json(): Promise<T> {
    return Promise.resolve(this.data);
  }

  override text(): Promise<string> {
    return Promise.resolve(JSON.stringify(this.data));
  }
}

/** The text of an answer, also where Remix has put the body of a `DataAnswer` under headers of its own. */
export async function textOf(answered: Response): Promise<string> {
  const data = answered.body && dataBehind.get(answered.body);
  return data ? JSON.stringify(data) : answered.text();
}

const dataBehind = new WeakMap<ReadableStream, object>();

/** Written only where somebody reads it. */
function bodyOf(data: object): ReadableStream {
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(data)));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
