import type { OfflineReason } from '../shared/device-messages.ts';
import { hashOfBytes } from './digest.ts';
import { reasonFor, waitFor } from './judge.ts';
import type { Keeper } from './keeper.ts';
import type { Listing } from './listing.ts';
import { pathIn } from './paths.ts';
import { fetchPatiently, readWhole } from './patience.ts';
import type { Asked } from './scope.ts';
import { type Generation, generationsOf, keep, type State } from './state.ts';
import type { Store } from './store.ts';

const LOST = '404.html';

function withSlash(address: string): Response {
  const url = new URL(address);
  url.pathname += '/';
  return Response.redirect(url.href);
}

/** Asks the site for a page. */
const askFor = async ({ request, preloadResponse }: Asked): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

/** The answer, once all of it has come: when half of a page is there, another can no longer take its place. */
async function wholeOf(asked: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const response = await asked;
  return response.body ? new Response(await readWhole(response.body, signal), response) : response;
}

/** Answers what pages ask for. */
export class Answers {
  private readonly store: Store;
  private readonly listing: Listing;
  private readonly keeper: Keeper;
  private failedAt = 0;
  /** The addresses whose next page comes from the site, whatever it takes. */
  private readonly passed = new Set<string>();
  /** Pages of which it is being found out what they are of. */
  private readonly opening = new Map<string, Promise<unknown>>();

  constructor(store: Store, listing: Listing, keeper: Keeper) {
    this.store = store;
    this.listing = listing;
    this.keeper = keeper;
  }

  pass(path: string): void {
    this.passed.add(path);
  }

  /** A page: from the site, and while that is away from the copy. */
  async page(event: Asked, path: string): Promise<Response> {
    const state = await this.store.state();
    const { current } = state;
    const ended = new AbortController();
    const asked = askFor(event);
    if (this.passed.delete(path) || !current) return this.fromSite(event, path, asked);
    const copy = await this.stored(current, path);
    const folder = copy || path.endsWith('/') ? undefined : await this.stored(current, `${path}/`);
    const isKept = copy !== undefined || folder !== undefined;
    const given = isKept ? wholeOf(asked, ended.signal) : asked;
    const outcome = await this.wait(given, isKept || current.whole);
    // Where a slash is missing, a redirect may be the server's own or that of a sign-in: with the slash, that can be told.
    if (folder && typeof outcome === 'object' && outcome.isRedirect) return withSlash(event.request.url);
    const reason = reasonFor(outcome, copy !== undefined);
    if (reason === undefined) {
      this.failedAt = 0;
      return this.fromSite(event, path, given);
    }
    if (reason !== 'sign-in') this.failedAt = Date.now();
    ended.abort();
    given.catch(() => undefined);
    if (copy) return this.fromCopy(event, current, copy, reason, true);
    if (folder) return withSlash(event.request.url);
    const lost = await this.stored(current, LOST);
    if (!lost) return asked;
    const { body, headers } = lost;
    return this.fromCopy(event, current, new Response(body, { headers, status: 404 }), reason, false);
  }

  /** A file whose name says what is in it: it is the same in every generation. */
  async hashed(event: Asked, path: string): Promise<Response> {
    for (const generation of generationsOf(await this.store.state())) {
      const found = await this.stored(generation, path);
      if (found) return found;
    }
    return fetchPatiently(event.request);
  }

  /** What a page loads: of the generation that the page is of, or from the site. */
  async file(event: Asked, path: string): Promise<Response> {
    await this.opening.get(event.clientId);
    const state = await this.store.state();
    const generation = this.generationOf(state, event.clientId);
    const listed = generation && (await this.listing.find(generation, path, true).catch(() => undefined));
    const found = listed && (await this.store.get(listed[1]).catch(() => undefined));
    if (found) return found;
    // What is not of the site may take its time.
    const response = await (listed ? fetchPatiently(event.request) : fetch(event.request));
    if (listed && response.ok) {
      const copied = response.clone();
      event.waitUntil(this.keepIfSame(state, path, listed[1], copied));
    }
    return response;
  }

