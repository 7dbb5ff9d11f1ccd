import type { CompiledPage } from '../compiler/compiled-page.ts';
import { isFolderPage, kindOf, urlOf } from '../content/addresses.ts';
import { shortAddresses } from '../content/short-addresses.ts';
import type { Kind } from '../kinds/kind.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import { kindNamed } from '../kinds/table.ts';
import type { CompiledTree } from '../project/compile-tree.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { isNameLike } from '../shared/known-addresses.ts';
import { LINK_NAMES } from './link-of.ts';
import type { LinkTemplate } from './link-template.ts';

/** A page as far as alerts and their links are concerned. */
export interface SitePage {
  file: string;
  address: string;
  url: string;
  /** The last part of its address, which is an alert's name when it is an alert's page. */
  name: string;
  /** It is of the kind `alert`, or has the sections of one. */
  isAlert: boolean;
  /** An alert of its name may mean it: no list, no service's readme, no event. */
  isNameable: boolean;
  /** The parameters that it shows or asks for. */
  used: readonly string[];
  /** What a fragment may name. */
  ids: readonly string[];
  vocabulary: Vocabulary;
}

/** All pages, to be found by links and by alerts' names. */
export class SitePages {
  readonly pages: readonly SitePage[];
  /** Where the public finds the site; its sub-path is in the pages' addresses. */
  readonly origin: string | undefined;
  /** The annotations or labels that may hold a rule's link; a link that is missing is added under the first. */
  readonly linkNames: readonly [string, ...string[]];
  readonly #foreign: ReadonlySet<string>;
  readonly #byAddress = new Map<string, SitePage>();
  /** By the end of an address, two segments at least: sites are built from parts of a tree, too. */
  readonly #byEnd = new Map<string, SitePage>();
  readonly #byName = new Map<string, SitePage>();
  readonly #bySymptom = new Map<string, Set<SitePage>>();

  constructor({ tree, settings, pages }: Pick<CompiledTree, 'tree' | 'settings' | 'pages'>) {
    const { site, vocabulary } = settings;
    const kindOfPage = (file: string, { frontMatter }: CompiledPage): Kind =>
      kindNamed(tree.kinds, frontMatter.kind ?? kindOf(file, tree.kinds));
    this.origin = site.address === undefined ? undefined : new URL(site.address).origin;
    const [first, ...others] = site.alerts?.links ?? [];
    this.linkNames = first === undefined ? LINK_NAMES : [first, ...others];
    this.#foreign = new Set(site.alerts?.origins?.map((origin) => origin.toLowerCase()));
    this.pages = pages.map(({ file, address, compiled }): SitePage => {
      return {
        file,
        address,
        url: urlOf(address, site.base),
        name: address.split('/').at(-1) ?? '',
        isAlert: isAlert(file, compiled, kindOfPage(file, compiled)),
        isNameable: isNameable(file, kindOfPage(file, compiled)),
        used: compiled.used,
        ids: compiled.ids,
        vocabulary: { ...vocabulary, ...compiled.ownParameters },
      };
    });
    for (const page of this.pages) this.#add(page.address, page);
    const kinds = pages.map(({ file, address, compiled }, index) => ({
      address,
      kind: kindOfPage(file, compiled).name,
      page: this.pages[index] as SitePage,
    }));
    for (const [short, { page }] of shortAddresses(kinds)) this.#add(short, page);
    for (const [index, page] of this.pages.entries())
      for (const former of pages[index]?.compiled.frontMatter.aliases ?? []) this.#add(former, page);
    const alertsFirst = this.pages
      .filter(({ isNameable }) => isNameable)
      .sort((a, b) => Number(b.isAlert) - Number(a.isAlert));
    for (const page of alertsFirst)
      for (const key of keysOf(page.name)) if (!this.#byName.has(key)) this.#byName.set(key, page);
    for (const [index, page] of this.pages.entries())
      for (const symptom of pages[index]?.compiled.frontMatter.symptoms ?? [])
        for (const key of keysOf(symptom)) this.#bySymptom.set(key, (this.#bySymptom.get(key) ?? new Set()).add(page));
    // The page for missing pages leads there, as it does from an old address.
    for (const [name, [only, other]] of this.#bySymptom)
      if (only && !other && isNameLike(name)) this.#add(`${ALERTS}/${name}`, only);
  }

  #add(address: string, page: SitePage): void {
    const segments = address.toLowerCase().split('/').filter(Boolean);
    if (segments.length === 0) return;
    if (!this.#byAddress.has(segments.join('/'))) this.#byAddress.set(segments.join('/'), page);
    for (let start = 1; start <= segments.length - 2; start++) {
      const end = segments.slice(start).join('/');
      if (!this.#byEnd.has(end)) this.#byEnd.set(end, page);
    }
  }

  /** The page that a link leads to, whatever is before its address; on another site also by its file. */
  at({ path, openEnded, origin }: LinkTemplate): SitePage | undefined {
    if (openEnded) return undefined;
    const own = origin !== undefined && origin === this.origin?.toLowerCase();
    const segments = own ? path : withoutEnding(path);
    for (let start = 0; start < segments.length; start++) {
      const page = this.#byAddress.get(segments.slice(start).join('/'));
      if (page) return page;
    }
    return this.#byEnd.get(segments.join('/'));
  }

  /** Whether a link leads to another site to which rules may link on purpose. */
  mayLead({ origin }: LinkTemplate): boolean {
    return origin !== undefined && this.#foreign.has(origin);
  }

  /** The page whose name is the alert's, else the only one that has it among its symptoms; capitals, spaces and dashes do not matter. */
  named(alert: string): SitePage | undefined {
    for (const key of keysOf(alert)) {
      const page = this.#byName.get(key);
      if (page) return page;
    }
    const [only, other] = this.withSymptom(alert);
    return other ? undefined : only;
  }

  /** The pages that have an alert's name among their symptoms. */
  withSymptom(alert: string): readonly SitePage[] {
    return [...new Set(keysOf(alert).flatMap((key) => [...(this.#bySymptom.get(key) ?? [])]))];
  }
}

/** `…/blob/main/alerts/HighCPU.md` is that page too. */
function withoutEnding(path: readonly string[]): readonly string[] {
  const last = path.at(-1)?.replace(/\.(?:md|markdown|mdx|html?)$/, '') ?? '';
  return [...path.slice(0, -1), ...(last === '' || isFolderPage(last) ? [] : [last])];
}

/** A page of that kind, but for lists of them; in plain repositories also one that has the sections. */
function isAlert(file: string, compiled: CompiledPage, kind: Kind): boolean {
  const headings = new Set(compiled.contents.map(({ id }) => id));
  if (headings.has('meaning') && (headings.has('diagnosis') || headings.has('mitigation'))) return true;
  return kind.name === ALERT && !isFolderPage(file);
}

const isNameable = (file: string, { name, urgent }: Kind): boolean => name === ALERT || (urgent && !isFolderPage(file));

const keysOf = (name: string): string[] =>
  [name.toLowerCase(), name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')].filter(Boolean);

/** The declared name behind a name that a link uses. */
export function canonicalName(vocabulary: Vocabulary, name: string): string | undefined {
  if (Object.hasOwn(vocabulary, name)) return name;
  return Object.keys(vocabulary).find((each) => vocabulary[each]?.aliases?.includes(name));
}
