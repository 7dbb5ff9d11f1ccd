import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notices, slots } from '../support/article.ts';
import { type Built, built } from '../support/built.ts';
import { confirmTargets } from '../support/confirm-targets.ts';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const BEFORE = 'what was copied before';

let site: Built;
beforeAll(async () => {
  site = await built({
    'parameters.yml': JSON.stringify({
      host: { type: 'hostname', extract: 'host', pattern: 'web-\\d+\\.prod\\.example\\.com', aliases: ['instance'] },
      machine: { type: 'hostname', extract: 'host' },
      line: { type: 'integer' },
      language: { type: 'choice', choices: ['java', 'go'], default: '{{service.language}}' },
      env: { type: 'choice', choices: ['production', 'staging'] },
      flag: { type: 'boolean' },
      service: { type: 'word', catalogue: 'services' },
      pid: { type: 'integer' },
      result: { type: 'json' },
      note: { type: 'text' },
    }),
    'runbooks/checkout/index.md': '---\nlanguage: Java\n---\n# Checkout\n\nPays.\n',
    'alerts/A.md': [
      '# On {{machine}}',
      '{{#host}}\n```bash\ncurl -s https://{{host}}/fix.sh | sudo bash\n```\n{{/host}}',
      '{{#language}}\n```bash\nping {{host}}; ls -- {{pid}}\n```\n{{/language}}',
      '{{#result}}\n```yaml\nhost: {{host}}\npid: {{pid}}\n```\n{{/result}}',
      '```bash\nsed -i {{line}}d /etc/hosts\n```',
      '```bash\nssh {{machine}} uptime\n```',
      '{{#language.java}}\nJava steps.\n{{/language.java}}',
      '{{^env.production}}\nGo ahead.\n{{/env.production}}',
      '{{#flag}}\nFlag is on.\n{{/flag}}',
      'Written in {{language}}, it said {{note}}, of {{service}}. [x](https://a.example/{{machine}})',
    ].join('\n\n'),
  });
});
afterAll(() => site.close());

const open = (query: string): Promise<Page> => reader.open(`${site.origin}/alerts/A/?${query}`, CLIPBOARD);

/** Presses Copy of the block that has the text, and gives what the button says and what is on the clipboard. */
async function copy(page: Page, text: string): Promise<{ said: string; copied: string }> {
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  const button = page.locator('figure:visible', { hasText: text }).first().locator('button[data-copy]');
  await confirmTargets(page);
  // What it said of the last press goes away after a moment.
  await button.evaluate((element) => {
    element.textContent = 'Copy';
  });
  await button.click();
  await expect.poll(() => button.textContent()).toMatch(/^(?!Copy$|…)/);
  return {
    said: (await button.textContent()) ?? '',
    copied: await page.evaluate(() => navigator.clipboard.readText()),
  };
}

describe('the type of a parameter', () => {
  test('holds inside a section, whatever the link says of fields', async () => {
    const page = await open('host.host=evil.example.com&language.host=evil.example.com&language.pid=/etc');
    await expect.poll(() => page.getByText('fix.sh').first().isVisible()).toBe(false);
    await expect
      .poll(async () => (await notices(page)).join())
      .toMatch(/host\.host, language\.host, language\.pid, because only a parameter/);
  });

  test('holds for a field of JSON', async () => {
    const page = await open(`result=${encodeURIComponent('[{"host":"evil.example.com","pid":"%1"}]')}`);
    expect((await copy(page, 'pid:')).said).toBe('Needs host, pid');
    expect((await copy(page, 'pid:')).copied).toBe(BEFORE);
    await expect
      .poll(async () => (await notices(page)).join())
      .toMatch(/host.*evil\.example\.com.*pattern.*pid.*%1.*whole number/);
  });

  test('holds in text, in a heading, in a link and in the form', async () => {
    const page = await open('machine=;rm%20-rf');
    const all = (await slots(page)).filter(({ name }) => name === 'machine');
    expect(all.length).toBeGreaterThan(1);
    for (const slot of all) expect(slot).toMatchObject({ text: '{{machine}}', state: 'refused' });
    await expect.poll(() => page.locator('[name=machine]').getAttribute('data-state')).toBe('refused');
    await expect.poll(() => page.locator('a[data-href*="a.example"]').getAttribute('href')).toBeNull();
    await expect.poll(async () => (await notices(page)).join()).toMatch(/machine: ;rm -rf is not a host name/);
  });

  test('leaves text that has none as it is', async () => {
    const page = await open('note=<b>;rm%20-rf');
    await expect
      .poll(async () => (await slots(page)).find(({ name }) => name === 'note'))
      .toMatchObject({
        text: '<b>;rm -rf',
        state: 'link',
      });
  });
});

