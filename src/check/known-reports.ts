import { type CheckedPages, readChecked, rememberChecked } from '../cache/checked-pages.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import { digest } from '../files/digest.ts';
import type { Paths } from '../files/paths.ts';
import type { WholePage } from '../project/compile-tree.ts';
import type { OwnRule } from '../rules/rule.ts';
import type { PageReport } from './check-service.ts';
import { type Asked, signer } from './recorded-site.ts';
import type { NamedFinding } from './run-rule.ts';
import { type SiteData, siteOf } from './site-of.ts';

/** What is kept of a page: its report, and what of the site it rests on. */
interface KnownPage {
  key: string;
  asked: Asked[];
  report: PageReport;
}

/** What is kept of the site as a whole. */
interface KnownSite {
  key: string;
  findings: NamedFinding[];
}

/**
 * What the last check of a tree has found. A page that is as it was, of a site that still gives the answers that its rules
 * had asked for, is not checked again.
 */
export class KnownReports {
  readonly #paths: Pick<Paths, 'snapshot'>;
  readonly #last: CheckedPages<KnownPage, KnownSite>;
  readonly #shared: string;
  readonly #signOf: ReturnType<typeof signer>;
  readonly #pages: Record<string, KnownPage> = {};

  private constructor(
    paths: Pick<Paths, 'snapshot'>,
    last: CheckedPages<KnownPage, KnownSite>,
    data: SiteData,
    rules: readonly OwnRule[],
  ) {
    const { plain, vocabulary, kinds, templates, commands, severities, home } = data;
    const names = rules.map(({ name }) => name);
    this.#paths = paths;
    this.#last = last;
    this.#shared = JSON.stringify([
      compilerVersion(),
      names,
      plain,
      vocabulary,
      kinds,
      templates,
      commands,
      severities ?? null,
      home ?? null,
    ]);
    this.#signOf = signer(siteOf(data));
  }

  static async open(paths: Pick<Paths, 'snapshot'>, data: SiteData, rules: readonly OwnRule[]): Promise<KnownReports> {
    return new KnownReports(paths, await readChecked(paths), data, rules);
  }

  /** The report of a page that holds still. */
  of(page: WholePage): PageReport | undefined {
    const known = Object.hasOwn(this.#last.pages, page.file) ? this.#last.pages[page.file] : undefined;
    if (known?.key !== this.#keyOf(page)) return undefined;
    if (!known.asked.every(([what, about, answer]) => this.#signOf(what, about) === answer)) return undefined;
    this.#pages[page.file] = known;
    return known.report;
  }

  /** Notes what was found on a page now. */
  add(page: WholePage, { asked, ...report }: PageReport & { asked: Asked[] }): void {
    this.#pages[page.file] = { key: this.#keyOf(page), asked, report };
  }

  /** What was found of the site as a whole, when that holds still. */
  ofSite(about: readonly unknown[]): NamedFinding[] | undefined {
    const { site } = this.#last;
    return site?.key === this.#siteKey(about) ? site.findings : undefined;
  }

  /** Leaves all of it to the next check. */
  async keep(about: readonly unknown[], findings: NamedFinding[] | undefined): Promise<void> {
    const site = findings && { key: this.#siteKey(about), findings };
    await rememberChecked(this.#paths, { pages: this.#pages, site });
  }

  #keyOf({ key, compiled: { findings, used, ids, title, lookups } }: WholePage): string {
    return digest(this.#shared, key, JSON.stringify([findings, used, ids, title, lookups]));
  }

  #siteKey(about: readonly unknown[]): string {
    return digest(this.#shared, JSON.stringify(about));
  }
}
