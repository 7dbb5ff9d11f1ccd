import { expect, test } from 'vitest';
import { buildLink } from '../../src/systems/build-link.ts';
import { prometheus } from '../../src/systems/prometheus.ts';
import { checked, oneRule } from '../support/site.ts';

const PARAMETERS = [
  { name: 'host', aliases: ['instance', 'node'] },
  { name: 'service', aliases: ['job'] },
  { name: 'pod', aliases: [] },
];

test('npm run alerts finds nothing wrong with a rule that has the link for Prometheus', async () => {
  const { text } = buildLink(prometheus, 'https://books.example.com/alerts/HighCPU/', PARAMETERS);
  const { reports } = await checked(oneRule('HighCPU', 'expr: up == 0', 'annotations:', `  ${text}`));
  expect(reports.map(({ page, problems }) => ({ page, problems }))).toEqual([
    { page: '/alerts/HighCPU/', problems: [] },
  ]);
});
