type Form = Record<string, string | string[]> | URLSearchParams;

/** What only some requests carry; a header set to null is left out, to see what happens without it. */
export interface RequestOptions {
  headers?: Record<string, string | null>;
  method?: string;
}

/**
 * Somebody who speaks HTTP to a running server: cookies are kept, redirects are shown and not followed, and forms carry
 * the Origin that a browser would send.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** The document at a path. */
  get(path: string, options: RequestOptions = {}): Promise<Response> {
    return this.send(path, options);
  }

  head(path: string, options: RequestOptions = {}): Promise<Response> {
    return this.send(path, { ...options, method: "HEAD" });
  }

  /** A form as a browser without scripts posts it. */
  post(path: string, form: Form = {}, options: RequestOptions = {}): Promise<Response> {
    return this.send(path, { method: "POST", ...options }, encode(form));
  }

  /** The answer of one loader alone: `routeId` is the file below app without its ending, as in `routes/plan/home`. */
  getData(path: string, routeId: string, options: RequestOptions = {}): Promise<Response> {
    return this.get(withData(path, routeId), options);
  }

  /** A post to one action alone. */
  postData(path: string, routeId: string, form: Form = {}, options: RequestOptions = {}): Promise<Response> {
    return this.post(withData(path, routeId), form, options);
  }

  private async send(path: string, options: RequestOptions, body?: URLSearchParams): Promise<Response> {
    const method = options.method ?? "GET";
    const headers = new Headers();
    if (this.cookies.size > 0) {
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    if (method !== "GET" && method !== "HEAD") headers.set("Origin", new URL(this.baseUrl).origin);
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const response = await fetch(new URL(path, this.baseUrl), {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
    this.keepCookies(response);
    return response;
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf("="));
      const value = pair.slice(pair.indexOf("=") + 1);
      if (value === "" || attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function withData(path: string, routeId: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(routeId)}`;
}

function encode(form: Form): URLSearchParams {
  if (form instanceof URLSearchParams) return form;
  const pairs = Object.entries(form).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  return new URLSearchParams(pairs);
}
