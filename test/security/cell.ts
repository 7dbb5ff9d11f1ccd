import type { CompiledPage } from '../../src/compiler/compiled-page.ts';
import type { FillParameter } from '../../src/shared/page-data.ts';
import { articleOf, compile, fill } from '../support/filled.ts';
import type { Hostile } from './hostile-values.ts';
import type { Place } from './places.ts';
import {
  declaredSpelling,
  isAllowedAddress,
  isAsDeclared,
  isDotSegment,
  isJsonWithin,
  jsonAsText,
  mayStandInCode,
} from './rules.ts';
import { repetitionsAreAlike, structureOf } from './structure.ts';

const HERE = 'https://pagebook.example/alerts/HighCPU/';
const catalogue = { checkout: { owner: 'team-payments' } };

/** A place of a page, ready to be filled with one value after another. */
export class PreparedPlace {
  readonly #place: Place;
  readonly #parameter: FillParameter;
  readonly #vocabulary;
  readonly #html: string;
  readonly #unfilled: string[];

  constructor(place: Place) {
    this.#place = place;
    this.#parameter = place.parameter ?? {};
    this.#vocabulary = {
      x: this.#parameter,
      target: { default: '{{x}}' },
      result: { type: 'json' },
      service: { type: 'word', catalogue: 'services' },
    } as const;
    const part = place.part ?? ((page: CompiledPage) => page.html);
    const page = compile(place.text, { vocabulary: this.#vocabulary, catalogue });
    if (page.findings.some(({ rule }) => rule === 'misplaced-tag')) throw new Error(`no tag may be in ${place.name}`);
    this.#html = part(page);
    this.#unfilled = structureOf(articleOf(this.#html));
  }

  /** The place filled with a value. */
  fill(value: string): Element {
    const article = articleOf(this.#html);
    const query = new URLSearchParams(this.#linkOf(value)).toString();
    fill(article, { vocabulary: this.#vocabulary, catalogue, query });
    return article;
  }

  /** Whether the place, filled with a value, shows it or leads where it says. */
  shows(value: string): boolean {
    const article = this.fill(value);
    const links = [...article.querySelectorAll('a[data-href]')].map((link) => link.hasAttribute('href'));
    const slots = [...article.querySelectorAll('[data-parameter]')].map(
      (slot) => slot.getAttribute('data-state') === 'link',
    );
    const attributes = [...article.querySelectorAll('[data-fill-alt], [data-fill-title]')].map((element) =>
      `${element.getAttribute('alt')}${element.getAttribute('title')}`.includes(value),
    );
    return [...links, ...slots, ...attributes].length > 0 && [...links, ...slots, ...attributes].every(Boolean);
  }

  /** What a hostile value did that the rules of DESIGN.md 5 do not allow. */
  problemsWith({ name, value, leftBehind }: Hostile): string[] {
    const article = this.fill(value);
    const problems: string[] = [];
    if (structureOf(article).join('\n') !== this.#unfilled.join('\n')) problems.push('changed what the author wrote');
    if (!repetitionsAreAlike(article)) problems.push('made a repetition unlike the first time');
    problems.push(...this.#validate(article, this.#given(value, leftBehind ?? false)));
    return problems.map((problem) => `${name}: ${problem}: ${article.innerHTML}`);
  }

  /** What the place is given of a value: a link holds whole characters only, JSON in it any. */
  #given(value: string, leftBehind: boolean): string | undefined {
    const link = this.#linkOf(value);
    if (link.some(([, written]) => written.length > 1024)) return undefined;
    if (link[0]?.[0] === 'result') return value;
    return leftBehind ? undefined : declaredSpelling(value.toWellFormed(), this.#parameter);
  }

  #linkOf(value: string): [name: string, value: string][] {
    return this.#place.link?.(value) ?? [value, ...(this.#place.others ?? [])].map((each) => ['x', each]);
  }

  #validate(article: Element, value: string | undefined): string[] {
    const { rule } = this.#place;
    if (rule === 'text' || rule === 'code') return this.#validateSlots(article, value);
    if (rule === 'attribute') return this.#validateAttribute(article, value);
    const link = article.querySelector('a');
    const href = link?.getAttribute('href') ?? undefined;
    if (href === undefined && !link?.getAttribute('data-unlinked')) return ['does not say why the link leads nowhere'];
    const wanted = value !== undefined && mayStandInLink(this.#place, value);
    if (wanted !== (href !== undefined)) return [wanted ? 'refused what may stand here' : 'linked what may not'];
    return href === undefined || leadsRight(this.#place, href, value ?? '') ? [] : [`leads to ${href}`];
  }

  #validateSlots(article: Element, value: string | undefined): string[] {
    const { rule, tag = 'x', others = [] } = this.#place;
    const slots = Array.from(article.querySelectorAll(`[data-parameter="${tag}"]`));
    const items = [...new Set([...(value === undefined ? [] : [value]), ...others])];
    if (slots.length === 0) return ['has no slot'];
    return slots.flatMap((slot, index) => {
      // A slot outside a section on the list has all of it; a section has one slot for each item.
      const own = slots.length === items.length ? items.slice(index, index + 1) : items;
      const isShown = own.every((item) => this.#isTaken(item)) && (rule === 'text' || own.length === 1);
      const state = own.length === 0 ? 'unfilled' : isShown ? 'link' : 'refused';
      const words = own.map((item) => (this.#parameter.type === 'json' && isShown ? jsonAsText(item) : item)).join(',');
      const text = state === 'link' ? words : (slot.getAttribute('data-tag') ?? `{{${tag}}}`);
      if (slot.getAttribute('data-state') !== state) return [`is ${slot.getAttribute('data-state')}, not ${state}`];
      if (slot.textContent !== text) return [`shows ${JSON.stringify(slot.textContent)}`];
      return slot.children.length === 0 ? [] : ['made elements'];
    });
  }

  /** Whether a slot takes a value, by itself. */
  #isTaken(value: string): boolean {
    if (this.#parameter.type === 'json' && !isJsonWithin(8, value)) return false;
    return this.#place.rule === 'text' ? isAsDeclared(value, this.#parameter) : mayStandInCode(value, this.#parameter);
  }

  #validateAttribute(article: Element, value: string | undefined): string[] {
    const element = article.querySelector('[data-fill-alt], [data-fill-title]');
    const text = element?.getAttribute(element.hasAttribute('data-fill-alt') ? 'alt' : 'title');
    return text === `CPU of ${value ?? '{{x}}'}` ? [] : [`says ${JSON.stringify(text)}`];
  }
}

function mayStandInLink({ rule, parameter = {} }: Place, value: string): boolean {
  if (!value.isWellFormed()) return false;
  switch (rule) {
    case 'path':
    case 'own path':
      return !['.', '..'].includes(value);
    case 'first folder':
      return !['', '.', '..'].includes(value);
    case 'host':
      return parameter.type === 'hostname' && mayStandInCode(value, parameter) && URL.canParse(`https://${value}/`);
    case 'port':
      return /^[0-9]{1,5}$/.test(value) && Number(value) < 65_536;
    case 'whole':
      return isAllowedAddress(value, parameter.origins ?? []) && !value.split(/[/?#]/).some(isDotSegment);
    default:
      return true;
  }
}

/** Whether a browser that follows the link arrives where the author says, and the value is all there. */
function leadsRight({ rule, parameter = {} }: Place, href: string, value: string): boolean {
  const url = new URL(href, HERE);
  const { protocol, username, password, origin, pathname } = url;
  if (rule === 'mail') return protocol === 'mailto:' && decodeURIComponent(pathname) === `${value}@example.com`;
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  const segments = pathname.split('/').map(decodeURIComponent);
  switch (rule) {
    case 'path':
      return origin === 'https://a.example' && segments.length === 4 && segments[2] === value;
    case 'query':
      return (
        url.origin === 'https://a.example' && url.searchParams.get('q') === value && url.search.endsWith('&theme=dark')
      );
    case 'fragment':
      return origin === 'https://a.example' && decodeURIComponent(url.hash.slice(1)) === value;
    case 'host':
      return origin === new URL(`https://${value}`).origin && pathname === '/status';
    case 'port':
      return url.hostname === 'a.example' && (url.port || '443') === String(Number(value));
    case 'whole':
      return parameter.origins?.includes(origin) ?? false;
    default:
      return origin === new URL(HERE).origin && segments.includes(value);
  }
}
