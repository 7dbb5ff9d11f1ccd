import * as attributes from '../shared/attributes.ts';
import type { PageData } from '../shared/page-data.ts';
import { type LinkReading, plainHash, readLink, writeQuery } from '../shared/read-link.ts';
import { Scope } from '../shared/scope.ts';
import { valuesOf } from '../shared/values.ts';
import { carryOn } from './carry.ts';
import { fillTree } from './fill-tree.ts';
import { ParameterForm } from './form.ts';
import { showHiddenNote, showNotices } from './notices.ts';

/** Fills the page from its link, again and again as values change; the built page is its only state. */
export class Filler {
  readonly #page: PageData;
  readonly #form = ParameterForm.find();
  readonly #siteTitle = / · [^·]*$/.exec(document.title)?.[0] ?? '';
  #link: LinkReading;
  #typed = new Set<string>();
  #reveal = false;

  constructor() {
    this.#page = JSON.parse(document.querySelector(`[${attributes.page}]`)?.textContent ?? '');
    this.#link = this.#read();
  }

  fill(): void {
    const main = document.querySelector('main');
    if (!main) return;
    const values = valuesOf(this.#page, this.#link.given, this.#typed);
    const { refused, hidden } = fillTree(main, new Scope(this.#page, values), this.#page, this.#reveal);
    for (const link of main.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement?.toggleAttribute('hidden', heading?.closest('[hidden]') != null);
    }
    const unusable = [...this.#link.given.keys()]
      .filter((name) => this.#page.parameters[name]?.type === 'json' && !values(name))
      .map((name) => ({ name, why: 'it is no JSON object or list, or too deep' }));
    showNotices([...this.#link.unused, ...unusable], refused);
    showHiddenNote(hidden, this.#link.given.size > 0, this.#reveal);
    this.#form?.show(values);
    const heading = main.querySelector('article h1');
    if (heading?.querySelector(`[${attributes.parameter}]`)) document.title = heading.textContent + this.#siteTitle;
    carryOn(this.query);
  }

  /** Follows the form and the address. */
  watch(): void {
    this.#form?.watch((name, value) => {
      if (value === '') this.#link.given.delete(name);
      else this.#link.given.set(name, [value]);
      this.#typed.add(name);
      this.#writeAddress();
      this.fill();
    });
    addEventListener('popstate', () => {
      this.#link = this.#read();
      this.#typed = new Set();
      this.fill();
    });
    // A heading that the fragment names can only be found once the parameters are out of it.
    if (location.hash.includes('?')) this.#writeAddress();
  }

  /** What links of the page carry on. */
  get query(): string {
    return writeQuery(this.#link.given);
  }

  /** Whether sections that do not apply are shown too. */
  get revealed(): boolean {
    return this.#reveal;
  }

  reveal(wanted: boolean): void {
    this.#reveal = wanted;
    this.fill();
  }

  #writeAddress(): void {
    history.replaceState(
      history.state,
      '',
      location.pathname + writeQuery(this.#link.given) + plainHash(location.hash),
    );
  }

  #read(): LinkReading {
    const { parameters, names } = this.#page;
    return readLink(location.search, location.hash, (name) => {
      if (Object.hasOwn(parameters, name)) return name;
      return Object.hasOwn(names, name) ? names[name] : undefined;
    });
  }
}
