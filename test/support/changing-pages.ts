import { Random } from '../../bench/random.ts';
import type { PageChange } from '../../src/publish/pagefind/patch-index.ts';
import type { IndexedPage } from '../../src/publish/search-document.ts';

const BEGINNINGS =
  'mem heap java kube post queue lat über straß größ 内存 数据 メモリ отказ naïv café cafè cafe zoë zöe 1.2. --fo _x 🔥 𝒜 ~ '.split(
    ' ',
  );
const ENDINGS = [
  '',
  'ory',
  'ory-usage',
  'Usage',
  'ing',
  's',
  '.rc-1',
  '_total',
  'ε',
  '溢出',
  '🔥',
  '/path/to',
  ':443',
  'ation',
];
const RARE = 4000;
const KINDS = ['alert', 'runbook', 'log'];

/** Pages that change at random, the same in every run of one seed. */
export class ChangingPages {
  readonly random: Random;
  pages: IndexedPage[];
  #made = 0;

  constructor(seed: number, count: number) {
    this.random = new Random(seed);
    this.pages = Array.from({ length: count }, () => this.#page());
  }

  /** Some pages are edited, added, removed or renamed. */
  change(): PageChange[] {
    const { random } = this;
    const few = random.between(1, Math.floor(this.pages.length / 40));
    const chosen = random.some(this.pages, few);
    // In some rounds pages are only removed or only added.
    const ways = random.pick([['edit'], ['edit', 'add', 'remove', 'rename'], ['remove'], ['add'], ['edit', 'nothing']]);
    const changes = chosen.map((page): PageChange => {
      const way = random.pick(ways);
      if (way === 'add') return { after: this.#page() };
      if (way === 'remove') return { before: page.address };
      if (way === 'nothing') return { before: page.address, after: page };
      const edited = { ...page, ...this.#edit(page) };
      if (way === 'rename') edited.address = this.#page().address;
      return { before: page.address, after: edited };
    });
    const after = new Map(changes.flatMap((change) => (change.before === undefined ? [] : [[change.before, change]])));
    this.pages = this.pages.flatMap((page) =>
      after.has(page.address) ? (after.get(page.address)?.after ?? []) : page,
    );
    this.pages.push(...changes.flatMap(({ before, after: added }) => (before === undefined && added ? added : [])));
    this.pages.sort((a, b) => (a.address < b.address ? -1 : 1));
    return changes;
  }

  #edit(page: IndexedPage): Partial<IndexedPage> {
    const { random } = this;
    const way = random.between(0, 5);
    if (way === 0) return { html: `${page.html}<p>${this.#text(5)}</p>` };
    if (way === 1) return { html: `<p>${this.#text(3)}</p>${page.html}` };
    if (way === 2) return { html: page.html.replace(/<h2[^>]*>/, '<h4>').replace('</h2>', '</h4>') };
    if (way === 3) return { symptoms: [this.#text(4)] };
    if (way === 4) return { tags: ['nightly'], services: [this.#word()] };
    return { titleHtml: this.#text(2), html: this.#body() };
  }

  #page(): IndexedPage {
    const { random } = this;
    this.#made++;
    const kind = random.pick(KINDS);
    const hasFacts = random.between(0, 4) > 0;
    // Only signs, and none that is a word.
    const isSilent = random.between(0, 60) === 0;
    const title = isSilent ? '…' : this.#text(random.between(1, 3));
    return {
      address: `${kind}s/${random.pick(['', 'ä/', 'x y/', '50%/', "it's (a)/"])}${random.pick(['Page', 'Ünï', '内存'])}${this.#made}`,
      title,
      titleHtml: title,
      html: isSilent ? '<p>…</p>' : this.#body(),
      kind,
      services: hasFacts ? [`service-${random.between(1, 5)}`] : [],
      ...(hasFacts && { severity: random.pick(['critical', 'warning']) }),
      ...(random.between(0, 5) === 0 && { symptoms: [this.#text(5)] }),
      tags: random.between(0, 7) === 0 ? ['nightly', this.#word()] : [],
    };
  }

  #body(): string {
    const { random } = this;
    const parts = Array.from({ length: random.between(1, 6) }, (_, number) =>
      random.pick([
        () => `<h2 id="s${number}">${this.#text(2)}</h2>`,
        () => `<p>${this.#text(random.between(1, 80))}</p>`,
        () => `<p><img src="${number}.png" alt="${this.#text(2)}"></p>`,
        () => `<pre><code>${this.#text(20)}</code></pre>`,
        () => `<p data-pagefind-weight="${random.pick(['0', '0.5', '3', '10'])}">${this.#text(9)}</p>`,
        () => `<ul><li><input type="checkbox" data-tick>${this.#text(9)}</li></ul><p data-chrome>${this.#text(4)}</p>`,
      ])(),
    );
    return `<p>${this.#text(random.between(20, 200))}</p>${parts.join('')}`;
  }

  readonly #text = (count: number): string => Array.from({ length: count }, () => this.#word()).join(' ');

  #word(): string {
    const { random } = this;
    if (random.between(0, 2) === 0) return `w${random.between(0, RARE).toString(36)}`;
    return random.pick(BEGINNINGS) + random.pick(ENDINGS);
  }
}
