import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

const KIB = 1024;
const folder = inject('folder');
const compressed = (file: string): number =>
  gzipSync(readFileSync(path.join(folder, decodeURI(file))), { level: 9 }).length;

/** The files that a browser asks for when it opens a page: the page, its styles, its script, its icon. */
function firstLoad(url: string): string[] {
  const page = `${url}index.html`;
  const html = readFileSync(path.join(folder, decodeURI(page)), 'utf8');
  // What is in a template is not asked for.
  const head = html.split('<body>')[0]?.replace(/<template>.*?<\/template>/s, '') ?? '';
  return [
    page,
    ...Array.from(
      head.matchAll(/<(?:link(?! rel="alternate")|script)[^>]*\s(?:href|src)="([^"]+)"/g),
      // As a browser reads them.
      ([, file = '']) => new URL(file, `http://localhost${url}`).pathname,
    ),
  ];
}

const weight = (url: string): number => firstLoad(url).reduce((sum, file) => sum + compressed(file), 0);

describe('the budgets of DESIGN.md 7', () => {
  test('the script for filling is at most 6 KiB, compressed', () => {
    const script = firstLoad('/').find((file) => file.includes('/fill.'));
    expect(compressed(script ?? '')).toBeLessThanOrEqual(6 * KIB);
  });

  test('the first load of a typical alert page is at most 14 KiB, of the heaviest 15 KiB, compressed', () => {
    const { pages } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
    const alerts: string[] = pages.flatMap(({ kind, url }: { kind: string; url: string }) =>
      kind === 'alert' ? [url] : [],
    );
    const byWeight = alerts.sort((a, b) => weight(a) - weight(b));
    const typical = byWeight[Math.floor(byWeight.length / 2)] ?? '';
    // One more where commands are highlighted.
    for (const alert of alerts) expect([4, 5]).toContain(firstLoad(alert).length);
    expect(weight(typical)).toBeLessThanOrEqual(14 * KIB);
    expect(weight(byWeight.at(-1) ?? '')).toBeLessThanOrEqual(15 * KIB);
  });
});
