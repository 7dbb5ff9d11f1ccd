import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { contentPolicy as policyWith } from '../../src/site/content-policy.ts';
import { beginUse, useReader } from '../support/reader.ts';

interface WithPolicies {
  trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

const reader = useReader();
const contentPolicy = policyWith(false);
const ALERT = '/alerts/HeapUsageHigh/?host=web-1';

describe('the content security policy', () => {
  test('is in every page, before anything that it governs', () => {
    const { pages } = JSON.parse(readFileSync(path.join(inject('folder'), 'index.json'), 'utf8'));
    const files = pages.map(({ url }: { url: string }) => `${url}index.html`);
    for (const file of [...files, '/index.html', '/search/index.html', '/404.html', '/alerts/index.html']) {
      const html = readFileSync(path.join(inject('folder'), decodeURI(file)), 'utf8');
      const policy = html.includes(contentPolicy) ? contentPolicy : contentPolicy.replaceAll("'", '&#39;');
      const head = html.slice(0, html.indexOf(policy));
      expect(html, file).toContain(`http-equiv="Content-Security-Policy" content="${policy}"`);
      expect(head, file).not.toMatch(/<(?:script|link|style)\b/);
    }
  });

  test('lets no string become HTML or script', async () => {
    const page = await reader.open(ALERT);
    await beginUse(page);
    const outcomes = await page.evaluate(() => {
      const attempts: Record<string, () => void> = {
        'inner HTML': () => {
          document.body.innerHTML = '<img src=x onerror="window.ran = 1">';
        },
        'script text': () => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = 1';
          document.head.append(script);
        },
        'the address of a script': () => {
          const script = document.createElement('script');
          script.src = 'data:text/javascript,window.ran = 1';
          document.head.append(script);
        },
        'a policy': () => {
          (globalThis as unknown as WithPolicies).trustedTypes.createPolicy('default', {});
        },
        'our policy, once more': () => {
          (globalThis as unknown as WithPolicies).trustedTypes.createPolicy('pagebook', {});
        },
        'a handler': () => document.body.setAttribute('onclick', 'window.ran = 1'),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name} went through`;
        } catch {
          return `${name} threw`;
        }
      });
    });
    await page.locator('body').click({ position: { x: 1, y: 1 } });
    await expect.poll(() => page.evaluate(() => (window as { ran?: number }).ran)).toBe(undefined);
    expect(outcomes).toEqual([
      'inner HTML threw',
      'script text threw',
      'the address of a script threw',
      'a policy threw',
      'our policy, once more threw',
      expect.stringContaining('a handler'),
    ]);
  });
});
