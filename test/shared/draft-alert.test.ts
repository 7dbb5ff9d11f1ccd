import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { alertFile, draftAlert, isAlertName } from '../../src/shared/draft-alert.ts';

const TEMPLATE = `---
severity: <% severity %>
service: <% service %>
summary: <% summary %>
reviewed: <% today %>
---
# <% name %>

About <% service %>.
`;
const draft = (facts: Record<string, string>): string =>
  draftAlert(TEMPLATE, 'alerts/linux/HighCPU.md', (name) => facts[name], '2026-11-21');

describe('the page of an alert that has none', () => {
  test('is filled with what the link says', () => {
    expect(draft({ severity: 'critical', service: 'shop', host: 'web-1' })).toBe(
      '---\nseverity: critical\nservice: shop\nreviewed: 2026-11-21\n---\n# HighCPU\n\nAbout `shop`.\n',
    );
  });

  test.each(['x\n---\n# Owned', '{{host}} <script>', '`; rm -rf /', '"quoted": [', '\u202egnp.exe'])(
    'keeps %j one value',
    (service) => {
      const text = draft({ service });
      const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      expect(Object.keys(parse(head))).toEqual(['service', 'reviewed']);
      expect(body).toMatch(/^# HighCPU\n\nAbout (`+)[^\n]*\1\.\n$/);
      expect(body).not.toMatch(/\{\{|\u202e/);
    },
  );

  test('takes no more of a value than a page needs', () => {
    expect(draft({ summary: 'x'.repeat(5000) }).length).toBeLessThan(400);
  });
});

describe('the file of a new alert', () => {
  test.each([
    ['alerts/HighCPU', 'alerts/HighCPU.md'],
    ['alerts/linux/disk-full', 'alerts/linux/disk-full.md'],
    ['Alerts/HighCPU', 'alerts/HighCPU.md'],
    ['HighCPU', 'alerts/HighCPU.md'],
    ['somewhere/OOMKilled', 'alerts/OOMKilled.md'],
  ])('for %s is %s', (address, file) => {
    expect(alertFile(address)).toBe(file);
  });

  test.each([
    '',
    'alerts',
    'runbooks/restart',
    'Restart',
    'NGINX',
    'alerts/../etc/passwd',
    'alerts/.hidden',
    'alerts/-x',
    'alerts/a b',
    'alerts/<img src=x>',
    'alerts/{{host}}',
    'alerts/a%2Fb',
    'alerts/a\u202eb',
    `alerts/${'x'.repeat(200)}`,
    'alerts/a/b/c/d/e/f/g',
  ])('is none for %j', (address) => {
    expect(alertFile(address)).toBeUndefined();
  });
});

test.each(['HighCPU', 'KubePodCrashLooping', 'OOMKilled', 'Http5xxHigh'])('%s is named like an alert', (name) => {
  expect(isAlertName(name)).toBe(true);
});

test.each(['heap', 'Heap', 'NGINX', 'High CPU', 'web-1', ''])('%j is not', (name) => {
  expect(isAlertName(name)).toBe(false);
});