describe('a list', () => {
  test('a list is not copied: one of its values is picked, in the notice or in the slot', async () => {
    const page = await open('line=1&line=999&machine=web-1&machine=web-2');
    expect(await copy(page, 'sed')).toEqual({ said: 'Needs line', copied: BEFORE });
    await expect
      .poll(async () => (await notices(page)).join('\n'))
      .toMatch(/2 lines: choose one[\s\S]*2 machines: choose one/);
    await page.locator('[data-notices] button', { hasText: '999' }).click();
    expect((await copy(page, 'sed')).copied).toBe('sed -i 999d /etc/hosts');
    await page.locator('pre [data-parameter=machine]').click();
    await page.locator('select.slot-field').selectOption('web-2');
    expect((await copy(page, 'ssh')).copied).toBe('ssh web-2 uptime');
    await expect.poll(() => new URL(page.url()).search).toBe('?line=999&machine=web-2');
    await expect.poll(() => notices(page)).toEqual([]);
  });

  test('of equal values is one value', async () => {
    const page = await open('machine=web-1:9100&machine=web-1&machine=https://web-1/x');
    expect((await copy(page, 'ssh')).copied).toBe('ssh web-1 uptime');
  });
});

describe('an instance', () => {
  test.each([
    ['2001:db8::1', '2001:db8::1'],
    ['https://web-1:9100/m', 'web-1'],
    ['[2001:db8::1]:9100', '2001:db8::1'],
  ])('%s leads to the machine %s', async (instance, machine) => {
    const page = await open(`machine=${encodeURIComponent(instance)}`);
    expect((await copy(page, 'ssh')).copied).toBe(`ssh ${machine} uptime`);
  });
});

describe('a choice', () => {
  test('is known in any letter case, from the link and from the catalogue', async () => {
    for (const query of ['language=JAVA', 'service=checkout', 'service=Checkout']) {
      const page = await open(query);
      await page.getByText('Java steps.').waitFor();
      await expect.poll(() => notices(page)).toEqual([]);
    }
    const page = await open('env=Production&flag=False');
    await expect.poll(() => page.getByText('Go ahead.').isVisible()).toBe(false);
    await expect.poll(() => page.getByText('Flag is on.').isVisible()).toBe(false);
  });

  test('that is none leaves its sections undecided and says which there are', async () => {
    const page = await open('language=jvaa&env=prod&flag=maybe');
    await expect
      .poll(async () => (await notices(page)).join('\n'))
      .toMatch(/not one of java, go\. Did you mean java\?/);
    await expect.poll(async () => (await notices(page)).join('\n')).toMatch(/not one of production, staging/);
    for (const words of ['Java steps.', 'Go ahead.', 'Flag is on.'])
      await page.locator('[data-undecided]', { hasText: words }).waitFor();
    await page.locator('[data-notices] button', { hasText: 'java' }).click();
    await page.getByText('Java steps.').waitFor();
  });
});

describe('names', () => {
  test('that are not known are one line, however many they are', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `unknown${index}=x`).join('&');
    const page = await open(`hst=web-1&${many}`);
    await expect.poll(() => notices(page)).toHaveLength(1);
    await expect
      .poll(async () => (await notices(page))[0])
      .toMatch(/and 33 more, because this site has no such parameter\. Did you mean host/);
  });

  test('of unknown services fill the page and are said', async () => {
    const page = await open('service=chekout');
    await expect
      .poll(async () => (await slots(page)).find(({ name }) => name === 'service'))
      .toMatchObject({
        text: 'chekout',
        state: 'link',
      });
    await expect
      .poll(async () => (await notices(page)).join())
      .toMatch(/chekout is not a service of the catalogue\. Did you mean checkout\?/);
  });

  test('are forgiven a left-over amp; and their letter case', async () => {
    const page = await open('Machine=web-1&amp;line=3');
    expect((await copy(page, 'sed')).copied).toBe('sed -i 3d /etc/hosts');
    expect((await copy(page, 'ssh')).copied).toBe('ssh web-1 uptime');
  });
});

test('typing works where a server has merged slashes', async () => {
  const page = await reader.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${site.origin}//alerts/A/`);
  await (await field(page, 'line')).fill('7');
  await expect
    .poll(async () => (await slots(page)).find(({ name }) => name === 'line'))
    .toMatchObject({ text: '7', state: 'typed' });
  await expect.poll(() => new URL(page.url()).search).toBe('?line=7');
  expect(errors).toEqual([]);
});
