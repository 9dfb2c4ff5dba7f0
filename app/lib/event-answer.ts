/**
 * An answer that goes on: messages to an open page for as long as it stays. It is handed the page's own line and writes to it.
 * As the body of a `Response` each message would pass through a stream of its own, and each open page would keep one.
 */
export interface EventLine {
  write(message: Uint8Array): void;
  end(): void;
  /** Ends it where it could not begin. */
  fail(error: unknown): void;
}

/** Begins the stream on a line. Returns what is called when the page has gone. */
type Open = (line: EventLine) => () => void;

export class EventAnswer extends Response {
  readonly open: Open;
  #body: ReadableStream<Uint8Array<ArrayBuffer>> | undefined;

  constructor(open: Open, headers: Record<string, string>) {
    super(null, { headers });
    this.open = open;
  }

  /** For whoever has no line to hand over. Remix looks whether there is one: that opens nothing. */
  override get body(): Response["body"] {
    this.#body ??= bodyOf(this.open);
    return this.#body;
  }
}

/** Begins when it is read for the first time. */
function bodyOf(open: Open): ReadableStream<Uint8Array<ArrayBuffer>> {
  let leave: (() => void) | undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        leave ??= open({
          write(message) {
            controller.enqueue(new Uint8Array(message));
          },
          end() {
            controller.close();
          },
          fail(error) {
            controller.error(error);
          },
        });
      },
      cancel() {
        leave?.();
      },
    },
    { highWaterMark: 0 },
  );
}
