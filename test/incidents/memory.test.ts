import { describe, expect, test } from 'vitest';
import type { IncidentPage } from '../../src/incidents/incident.ts';
import { memoryOf, seenBy } from '../../src/incidents/memory.ts';
import { outcomesOf, recurrenceOf } from '../../src/incidents/recurrence.ts';
import { monthsOf, tallyOf } from '../../src/incidents/tally.ts';
import { type IncidentMatter, incidentSchema } from '../../src/schema/incident.ts';

const page = (address: string, more: Partial<IncidentPage> = {}): IncidentPage => ({
  address,
  url: `/${address}/`,
  title: address,
  summary: '',
  kind: 'alert',
  services: [],
  alerts: [],
  ...more,
});
const incident = (date: string, matter: object, more: Partial<IncidentPage> = {}): IncidentPage =>
  page(`retrospectives/${date}-x`, {
    kind: 'retrospective',
    date,
    incident: incidentSchema.parse(matter) as IncidentMatter,
    ...more,
  });

const pages = [
  page('alerts/jvm/HighHeap'),
  page('runbooks/checkout/roll-back', { kind: 'runbook' }),
  page('runbooks/inventory/roll-back', { kind: 'runbook' }),
  incident(
    '2026-01-10',
    {
      factors: ['untested-load', 'A change that no one watched'],
      runbooks: ['checkout/roll-back'],
      remediations: [
        {
          id: 'R1',
          what: 'Alert earlier',
          kind: 'detection',
          status: 'done',
          closed: '2026-02-01',
          changes: 'HighHeap',
        },
        { id: 'R2', what: 'Limit baskets', kind: 'prevention', owner: 'team-a', due: '2026-03-01' },
        { id: 'R3', what: 'Buy memory', kind: 'prevention', status: 'declined', closed: '2026-04-02', reason: 'no' },
      ],
    },
    { services: ['checkout'], alerts: ['HighHeap'] },
  ),
  incident(
    '2026-03-05',
    { started: '2026-03-05 09:00', factors: 'untested-load', recurrence_of: '2026-01-10-x', remediations: [] },
    { services: ['checkout', 'inventory'], alerts: ['HighHeap'] },
  ),
  incident(
    '2026-01-20',
    {
      factors: 'untested-load',
      remediations: [{ id: 'R1', what: 'Page earlier', kind: 'escalation', service: 'web', opened: '2026-01-31' }],
    },
    { services: ['checkout'] },
  ),
];
const memory = memoryOf(pages);
const namesOf = (incidents: readonly { name: string }[] = []): string[] => incidents.map(({ name }) => name);

describe('what the wiki remembers', () => {
  test('has the newest incident first, and by what they share', () => {
    const [third, second, first] = ['2026-03-05-x', '2026-01-20-x', '2026-01-10-x'];
    expect(namesOf(memory.incidents)).toEqual([third, second, first]);
    expect(namesOf(memory.byFactor.get('untested-load'))).toEqual([third, second, first]);
    expect(namesOf(memory.byFactor.get('a-change-that-no-one-watched'))).toEqual([first]);
    expect(namesOf(memory.byAlert.get('HighHeap'))).toEqual([third, first]);
    expect(namesOf(memory.byService.get('inventory'))).toEqual([third]);
    expect(namesOf(memory.repeatedBy.get('2026-01-10-x'))).toEqual([third]);
  });

  test('knows what each page has seen, and what changes it', () => {
    expect(namesOf(seenBy(memory, { address: 'alerts/jvm/HighHeap', kind: 'alert' }))).toHaveLength(2);
    expect(namesOf(seenBy(memory, { address: 'runbooks/checkout/roll-back', kind: 'runbook' }))).toEqual([
      '2026-01-10-x',
    ]);
    expect(seenBy(memory, { address: 'runbooks/inventory/roll-back', kind: 'runbook' })).toEqual([]);
    expect(
      namesOf(seenBy(memory, { address: 'runbooks/checkout', kind: 'runbook', readmeOf: 'checkout' })),
    ).toHaveLength(3);
    expect(memory.changes.get('alerts/jvm/HighHeap')?.map(({ what }) => what)).toEqual(['Alert earlier']);
  });

  test('gives a remediation the services and the day of its incident, unless it has its own', () => {
    expect(memory.remediations.map(({ id, services, opened, status }) => [id, services, opened, status])).toEqual([
      ['R1', ['web'], '2026-01-31', 'open'],
      ['R1', ['checkout'], '2026-01-10', 'done'],
      ['R2', ['checkout'], '2026-01-10', 'open'],
      ['R3', ['checkout'], '2026-01-10', 'declined'],
    ]);
  });

  test('a path that several pages end with leads to none', () => {
    const some = [...pages, incident('2026-05-01', { runbooks: ['roll-back', 'runbooks/inventory/roll-back.md'] })];
    expect(memoryOf(some).incidents[0]?.runbooks).toEqual(['runbooks/inventory/roll-back']);
  });
});

describe('did it help', () => {
  test('lists what came after a remediation was done', () => {
    const outcomes = outcomesOf(memory.byFactor.get('untested-load') ?? []);
    expect(outcomes.map(({ remediation, after }) => [remediation.what, namesOf(after)])).toEqual([
      ['Alert earlier', ['2026-03-05-x']],
    ]);
  });

  test('counts each incident once', () => {
    const { incidents, done, since } = recurrenceOf(memory.byFactor.get('untested-load') ?? []);
    expect({ incidents, done, since: namesOf(since) }).toEqual({ incidents: 3, done: 1, since: ['2026-03-05-x'] });
  });
});

test('remediations are counted by status, and by what open ones lack', () => {
  expect(tallyOf(memory.remediations)).toEqual({
    all: 4,
    open: 2,
    done: 1,
    declined: 1,
    withoutOwner: 1,
    withoutDue: 1,
  });
});

test('months without a change are among those with one', () => {
  expect(monthsOf(memory.remediations)).toEqual([
    { month: '2026-01', opened: 4, closed: 0 },
    { month: '2026-02', opened: 0, closed: 1 },
    { month: '2026-03', opened: 0, closed: 0 },
    { month: '2026-04', opened: 0, closed: 1 },
  ]);
  expect(monthsOf([])).toEqual([]);
});
