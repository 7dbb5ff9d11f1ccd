import { isAlertName } from '../../shared/draft-alert.ts';
import { element } from '../dom/element.ts';
import { isFile } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import { failedState, footerOf, namesAlone } from './empty.ts';
import { chosenIn, clearFilters } from './filters.ts';
import { findTexts, type TextHit } from './find-texts.ts';
import { type Found, foundByName, foundInText } from './found.ts';
import { showIdle } from './idle.ts';
import { type Matcher, makeMatcher } from './match-token.ts';
import { findNames, findNearNames } from './names.ts';
import { placesIn } from './places.ts';
import { wantedOf } from './query.ts';
import type { Chosen } from './rank-names.ts';
import { rarityOf } from './rank-texts.ts';
import { type Resolved, resolve } from './resolve.ts';
import { Results } from './results.ts';
import { loadSite } from './site.ts';
import { slotValues } from './slot-values.ts';

const NAMES_SHOWN = 20;
const TEXTS_AT_ONCE = 10;
/** Names are looked up as they are typed; for texts, which weigh more, the reader has to pause. */
const PAUSE_MS = 250;
const BEGUN_MS = 120;
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
  shown: Results;
  byName: Found[];
  /** Pages whose text has not been asked for. */
  left: TextHit[];
  /** What is above the pages that have it in their texts, where others are above them. */
  elsewhere: string;
  /** How many pages have it in their texts. */
  total: number;
  resolved: Resolved;
  match: Matcher;
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
    const search: Search = {
      term,
      chosen,
      shown: new Results(results, this.#filler.query),
      byName: [],
      left: [],
      elsewhere: '',
      total: 0,
      resolved: { wanted: [], corrected: [], missing: [] },
      match: () => [],
      stale: () => turn !== this.#turn,
    };
    const { promise, resolve: done } = Promise.withResolvers<void>();
    this.#first = promise;
    return this.#run(search, done)
      .catch(() => this.#fail(search))
      .finally(done);
  }

  /** Goes to the first result, as soon as there is one. */
  async goToFirst(): Promise<void> {
    const turn = this.#turn;
    await this.#first;
    if (turn === this.#turn) this.#parts.results.querySelector<HTMLElement>('.search-title a')?.click();
  }

  async #run(search: Search, first: () => void): Promise<void> {
    const { term, chosen } = search;
    // What has only begun is no word yet, and would load files for nothing.
    if (/(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u.test(term)) await new Promise((done) => setTimeout(done, BEGUN_MS));
    if (search.stale()) return;
    // Where names cannot be loaded the text may be, and the other way round.
    await this.#showNames(search, term);
    if (search.byName.length > 0) first();
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    if (search.stale()) return;
    if (isFile) {
      if (search.byName.length === 0) await this.#lookNear(search);
      first();
      await this.#conclude(search);
      return;
    }
    const { synonyms } = await loadSite();
    search.resolved = await resolve(wantedOf(term, synonyms));
    search.match = makeMatcher(search.resolved.wanted);
    if (search.stale()) return;
    if (search.byName.length === 0) {
      await this.#lookNear(search);
      if (search.shown.count > 0) first();
    }
    search.left = await findTexts(search.resolved.wanted, chosen, this.#service);
    search.total = search.left.length;
    if (search.left.some(({ own }) => own) || search.shown.count > search.byName.length) search.elsewhere = 'Elsewhere';
    await this.#more(search, first);
    await this.#conclude(search);
  }

  async #showNames(search: Search, term: string): Promise<void> {
    const found = await findNames(term, search.chosen, this.#service).catch(() => []);
    if (search.stale()) return;
    // Beyond doubt is only what was written.
    const isMeant = term === search.term;
    search.byName = found.slice(0, NAMES_SHOWN).map((hit) => foundByName({ ...hit, exact: hit.exact && isMeant }));
    search.shown.add(search.byName);
  }

  /** Where no name was meant by what was written: those that are meant when its slips are undone, and those that are close to it. */
  async #lookNear(search: Search): Promise<void> {
    const { corrected } = search.resolved;
    if (corrected.length > 0) {
      const words = wantedOf(search.term, []).flatMap(({ ways, extra }) => (extra ? [] : (ways[0]?.words ?? [])));
      const shown = words.map((word) => corrected.find(({ typed }) => typed === word)?.shown ?? word);
      await this.#showNames(search, shown.join(' '));
    }
    if (search.byName.length > 0 || Object.keys(search.chosen).length > 0) return;
    const hasTexts = search.resolved.wanted.length > 0;
    if (hasTexts && !isAlertName(search.term)) return;
    const near = (await findNearNames(search.term).catch(() => [])).map(foundByName);
    if (!search.stale()) search.shown.add(near, 'Names like it');
  }

  /** Shows the next pages whose text has the words: the first by itself, for each brings its whole text. */
  async #more(search: Search, first?: () => void): Promise<void> {
    const { shown, resolved, match } = search;
    const site = await loadSite();
    const slotText = slotValues(this.#filler, site);
    const rarities = resolved.wanted.map(({ pages }) => rarityOf(pages, Math.max(search.total, pages)));
    const hits = search.left.splice(0, TEXTS_AT_ONCE);
    const show = async ({ own, load }: TextHit): Promise<void> => {
      const fragment = await load();
      if (search.stale()) return;
      const found = foundInText(fragment, placesIn(fragment, match, rarities, slotText), slotText);
      if (shown.has(found)) search.total--;
      shown.add([found], own ? `In ${this.#service}` : search.elsewhere);
    };
    const [next, ...others] = hits;
    if (!next) return;
    await show(next);
    first?.();
    // It is to be on the screen before the others are asked for.
    await new Promise((done) => setTimeout(done, PAINT_MS));
    for (const hit of others) void hit.load().catch(() => {});
    for (const hit of others) await show(hit);
  }

  get #service(): string {
    return this.#filler.link.given.get('service')?.[0] ?? '';
  }

  async #conclude(search: Search): Promise<void> {
    const { results, status, filters } = this.#parts;
    const { term, left, byName, total, shown, resolved } = search;
    if (search.stale()) return;
    const count = Math.max(shown.count, left.length > 0 ? Math.max(total, byName.length) : 0);
    const withoutFilters = (): void => {
      clearFilters(filters);
      void this.search();
    };
    const footer = await footerOf({ ...search, found: count }, this.#filler, withoutFilters);
    if (search.stale()) return;
    if (count === 0) results.replaceChildren();
    status.textContent =
      count === 0
        ? term === ''
          ? 'Nothing found.'
          : `Nothing found for “${term}”.`
        : [`${count} ${count === 1 ? 'page' : 'pages'}`, ...insteadOf(resolved)].join(' · ');
    if (left.length > 0) results.append(this.#moreButton(search));
    if (footer) results.append(footer);
    if (isFile) results.append(await namesAlone(term));
  }

  #moreButton(search: Search): HTMLElement {
    const more = element('button', { type: 'button', class: 'search-more' });
    more.append('Show more pages');
    more.addEventListener('click', () => {
      more.disabled = true;
      void this.#showMore(search, more);
    });
    return more;
  }

  async #showMore(search: Search, button: HTMLElement): Promise<void> {
    const links = (): HTMLElement[] => [...this.#parts.results.querySelectorAll<HTMLElement>('.search-title a')];
    const before = links().length;
    await this.#more(search).catch(() => this.#fail(search));
    button.remove();
    await this.#conclude(search);
    links()[before]?.focus();
  }

  #fail(search: Search): void {
    if (search.stale()) return;
    const { results, status } = this.#parts;
    if (search.shown.count === 0) results.replaceChildren();
    status.textContent = `The search index cannot be loaded.${search.byName.length > 0 ? ' These were found by their names.' : ''}`;
    results.append(failedState(() => void this.search()));
  }
}

/** What was looked for in place of words that no page has, in words. */
function insteadOf({ corrected, missing, wanted }: Resolved): string[] {
  const words = missing.filter((word) => !/\p{N}/u.test(word));
  return [
    ...corrected.map(({ typed, shown }) => `no page has “${typed}”; showing “${shown}”`),
    ...(words.length > 0 && wanted.length > 0 ? [`no page has ${words.map((word) => `“${word}”`).join(', ')}`] : []),
  ];
}
