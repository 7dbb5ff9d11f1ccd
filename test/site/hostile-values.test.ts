import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hostileMarkup } from '../security/hostile-markup.ts';
import { hostileValues } from '../security/hostile-values.ts';
import { ALERT } from '../support/article.ts';
import { built } from '../support/built.ts';
import { openWatched } from '../support/canary.ts';
import { beginUse, goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const values = hostileValues.map(({ value }) => value);

const WAYS = ['query', 'fragment', 'form'] as const;
type Way = (typeof WAYS)[number];

interface Seen {
  /** The kinds of places that the parameter's slots are in. */
  places: string[];
  problems: string[];
}

/**
 * Gives a parameter of the page one value after another, and compares what the page is made of
 * with what it is made of for a harmless value.
 */
const giveAll = (page: Page, asked: { name: string; harmless: string; rest: string; way: Way; values: string[] }) =>
  page.evaluate(async ({ name, harmless, rest, way, values }): Promise<Seen> => {
    const form = document.querySelector<HTMLFormElement>('form[data-parameters]');
    /** What filling may add, take or change by the rules. */
    const changing = [
      'hidden',
      'open',
      'start',
      'data-start',
      'data-undecided',
      'href',
      'data-unlinked',
      'data-state',
      'data-needed',
    ];
    const madeOf = (): string[] =>
      Array.from(document.querySelectorAll('*'), (element) => {
        const place = element.closest('[data-notices]');
        // What notices are made of is looked at below; a list of choices takes up what it is given.
        if ((place && place !== element) || element.matches('option')) return '';
        const names = element.getAttributeNames().filter((attribute) => !changing.includes(attribute));
        return `${element.localName} ${names.sort().join(' ')}`;
      }).filter(Boolean);
    const give = (value: string): void => {
      const query = new URLSearchParams({ [name]: value }).toString();
      if (way === 'form') {
        const control = form?.elements.namedItem(name) as HTMLInputElement;
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        return;
      }
      history.replaceState(null, '', way === 'query' ? `?${rest}&${query}` : `?${rest}#diagnosis?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    /** Whether whatever has changed is text, or an attribute that filling may change: then it is made of the same. */
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
    const isMadeOfTheSame = (): boolean =>
      watcher.takeRecords().every(({ type, target, attributeName, addedNodes, removedNodes }) => {
        const place = (target as Element).closest('[data-notices], option');
        if (place && (place !== target || place.localName === 'option' || type === 'childList')) return true;
        if (type === 'attributes') return changing.includes(attributeName ?? '');
        return [...addedNodes, ...removedNodes].every((node) => node instanceof Text);
      });
    const declared = document.querySelector('[data-page-data]')?.textContent ?? '';
    const origins = (): string[] => [...new Set(Array.from(document.links, ({ origin }) => origin))];

    give(harmless);
    const before = madeOf().join('\n');
    // Those of the vocabulary and of the catalogue are the authors' own.
    const beforeOrigins = new Set([...origins(), 'https://grafana.example.com', 'https://chat.example.com']);
    const places = Array.from(document.querySelectorAll(`[data-parameter="${CSS.escape(name)}"]`), (slot) => {
      const around = slot.closest('nav, pre') ?? slot.closest('code, a, td, h1, h2, h3, p, li');
      return around?.localName ?? '';
    });
    for (const link of document.querySelectorAll('[data-href]'))
      if (JSON.parse(link.getAttribute('data-href') ?? '').includes(name)) places.push('href');
    if (form?.elements.namedItem(name)) places.push('form');
    places.push('data-notices');

    const problems: string[] = [];
    const address = location.pathname;
    for (const value of values) {
      const say = (what: string): void => {
        problems.push(`${JSON.stringify(value)}: ${what}`);
      };
      try {
        give(value);
      } catch (error) {
        say(`threw ${error}`);
      }
      if (!isMadeOfTheSame() && madeOf().join('\n') !== before) say('the page is made of other elements');
      for (const origin of origins()) if (!beforeOrigins.has(origin)) say(`a link leads to ${origin}`);
      for (const part of document.querySelectorAll('[data-notices] li *')) {
        const attributes = part.getAttributeNames().sort().join(' ');
        const isWord = /^(?:code|kbd|mark)$/.test(part.localName) && /^(?:title)?$/.test(attributes);
        // What the author declared, offered in place of a value that is close to it.
        const isOffer =
          part.matches(`button.pick[type=button][data-pick="${CSS.escape(name)}"]`) &&
          attributes === 'class data-pick type' &&
          declared.includes(JSON.stringify(part.textContent));
        if (!isWord && !isOffer) say(`a notice holds ${part.outerHTML}`);
      }
      for (const slot of document.querySelectorAll('[data-parameter]'))
        if (slot.childElementCount > 0) say('a slot holds an element');
      if (location.pathname !== address) say(`the page went to ${location.href}`);
    }
    // Whatever a value started may take a moment.
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    return { places: [...new Set(places)], problems };
  }, asked);

const CERTIFICATE = '/alerts/tls/CertificateInvalid/';
const given: { address: string; name: string; harmless: string; rest?: string; ways?: readonly Way[] }[] = [
  { address: ALERT, name: 'host', harmless: 'web-1', rest: 'service=checkout&language=java' },
  { address: ALERT, name: 'service', harmless: 'checkout', rest: 'host=web-1&language=java' },
  { address: ALERT, name: 'pod', harmless: 'app-1', rest: 'service=checkout&namespace=shop' },
  { address: ALERT, name: 'grafana', harmless: 'https://grafana.example.com', rest: 'host=web-1&service=checkout' },
  { address: ALERT, name: 'language', harmless: 'java', rest: 'host=web-1', ways: ['query', 'fragment'] },
  { address: ALERT, name: 'service.chat', harmless: 'x', rest: 'service=checkout', ways: ['query', 'fragment'] },
  { address: '/alerts/linux/InodesExhausted/', name: 'mountpoint', harmless: '/var' },
  { address: '/runbooks/linux/restart-a-unit/', name: 'unit', harmless: 'chrony.service', rest: 'service=checkout' },
  { address: CERTIFICATE, name: 'domain', harmless: 'shop.example.com' },
  { address: CERTIFICATE, name: 'port', harmless: '443', rest: 'domain=shop.example.com' },
  { address: '/runbooks/kubernetes/', name: 'cluster', harmless: 'eu-1', rest: 'namespace=shop' },
];

let cells = 0;
const placesSeen = new Set<string>();

test('the canary sees a dialog, a request elsewhere, what the policy stops and an error', async () => {
  const { page, canary } = await openWatched(reader, ALERT);
  await page.evaluate(async () => {
    alert('a message');
    await fetch('https://evil.example/').catch(() => undefined);
    try {
      document.body.setAttribute('onclick', 'alert(2)');
    } catch {
      // Trusted Types throws.
    }
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  let seen = '';
  for (const each of ['a message', 'evil.example', 'require-trusted-types-for', 'thrown'])
    await expect
      .poll(async () => {
        seen += (await canary.sightings()).join('\n');
        return seen;
      })
      .toContain(each);
});

describe('hostile values', () => {
  for (const { address, name, harmless, rest = '', ways = WAYS } of given) {
    test(`do nothing as ${name} of ${address} by ${ways.join(', ')}`, async () => {
      const { page, canary } = await openWatched(reader, `${address}?${rest}`);
      await beginUse(page);
      for (const way of ways) {
        const { places, problems } = await giveAll(page, { name, harmless, rest, way, values });
        expect(problems, way).toEqual([]);
        expect(await canary.sightings(), way).toEqual([]);
        for (const place of places) placesSeen.add(place);
        cells += places.length * values.length;
      }
    });
  }

  test('came to every kind of place, in more than 300 cells', () => {
    expect([...placesSeen].sort()).toEqual(
      expect.arrayContaining(['a', 'code', 'data-notices', 'form', 'h3', 'href', 'li', 'nav', 'p', 'pre', 'td']),
    );
    expect(cells).toBeGreaterThan(300);
  });

  test('do nothing where the page arrives with them', async () => {
    const { page, canary } = await openWatched(reader, ALERT);
    const count = (): Promise<number> =>
      page.locator('main *:not([data-notices] *):not(option):not([data-action=wrap])').count();
    const before = await count();
    for (const value of hostileMarkup) {
      await goFilled(page, `${ALERT}?host=${encodeURIComponent(value)}&grafana=${encodeURIComponent(value)}`);
      await expect.poll(() => count(), { message: value }).toBe(before);
      expect(await canary.sightings(), value).toEqual([]);
    }
  });
});

test('hostile values in the title are its text', async () => {
  const site = await built({
    'parameters.yml': 'host:\n  type: text\n',
    'alerts/Down.md': '# {{host}} is down\n\nSee {{host}}.\n',
  });
  onTestFinished(() => site.close());
  const { page, canary } = await openWatched(reader, '/alerts/Down/', site.origin);
  await beginUse(page);
  const { places, problems } = await giveAll(page, { name: 'host', harmless: 'web-1', rest: '', way: 'query', values });
  expect(places).toContain('h1');
  expect(problems).toEqual([]);
  await goFilled(
    page,
    `/alerts/Down/?host=${encodeURIComponent('</title><script>alert(1)</script>')}`.replace(/^/, site.origin),
  );
  await expect.poll(() => page.title()).toContain('</title><script>alert(1)</script> is down');
  expect(await canary.sightings()).toEqual([]);
});
