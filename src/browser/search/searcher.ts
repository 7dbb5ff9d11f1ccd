import { isAlertName } from '../../shared/draft-alert.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';
import { failedState, footerOf } from './empty.ts';
import { chosenIn, clearFilters } from './filters.ts';
import { showIdle } from './idle.ts';
import { findNames, findNearNames } from './names.ts';
import type { Chosen } from './rank-names.ts';
import { type Found, foundByName, foundInText, groupFound, showGroups } from './results.ts';
import { findText, type TextHit } from './text.ts';

const NAMES_SHOWN = 20;
const TEXTS_AT_ONCE = 10;
/** Names are looked up as they are typed; for texts, which weigh more, the reader has to pause. */
const PAUSE_MS = 250;
const PAINT_MS = 50;

export interface SearchParts {
  field: HTMLInputElement;
  filters: HTMLElement;
  status: HTMLElement;
  results: HTMLElement;
}

/** One search, and what it has found so far. */
interface Search {
  term: string;
  chosen: Chosen;
  byName: Found[];
  near: Found[];
  inText: Found[];
  /** Pages whose text has not been asked for. */
  left: TextHit[];
  /** How many pages are not left out. */
  total: number;
  /** The reader has looked for something else since. */
  stale(): boolean;
}

/** Looks for what is in the field: first among names, then in texts, and shows each page as it comes. */
export class Searcher {
  readonly field: HTMLInputElement;
  readonly #parts: SearchParts;
  readonly #filler: Filler;
  #turn = 0;
  /** When the first results of the last search are there, or it is sure that there are none. */
  #first: Promise<void> = Promise.resolve();

  constructor(parts: SearchParts, filler: Filler) {
    this.#parts = parts;
    this.#filler = filler;
    this.field = parts.field;
  }

  search(): Promise<void> {
    const { results, status, filters } = this.#parts;
    const turn = ++this.#turn;
    const term = this.field.value.trim();
    const chosen = chosenIn(filters);
    this.#first = Promise.resolve();
    if (term === '' && Object.keys(chosen).length === 0) {
      status.textContent = '';
      showIdle(results, this.field);
      return this.#first;
    }
    // What an earlier search has found stays until there is something in its place.
    if (results.querySelector('#\\:recent, .search-hint, .search-footer')) results.replaceChildren();
    status.textContent = 'Searching …';
    const stale = (): boolean => turn !== this.#turn;
    const search: Search = { term, chosen, byName: [], near: [], inText: [], left: [], total: 0, stale };
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#first = promise;
    return this.#run(search, resolve)
      .catch(() => this.#fail(search))
      .finally(resolve);
  }

  /** Goes to the first result, as soon as there is one. */
  async goToFirst(): Promise<void> {
    const turn = this.#turn;
    await this.#first;
    if (turn === this.#turn) this.#parts.results.querySelector<HTMLElement>('.search-title a')?.click();
  }

  async #run(search: Search, first: () => void): Promise<void> {
    const { term, chosen } = search;
    // Where names cannot be loaded the text may be, and the other way round.
    search.byName = (await findNames(term, chosen).catch(() => [])).slice(0, NAMES_SHOWN).map(foundByName);
    if (isAlertName(term)) await this.#lookNear(search);
    if (search.stale()) return;
    if (search.byName.length + search.near.length > 0) {
      this.#show(search);
      first();
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    if (search.stale()) return;
    const { own, others } = await findText(term, chosen, this.#service);
    if (search.stale()) return;
    search.left = [...own, ...others];
    search.total = search.left.length;
    await this.#more(search, first);
    if (search.total === 0) await this.#lookNear(search);
    await this.#conclude(search);
  }

  /** Looks for names that are close, when no name was meant by what was written. */
  async #lookNear(search: Search): Promise<void> {
    if (search.byName.length === 0 && search.near.length === 0 && Object.keys(search.chosen).length === 0)
      search.near = (await findNearNames(search.term).catch(() => [])).map(foundByName);
  }

  /** Shows the next pages whose text has the words: the first by itself, for each brings its whole text. */
  async #more(search: Search, first?: () => void): Promise<void> {
    const [next, ...others] = search.left.splice(0, TEXTS_AT_ONCE);
    const show = async (data: ReturnType<TextHit['data']> | undefined): Promise<void> => {
      const page = data && foundInText(await data, search.term);
      if (search.stale()) return;
      if (page) search.inText.push(page);
      else search.total--;
      this.#show(search);
    };
    if (!next) return;
    await show(next.data());
    first?.();
    // It is to be on the screen before the others are asked for.
    await new Promise((done) => setTimeout(done, PAINT_MS));
    // If the best page does not have the words, those after it do not.
    if (search.inText.length === 0) {
      search.left = [];
      search.total = 0;
    } else for (const data of others.map((hit) => hit.data())) await show(data);
  }

  get #service(): string {
    return this.#filler.link.given.get('service')?.[0] ?? '';
  }

  #show(search: Search): void {
    if (!search.stale()) showGroups(this.#parts.results, groupFound(search, this.#service), this.#filler.query);
  }

  async #conclude(search: Search): Promise<void> {
    const { results, status, filters } = this.#parts;
    const { term, left, byName, total } = search;
    if (search.stale()) return;
    const urls = new Set(search.inText.map(({ url }) => url));
    // Of the pages that are left it is not known yet which were found by their names too.
    const count =
      left.length > 0 ? Math.max(total, byName.length) : total + byName.filter(({ url }) => !urls.has(url)).length;
    const what = term === '' ? 'Nothing found.' : `Nothing found for “${term}”.`;
    const withoutFilters = (): void => {
      clearFilters(filters);
      void this.search();
    };
    const footer = await footerOf({ ...search, found: count }, this.#filler, withoutFilters);
    if (search.stale()) return;
    this.#show(search);
    status.textContent = count === 0 ? what : `${count} ${count === 1 ? 'page' : 'pages'}`;
    if (left.length > 0) results.append(this.#moreButton(search));
    if (footer) results.append(footer);
  }

  #moreButton(search: Search): HTMLElement {
    const more = element('button', { type: 'button', class: 'search-more' });
    more.append('Show more pages');
    more.addEventListener('click', () => {
      more.disabled = true;
      void this.#showMore(search);
    });
    return more;
  }

  async #showMore(search: Search): Promise<void> {
    const at = search.inText.length;
    await this.#more(search).catch(() => this.#fail(search));
    await this.#conclude(search);
    const url = search.inText[at]?.url;
    const links = this.#parts.results.querySelectorAll<HTMLAnchorElement>('.search-title a');
    [...links].find(({ pathname }) => pathname === url)?.focus();
  }

  #fail(search: Search): void {
    if (search.stale()) return;
    const { results, status } = this.#parts;
    this.#show(search);
    status.textContent = `The search index cannot be loaded.${search.byName.length > 0 ? ' These were found by their names.' : ''}`;
    results.append(failedState(() => void this.search()));
  }
}
