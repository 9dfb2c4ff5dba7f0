/**
 * Calls a route's loader or action with a real Request, as somebody whose cookies are kept from answer to answer: for
 * integration tests that go through the guard without a server.
 */
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>;

export class Caller {
  readonly cookies = new Map<string, string>();
  clientAddress = "203.0.113.7";
  isLocal = false;

  get(handler: unknown, path: string, params: Record<string, string> = {}): Promise<Response> {
    return this.call(handler, new Request(`http://localhost:3000${path}`, { headers: this.headers() }), params);
  }

  post(
    handler: unknown,
    path: string,
    form: Record<string, string> | [string, string][] = {},
    params: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(form);
    const request = new Request(`http://localhost:3000${path}`, { method: "POST", body, headers: this.headers() });
    return this.call(handler, request, params);
  }

  /** What a guard throws (a redirect, a refusal) is an answer here. */
  private async call(handler: unknown, request: Request, params: Record<string, string>): Promise<Response> {
    const context = {
      clientAddress: this.clientAddress,
      isLocal: this.isLocal,
      nonce: "",
      requestId: "test",
      databaseAway: false,
      reportError: () => undefined,
    } satisfies AppLoadContext;
    const answer = await (handler as Handler)({ request, params, context }).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    if (!(answer instanceof Response)) throw new Error("The route answered with something that is no Response.");
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  private headers(): Record<string, string> {
    return { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    if (attributes.includes("Max-Age=0")) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
