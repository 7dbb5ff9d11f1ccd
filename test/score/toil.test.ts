import { describe, expect, test } from 'vitest';
import { incidentsOf } from '../../src/incidents/incident.ts';
import { actionsFrom, type ToilPage, waysOf, worthAScript } from '../../src/score/toil.ts';

const page = (address: string, more: Partial<ToilPage> = {}): ToilPage => ({
  address,
  file: `${address}.md`,
  title: address.slice(address.lastIndexOf('/') + 1),
  kind: 'runbook',
  summary: '',
  services: [],
  ...more,
});
const action = (name: string, more: Partial<ToilPage> = {}): ToilPage =>
  page(`runbooks/shop/${name}`, { actionOf: 'shop', ...more });
const entry = (address: string, date: string, uses: string[]): ToilPage => page(address, { kind: 'log', date, uses });
const incident = (address: string, date: string, runbooks: string[]) => ({
  address,
  url: `/${address}/`,
  title: 'X',
  summary: '',
  kind: 'retrospective',
  services: [],
  alerts: [],
  date,
  incident: { runbooks },
});

const drain = 'runbooks/shop/drain';
const actions = [
  action('drain', { automation: 'manual' }),
  action('fill'),
  action('grow', { automation: 'script', automationAt: 'bin/grow' }),
];

describe('how often an action was used', () => {
  test('is once for each line of a timeline that leads to it, and for each log entry', () => {
    const pages = [
      ...actions,
      entry('retrospectives/a', '2026-01-02', [drain, drain]),
      entry('log/b', '2026-03-01', [drain]),
    ];
    expect(actionsFrom(pages, [])[0]).toEqual({
      address: drain,
      title: 'drain',
      service: 'shop',
      automation: 'manual',
      uses: 3,
      last: '2026-03-01',
    });
  });

  test('is once for an incident that only names it, and no more where a line leads to it', () => {
    const pages = [
      ...actions,
      page('retrospectives/a', { date: '2026-01-02', uses: [drain] }),
      page('retrospectives/b', { date: '2026-01-03' }),
    ];
    const incidents = incidentsOf([
      ...pages
        .map(({ address }) => incident(address, '2026-01-03', []))
        .filter(({ address }) => address.startsWith('runbooks')),
      incident('retrospectives/a', '2026-01-02', [drain]),
      incident('retrospectives/b', '2026-01-03', [drain]),
    ]);
    expect(actionsFrom(pages, incidents)[0]).toMatchObject({ uses: 2, last: '2026-01-03' });
  });
});

test('worth a script is what is done by hand and was used: most often, then last, then by title', () => {
  const all = [
    ...['a', 'b', 'c', 'd', 'unused'].map((name) => action(name)),
    action('scripted', { automation: 'tool' }),
    entry(
      'log/1',
      '2026-01-01',
      ['a', 'b', 'c', 'd', 'scripted'].map((name) => `runbooks/shop/${name}`),
    ),
    entry('log/2', '2026-02-01', ['runbooks/shop/c', 'runbooks/shop/scripted']),
    entry('log/3', '2026-01-15', ['runbooks/shop/d']),
  ];
  expect(worthAScript(actionsFrom(all, [])).map(({ title, uses }) => [title, uses])).toEqual([
    ['c', 2],
    ['d', 2],
    ['a', 1],
    ['b', 1],
  ]);
});

test('actions are counted by how they are done, those apart that do not say', () => {
  expect(waysOf(actionsFrom(actions, []))).toEqual({ manual: 1, script: 1, tool: 0, automatic: 0, unsaid: 1 });
});
