import { expect, test } from 'vitest';
import type { FactList } from '../../src/shared/facts.ts';
import type { NamedPage } from '../../src/shared/name-files.ts';
import { pagesOfServices } from '../../src/worker/wanted.ts';

const facts: FactList = [
  ['kind', 'alert', 2],
  ['kind', 'runbook', 1],
  ['kind', 'log', 1],
  ['service', 'checkout', 3],
  ['service', 'billing', 1],
];
const pages: NamedPage[] = [
  ['', 'alerts/HighCPU', '', 0, 3],
  // Once more, by a symptom.
  ['', 'alerts/HighCPU', 'too busy', 0, 3],
  ['', 'alerts/DiskFull', '', 0, 4],
  ['Restart', 'runbooks/checkout/restart', '', 1, 3],
  ['Moved', 'log/2026-11-03-moved', '', 2, 3],
];

test('of services the alerts and runbooks are kept, each once, and no other pages', () => {
  expect(pagesOfServices(['checkout'], facts, pages)).toEqual(['alerts/HighCPU/', 'runbooks/checkout/restart/']);
  expect(pagesOfServices(['billing', 'gone'], facts, pages)).toEqual(['alerts/DiskFull/']);
  expect(pagesOfServices([], facts, pages)).toEqual([]);
});