  /** What build the site is: of a page from the copy, that of the copy. */
  async build(event: Asked): Promise<Response> {
    const state = await this.store.state();
    try {
      return await fetchPatiently(event.request);
    } catch (error) {
      const generation = this.generationOf(state, event.clientId);
      if (!generation) throw error;
      const { head, build } = generation;
      return Response.json({ ...build, pages: head.files, commit: null });
    }
  }

  /** Finds out of which build a page is that was opened without the worker, and keeps it. */
  async visit(clientId: string, href: string): Promise<void> {
    const state = await this.store.state();
    const path = pathIn(this.store.scope, href);
    if (path === undefined || state.clients[clientId]?.generation !== undefined || state.clients[clientId]?.served)
      return;
    // What the browser has of it is what is shown.
    const response = await fetchPatiently(href, { cache: 'force-cache' }).catch(() => undefined);
    if (response?.ok) await this.recognise(state, clientId, path, response);
    await this.store.save().catch(() => undefined);
  }

  private generationOf(state: State, clientId: string): Generation | undefined {
    const key = state.clients[clientId]?.generation;
    return key === undefined ? undefined : generationsOf(state).find((each) => each.key === key);
  }

  private async stored(generation: Generation, path: string): Promise<Response | undefined> {
    try {
      const listed = await this.listing.find(generation, path);
      return listed && (await this.store.get(listed[1]));
    } catch {
      // What cannot be read is not there.
      return undefined;
    }
  }

  private async wait(asked: Promise<Response>, mayEnd: boolean): Promise<Parameters<typeof reasonFor>[0]> {
    const answered = asked.then(
      ({ status, type }) => ({ status, isRedirect: type === 'opaqueredirect' }),
      () => 'failed' as const,
    );
    if (!mayEnd) return answered;
    const { promise, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => resolve('late'), waitFor(Date.now(), this.failedAt));
    return Promise.race([answered, promise]).finally(() => clearTimeout(timer));
  }

  private async fromSite(event: Asked, path: string, asked: Promise<Response>): Promise<Response> {
    const response = await asked;
    if (response.type === 'opaqueredirect' || !event.resultingClientId) return response;
    const copied = response.clone();
    const work = this.open(event, path, copied);
    this.opening.set(event.resultingClientId, work);
    event.waitUntil(work.finally(() => this.opening.delete(event.resultingClientId)));
    return response;
  }

  private async open(event: Asked, path: string, response: Response): Promise<void> {
    const state = await this.store.state();
    state.clients[event.resultingClientId] = {};
    if (response.ok) await this.recognise(state, event.resultingClientId, path, response);
    await this.store.save().catch(() => undefined);
    event.waitUntil(this.keeper.forgetClosed());
  }

  private async fromCopy(
    event: Asked,
    generation: Generation,
    response: Response,
    reason: OfflineReason,
    isThere: boolean,
  ): Promise<Response> {
    const state = await this.store.state();
    state.clients[event.resultingClientId] = { generation: generation.key, served: { reason, isThere } };
    event.waitUntil(this.store.save().catch(() => undefined));
    return response;
  }

  /** Notes which generation a page is of, by what is in it, and keeps it. */
  private async recognise(state: State, clientId: string, path: string, response: Response): Promise<void> {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const hash = await hashOfBytes(bytes);
    for (const generation of generationsOf(state)) {
      const listed = await this.listing.find(generation, path, true).catch(() => undefined);
      if (listed?.[1] !== hash) continue;
      state.clients[clientId] = { generation: generation.key };
      await this.put(state, path, hash, bytes, response.headers);
      return;
    }
    // Of no build that is known.
    state.clients[clientId] = {};
  }

  private async keepIfSame(state: State, path: string, hash: string, response: Response): Promise<void> {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if ((await hashOfBytes(bytes)) !== hash) return;
    await this.put(state, path, hash, bytes, response.headers);
    await this.store.save().catch(() => undefined);
  }

  private async put(
    state: State,
    path: string,
    hash: string,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Headers,
  ): Promise<void> {
    try {
      if (!(await this.store.there()).has(hash)) await this.store.put(hash, bytes, headers);
      keep(state, path);
    } catch {
      state.trouble = { kind: 'full' };
    }
  }
}
