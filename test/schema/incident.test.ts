import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/matter/front-matter.ts';
import { incidentSchema } from '../../src/schema/incident.ts';
import { minuteOf } from '../../src/schema/moment.ts';

const wrong = (matter: object): string[] =>
  (incidentSchema.safeParse(matter).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the front matter of a retrospective', () => {
  test.each([
    ['2026-07-14 10:19', '2026-07-14T10:19Z'],
    ['2026-07-14T10:19:59Z', '2026-07-14T10:19Z'],
    ['2026-07-14 10:19 UTC', '2026-07-14T10:19Z'],
    ['2026-07-14T00:19+02:00', '2026-07-13T22:19Z'],
    ['2026-07-14 10:19 -0530', '2026-07-14T15:49Z'],
    ['2026-02-29 10:19', undefined],
    ['2026-07-14 25:00', undefined],
    ['10:19', undefined],
  ])('has times in UTC: %s', (written, minute) => {
    expect(minuteOf(written)).toBe(minute);
  });

  test('has an open remediation where no status is given', () => {
    const { remediations } = incidentSchema.parse({ remediations: [{ id: 1, what: 'Alert', kind: 'detection' }] });
    expect(remediations).toEqual([{ id: '1', what: 'Alert', kind: 'detection', status: 'open' }]);
  });

  test('has its impact as text or by name', () => {
    expect(incidentSchema.parse({ impact: 'Nothing' }).impact).toEqual({ impact: 'Nothing' });
    expect(incidentSchema.parse({ impact: { minutes: 52 } }).impact).toEqual({ minutes: '52' });
  });

  test.each([
    [{ status: 'final' }, 'status must be one of `draft`, `in review`, `reviewed`, `closed`'],
    [{ started: 'noon' }, /^started must be a time such as/],
    [{ remediations: [{ id: 'R1', what: 'x', kind: 'hope' }] }, /^remediations\.0\.kind must be one of `detection`/],
    [{ remediations: [{ id: 'R1', kind: 'recovery' }] }, 'remediations.0.what must be text'],
    [{ remediations: [{ id: 'R1', what: 'x', kind: 'recovery', team: 'a' }] }, /team/],
    [{ impact: ['a'] }, /^impact must be text, or/],
  ])('refuses %j', (matter, message) => {
    expect(wrong(matter)).toEqual([expect.stringMatching(message)]);
  });

  test('is read on retrospectives alone: elsewhere the names may mean anything', () => {
    const text = '---\nstatus: published\nfactors: {a: 1}\n---\n';
    expect(readFrontMatter(text, undefined, 'runbook')).toMatchObject({ findings: [], data: { status: 'published' } });
    expect(readFrontMatter(text, undefined, 'retrospective').findings.map(({ rule }) => rule)).toEqual([
      'front-matter-schema',
      'front-matter-schema',
    ]);
    expect(readFrontMatter('---\nkind: retrospective\nstarted: 2026-07-14 10:19\n---\n').incident).toEqual({
      started: '2026-07-14T10:19Z',
    });
  });
});
