import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SmokeRule, smokeRules } from '../../src/problems/smoke-rules.ts';
import { askNetwork } from '../../src/smoke/ask.ts';
import { judgeHeaders } from '../../src/smoke/judge-headers.ts';
import type { SmokeProblem } from '../../src/smoke/smoke-problem.ts';
import { type Expected, type SmokeReport, smokeSite } from '../../src/smoke/smoke-site.ts';
import { type Built, built } from '../support/built.ts';
import { type Deployed, deployed, type Spoil } from '../support/deployed.ts';
import { brokenHosts } from './broken-hosts.ts';

const files = {
  'parameters.yml':
    'host: { type: hostname, example: web-1.example.com }\nservice: { type: word, example: shop, catalogue: services }\nkind: { type: word }\n',
  'alerts/HighCPU.md':
    '# HighCPU\n\n## Diagnosis\n\n1. Look at {{host}} of {{service}}, {{kind}}.\n\n   ```bash\n   ssh {{host}}\n   ```\n',
  'alerts/Other.md': '# Other\n\nNothing to fill in.\n',
  'runbooks/shop/index.md': '# Shop\n\nOn {{host}}, of {{service}}, {{kind}}.\n',
};

let site: Built;
beforeAll(async () => {
  site = await built(files);
});
afterAll(() => site.close());

/** What is said of the site on a host. */
async function smoked(spoil?: Spoil, expected?: Expected): Promise<SmokeReport & { host: Deployed }> {
  const host = await deployed(site.origin, spoil);
  onTestFinished(host.close);
  return { host, ...(await smokeSite(host.url, askNetwork(), expected)) };
}
const told = ({ problems }: SmokeReport): string[] => problems.map(({ rule, message }) => `${rule}: ${message}`);

test('a host that does everything right has no problem, and it is said what was looked at', async () => {
  const { id } = JSON.parse(await site.text('build.json'));
  const { host, ...report } = await smoked(undefined, { build: id });
  expect(told(report)).toEqual([]);
  expect(report.link).toBe(`${host.url}alerts/HighCPU/?host=web-1.example.com&service=shop`);
  expect(report.build).toEqual({ id, version: expect.any(String), pages: 3 });
  expect(report.notChecked).toEqual(['plain HTTP: `--http` names its address']);
});

test('what `start` serves is right, but for compression', async () => {
  expect(told(await smokeSite(new URL(site.origin), askNetwork()))).toEqual([
    expect.stringMatching(
      /^uncompressed: `\/alerts\/HighCPU\/`, `\/_astro\/fill\.[^`]+`, `\/_astro\/site\.[^`]+` are sent/,
    ),
  ]);
});

describe.each(brokenHosts)('a host that $what', ({ rule, spoil, at, says }) => {
  test(`has the problem ${rule}, and no other`, async () => {
    const { host, problems } = await smoked(spoil);
    const [first] = problems as [SmokeProblem];
    expect(problems.map((each) => each.rule)).toEqual([rule]);
    expect(first.address.startsWith(new URL(at, host.url).href)).toBe(true);
    expect(first.message).toContain(says);
    expect(first.severity).toBe(smokeRules[rule].severity);
    expect(first.hint).toMatch(/^\S[\s\S]{10,}\.\)?$/);
  });
});

test('another build than the one that is expected is an error', async () => {
  const { id } = JSON.parse(await site.text('build.json'));
  expect(told(await smoked(undefined, { build: 'x' }))).toEqual([
    `other-build: the site is of the build \`${id}\`, and \`x\` was expected`,
  ]);
});

test('nothing at the address is one problem, not one for each file', async () => {
  const host = await deployed(site.origin);
  await host.close();
  const report = await smokeSite(host.url, askNetwork());
  expect(told(report)).toEqual(['no-answer: `/build.json` gets no answer: nothing listens there']);
  expect(report.notChecked).toEqual(['everything else']);
});

test('a header for a login goes to the site, and to no other origin', async () => {
  const seen: (string | undefined)[] = [];
  const other = await deployed(site.origin, (_, { headers }) => void seen.push(headers.authorization));
  onTestFinished(other.close);
  const host = await deployed(site.origin, (sent, { path, headers }) => {
    if (headers.authorization !== 'Bearer x') sent.status = 401;
    if (path !== '/llms.txt') return;
    sent.status = 302;
    sent.headers = { location: `${other.url}llms.txt` };
  });
  onTestFinished(host.close);
  const report = await smokeSite(host.url, askNetwork({ Authorization: 'Bearer x' }));
  expect(report.problems.map(({ rule }) => rule)).toEqual(['redirect-away']);
  expect(seen).toEqual([undefined]);
});

describe('plain HTTP', () => {
  const plain = async (to: (address: string, url: URL) => { status: number; location: string } | undefined) => {
    const host = await deployed(site.origin);
    const other = await deployed(site.origin, (sent, { path, query }) => {
      const lead = to(path + query, host.url);
      if (!lead) return;
      sent.status = lead.status;
      sent.headers = { location: lead.location };
    });
    onTestFinished(host.close);
    onTestFinished(other.close);
    return told(await smokeSite(host.url, askNetwork(), { plain: other.url }));
  };

  test('that leads to the site with the whole address is right', async () => {
    expect(await plain((address, url) => ({ status: 308, location: new URL(address, url).href }))).toEqual([]);
  });

  test.each([
    ['is served', () => undefined, 'is served without TLS'],
    ['leads to the home page', (_: string, url: URL) => ({ status: 301, location: url.href }), 'and not to `'],
    [
      'leads there for this once',
      (address: string, url: URL) => ({ status: 302, location: new URL(address, url).href }),
      'is redirected by status `302`, which browsers do not remember',
    ],
  ])('that %s is an error', async (_, to, says) => {
    expect(await plain(to)).toEqual([expect.stringMatching(/^plain-http: /)]);
    expect((await plain(to))[0]).toContain(says);
  });
});

test('over TLS, browsers must be told to stay with it', () => {
  const answer = {
    asked: 'https://x.example/',
    url: 'https://x.example/',
    hops: [],
    status: 200,
    body: new Uint8Array(),
    headers: { 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' },
  };
  expect(judgeHeaders([answer], true).map(({ message }) => message)).toEqual([
    expect.stringContaining('`Strict-Transport-Security` is missing everywhere'),
  ]);
  const strict = { ...answer, headers: { ...answer.headers, 'strict-transport-security': 'max-age=31536000' } };
  expect(judgeHeaders([strict], true)).toEqual([]);
});

test('every rule is broken by something here', () => {
  const elsewhere: SmokeRule[] = ['other-build', 'plain-http'];
  const broken = new Set<SmokeRule>([...brokenHosts.map(({ rule }) => rule), ...elsewhere]);
  expect((Object.keys(smokeRules) as SmokeRule[]).filter((rule) => !broken.has(rule))).toEqual([]);
});
