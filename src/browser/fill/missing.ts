import { fileOf } from '../../shared/hashed-files.ts';
import { textOf } from '../../shared/json.ts';
import { linkedName } from '../../shared/read-link.ts';
import { NAMES_FOLDER, type NamesFile, SERVICES_FOLDER, type ServicesFile } from '../../shared/rest-of-page.ts';
import { loadData } from '../rooms/load-data.ts';
import type { Filler } from './filler.ts';

/** The page waits so long for what its link names before it is painted; what comes later is filled in then. */
const WAIT_MS = 1000;
/** A service is looked up when no more letters come. */
const TYPED_MS = 250;
/** Names are looked for in so many files, where one is close to what the link has. */
const MOST_FILES = 16;

/**
 * Gives a page what the link asks for and the page does not have: on a site with many parameters or services, what
 * they are called and the services' facts are in small files. Until one is there, a name counts as a parameter that other
 * pages have, and a service as one without facts.
 *
 * @returns when the page can be filled
 */
export async function complete(filler: Filler): Promise<void> {
  const missing = new Missing(filler);
  filler.missing = missing;
  const found = missing.find();
  if (!found) return;
  let isLate = false;
  const waited = new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS)).then(() => {
    isLate = true;
  });
  const whenFound = found.then(() => {
    if (isLate) filler.fill();
  });
  await Promise.race([whenFound, waited]);
}

/** What a page does not have of its site, looked up when it is asked for. */
export class Missing {
  readonly #filler: Filler;
  readonly #asked = new Set<string>();
  readonly #awaited = new Set<string>();
  readonly #files = new Map<string, Promise<object | undefined>>();

  constructor(filler: Filler) {
    this.#filler = filler;
    const { page } = filler;
    // Names of a link may be anything, `__proto__` too.
    page.names = Object.assign(Object.create(null), page.names);
    page.catalogue = Object.assign(Object.create(null), page.catalogue);
    // Whatever fills the page from now on: what it needs is looked up, and the page filled once more when that comes.
    const fill = filler.fill.bind(filler);
    filler.fill = () => {
      void this.find()?.then(fill);
      fill();
    };
  }

  /** Looks up what is not known yet. @returns nothing when there is nothing to look up */
  find(): Promise<unknown> | undefined {
    const { page, link, editing } = this.#filler;
    const names = link.unused.filter(({ why }) => why === 'unknown').map(({ name }) => linkedName(name)[0]);
    const looked = [...new Set(names)].flatMap((name) => this.#name(name));
    if (looked.length > 0) this.#filler.link = this.#filler.read();
    const { values } = this.#filler;
    for (const [parameter, { catalogue }] of Object.entries(page.parameters)) {
      const value = catalogue && values(parameter);
      if (value && !value.refused) looked.push(...this.#service(textOf(value.value), editing === parameter));
    }
    return looked.length > 0 ? Promise.all(looked) : undefined;
  }

  /** Adds every parameter, where they are not too many to load, so that one that is close to a wrong name is among them. */
  async addNames(): Promise<void> {
    const { page } = this.#filler;
    const files = page.rest?.names ?? 0;
    if (files === 0 || files > MOST_FILES) return;
    const loaded = await Promise.all(Array.from({ length: files }, (_, number) => this.#load(NAMES_FOLDER, number)));
    for (const file of loaded) this.#addNames((file ?? {}) as NamesFile, () => true);
  }

  /** Adds services that may be meant, as far as the catalogue has them. */
  async addServices(names: readonly string[]): Promise<void> {
    await Promise.all(names.flatMap((name) => this.#service(name, false)));
  }

  /** Whether it is not known yet if there is such a service. */
  awaits(service: string): boolean {
    return this.#awaited.has(service);
  }

  #name(name: string): Promise<void>[] {
    const { page } = this.#filler;
    const word = name.toLowerCase();
    const files = page.rest?.names ?? 0;
    if (files === 0 || this.#asked.has(`=${word}`)) return [];
    this.#asked.add(`=${word}`);
    page.names[name] = [];
    const find = async (): Promise<void> => {
      const file = (await this.#load(NAMES_FOLDER, fileOf(word, files))) as NamesFile | undefined;
      if (!file) return;
      delete page.names[name];
      this.#addNames(file, (each) => each.toLowerCase() === word);
      this.#filler.link = this.#filler.read();
    };
    return [find()];
  }

  #addNames(file: NamesFile, isMeant: (name: string) => boolean): void {
    const { names } = this.#filler.page;
    for (const [name, parameter] of Object.entries(file))
      if (isMeant(name)) {
        const aliases = names[parameter] ?? [];
        names[parameter] = name === parameter || aliases.includes(name) ? aliases : [...aliases, name];
      }
  }

  #service(name: string, isTyped: boolean): Promise<void>[] {
    const { page } = this.#filler;
    const word = name.toLowerCase();
    const files = page.rest?.services ?? 0;
    if (files === 0 || this.#asked.has(word)) return [];
    this.#asked.add(word);
    this.#awaited.add(name);
    page.catalogue[name] = {};
    const find = async (): Promise<void> => {
      if (isTyped) await new Promise((resolve) => setTimeout(resolve, TYPED_MS));
      const file = (await this.#load(SERVICES_FOLDER, fileOf(word, files))) as ServicesFile | undefined;
      this.#awaited.delete(name);
      if (!file) return;
      delete page.catalogue[name];
      for (const [service, fields] of Object.entries(file))
        if (service.toLowerCase() === word) page.catalogue[service] = fields;
    };
    return [find()];
  }

  #load(folder: string, number: number): Promise<object | undefined> {
    const path = `${folder}/${number}`;
    const known = this.#files.get(path) ?? loadData<object>(path).catch(() => undefined);
    this.#files.set(path, known);
    return known;
  }
}
