import * as hooks from '../../shared/hooks.ts';
import { own, textOf } from '../../shared/json.ts';
import type { PageData } from '../../shared/page-data.ts';
import { type LinkReading, plainHash, readLink, writeQuery } from '../../shared/read-link.ts';
import { Scope } from '../../shared/scope.ts';
import { type Values, valuesOf } from '../../shared/values.ts';
import { fillTree } from './fill-tree.ts';
import { showHiddenNote } from './hidden-note.ts';
import { carryOn } from './keep-query.ts';
import type { Missing } from './missing.ts';
import { type Report, showReport } from './report.ts';
import { showValues } from './show-values.ts';

/** Fills the page from its link, again and again as values change; the built page is its only state. */
export class Filler {
  declare readonly page: PageData;
  readonly #title = document.title;
  /** What the address says, what was typed among it. */
  declare link: LinkReading;
  /** The names whose values in `link` were typed. */
  typed = new Set<string>();
  /** The name whose value is being typed: all of it is one step of the history. */
  editing = '';
  /** What the page did not use, and why. */
  report: Report = [];
  /** What looks up what the page does not have, on a large site. */
  declare missing?: Missing;
  /** Is called whenever the page has been filled. */
  declare onFill?: () => void;
  /** Whether sections that do not apply are shown too. */
  revealed = false;

  constructor() {
    this.page = JSON.parse(document.querySelector(`[${hooks.pageData}]`)?.textContent ?? '');
    this.link = this.read();
  }

  fill(): void {
    const main = document.querySelector('main');
    if (!main) return;
    const { values } = this;
    const { refused, hidden } = fillTree(main, new Scope(this.page, values), this.revealed);
    for (const link of main.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement?.toggleAttribute('hidden', !!heading?.closest('[hidden]'));
    }
    this.report = [...this.link.unused, ...refused, ...this.#withoutSlot(values)];
    showReport(this.report);
    showHiddenNote(hidden, this.revealed);
    showValues(values);
    carryOn(this.query);
    this.onFill?.();
  }

  /**
   * What else is to be said of values: those that are refused where only sections ask for them, and services that the
   * catalogue does not have. The first of the others begins the page's title, by which tabs are told apart.
   */
  #withoutSlot(values: Values): Report {
    let first = '';
    const report = Object.entries(this.page.parameters).flatMap(([name, { catalogue }]): Report => {
      const given = values(name);
      if (!given) return [];
      const { value, refused } = given;
      const why = refused ?? (catalogue && !own(this.page.catalogue, value as string) && 'service');
      if (why) return [{ name, value, why }];
      if (this.link.given.has(name)) first ||= textOf(value);
      return [];
    });
    document.title = first ? `${first} · ${document.querySelector('h1')?.textContent}` : this.#title;
    return report;
  }

  /** The page's values as they are now. */
  get values(): Values {
    return valuesOf(this.page, this.link.given, this.typed);
  }

  /** Puts what the reader typed into the address and the page; nothing takes the value out of both. */
  type(name: string, values: readonly string[]): void {
    if (values.length > 0) this.link.given.set(name, values as string[]);
    else this.link.given.delete(name);
    this.typed.add(name);
    this.writeAddress(this.editing !== name);
    this.editing = name;
    this.fill();
  }

  /** Writes the values into the query; parameters of the fragment go there too. */
  writeAddress(isStep: boolean): void {
    history[isStep ? 'pushState' : 'replaceState'](
      [...this.typed],
      '',
      location.href.split(/[?#]/, 1) + this.query + plainHash(location.hash),
    );
  }

  /** What links of the page carry on. */
  get query(): string {
    return writeQuery(this.link.given);
  }

  /** Reads the address. */
  read(): LinkReading {
    return readLink(location.search, location.hash, this.page);
  }
}
