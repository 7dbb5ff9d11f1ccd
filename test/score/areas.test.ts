import { describe, expect, test } from 'vitest';
import { incidentsOf } from '../../src/incidents/incident.ts';
import { areas, type Cell } from '../../src/score/areas.ts';
import { type ScorePage, servicesFrom } from '../../src/score/service-facts.ts';

const page = (address: string, more: Partial<ScorePage>): ScorePage => ({
  address,
  file: `${address}.md`,
  title: address,
  kind: 'runbook',
  summary: 'Text',
  services: [],
  ...more,
});
const readme = page('runbooks/shop', { readmeOf: 'shop', services: ['shop'], file: 'runbooks/shop/index.md' });
const action = page('runbooks/shop/restart', { actionOf: 'shop', services: ['shop'] });
const alert = page('alerts/ShopDown', { kind: 'alert', services: ['shop'] });

/** What the areas of the first service say. */
function judged(
  pages: readonly ScorePage[],
  fields: Record<string, string> = {},
  incidents: Parameters<typeof incidentsOf>[0] = [],
): Record<string, Cell> {
  const [service] = servicesFrom(pages, incidentsOf(incidents), new Map([['shop', fields]]));
  if (!service) throw new Error('there is no service');
  return Object.fromEntries(areas.map((area) => [area.id, area.judge(service)]));
}

const incident = (more: object) => ({
  address: 'retrospectives/2026-01-01-x',
  url: '/retrospectives/2026-01-01-x/',
  title: 'X',
  summary: '',
  kind: 'retrospective',
  services: ['shop'],
  alerts: [],
  incident: {},
  ...more,
});

describe('an area that is computed', () => {
  test('is no for what is not written, with where to write it', () => {
    const { readme: is, owner, actions, dashboard, escalation } = judged([action]);
    expect([is, owner, dashboard, escalation].map((cell) => cell?.state)).toEqual(['no', 'no', 'no', 'no']);
    expect(owner?.next).toEqual({
      what: 'Add `owner: team-…` to its readme',
      at: { write: 'runbooks/shop/index.md' },
    });
    expect(actions?.state).toBe('yes');
    expect(judged([readme])['actions']?.next?.at).toEqual({ write: 'runbooks/shop/restart.md' });
  });

  test('is yes for what is written', () => {
    const cells = judged([readme], { owner: 'team-a', dashboard: 'https://x.test/d', escalation: '+1 2' });
    expect(['readme', 'owner', 'dashboard', 'escalation'].map((id) => cells[id]?.words)).toEqual(Array(4).fill('yes'));
    expect(judged([{ ...readme, summary: '' }])['readme']?.next?.at).toEqual({ edit: { ...readme, summary: '' } });
  });

  test('counts alerts with pages, those that incidents name too', () => {
    const incidents = [incident({ alerts: ['ShopSlow', 'ShopDown'] })];
    expect(judged([readme])['alerts']?.words).toBe('unknown');
    expect(judged([readme, alert])['alerts']?.words).toBe('yes');
    const { alerts } = judged([readme, alert], {}, incidents);
    expect([alerts?.state, alerts?.words]).toEqual(['partly', '1 of 2']);
    expect(alerts?.next).toEqual({ what: 'Write the page of `ShopSlow`', at: { write: 'alerts/ShopSlow.md' } });
    // An alert that is about any service has a page, too.
    const general = page('alerts/ShopSlow', { kind: 'alert' });
    expect(judged([readme, alert, general], {}, incidents)['alerts']?.words).toBe('yes');
  });

  test('counts the actions and alerts that have steps', () => {
    const { steps } = judged([readme, action, { ...alert, hasSteps: true }]);
    expect([steps?.words, steps?.next?.at]).toEqual(['1 of 2', { edit: action }]);
  });

  test('has the reviews of readme, actions and alerts, and the page that is due first', () => {
    const { reviews } = judged([
      { ...readme, reviewed: '2026-01-01', reviewDue: '2026-07-01' },
      { ...action, reviewed: '2026-01-01', reviewDue: '2026-03-01' },
      // It holds for good.
      { ...alert, reviewed: '2026-01-01' },
    ]);
    expect(reviews?.holds?.until).toEqual({ '2026-03-01': 1, '2026-07-01': 1, '9999-12-31': 1 });
    expect([reviews?.state, reviews?.next?.at]).toEqual([
      'yes',
      { read: { ...action, reviewed: '2026-01-01', reviewDue: '2026-03-01' } },
    ]);
    expect(judged([readme, action])['reviews']?.words).toBe('0 of 2');
  });

  test('has the open remediations of the service that each changes', () => {
    const remediation = { what: 'Alert', kind: 'detection', status: 'open' } as const;
    const { remediations } = judged([readme], {}, [
      incident({
        incident: {
          remediations: [
            { ...remediation, id: 'R1', due: '2026-03-01' },
            { ...remediation, id: 'R2' },
            { ...remediation, id: 'R3', service: 'other' },
            { ...remediation, id: 'R4', status: 'done', closed: '2026-02-01' },
          ],
        },
      }),
    ]);
    expect([remediations?.words, remediations?.holds]).toEqual([
      '1 of 2',
      { all: 2, never: 1, until: { '2026-03-01': 1 }, none: 'yes' },
    ]);
    expect(judged([readme])['remediations']?.words).toBe('yes');
  });
});

describe('an area that is declared', () => {
  const cells = judged([
    {
      ...readme,
      readiness: {
        backups: { is: 'yes', date: '2026-01-02', link: 'https://x.test/1' },
        restore: { is: 'no' },
        failover: { is: 'not needed' },
      },
    },
  ]);

  test('is as the readme says, with its date and link', () => {
    expect(cells['backups']).toEqual({ state: 'yes', words: 'yes', date: '2026-01-02', link: 'https://x.test/1' });
    expect(cells['failover']).toEqual({ state: 'not needed', words: 'not needed' });
  });

  test('says what to do where it is not so, and to find out where it is not known', () => {
    expect(cells['restore']?.next?.what).toContain('Restore the last backup');
    expect([cells['security']?.state, cells['security']?.next?.what]).toEqual([
      'unknown',
      'Find out, and say in its readme under `readiness:` `security: …`',
    ]);
  });
});
