import { describe, expect, test } from 'vitest';
import { type Baseline, baselineOf, baselineText, holdAgainst, readBaseline } from '../../src/alerts/baseline.ts';
import { linked } from '../support/linked-rule.ts';
import { checked, oneRule, ruleFile, site } from '../support/site.ts';

const old = [linked('https://wiki/x'), oneRule('DiskFull', 'expr: disk')].join('---\n');
const rulesIn = async (text: string, baseline: Baseline) => {
  const held = holdAgainst(await checked([ruleFile(text)], { ...site, 'alerts/Old.md': '# Old\n' }), baseline);
  return { ...held, left: held.checked.problems.map(({ rule }) => rule) };
};
const begin = async (text = old): Promise<Baseline> =>
  baselineOf(await checked([ruleFile(text)], { ...site, 'alerts/Old.md': '# Old\n' }));

describe('a baseline', () => {
  test('has how many problems of a rule there are, by file and alert, a line each', async () => {
    const baseline = await begin();
    expect(baselineText(baseline)).toBe(`{
  "alerts/Old.md": {
    "": {"page-without-alert":1}
  },
  "rules.yml": {
    "DiskFull": {"alert-without-page":1},
    "HighCPU": {"dead-runbook-link":1}
  }
}
`);
    expect(readBaseline(baselineText(baseline))).toEqual(baseline);
    expect(baselineText({})).toBe('{}\n');
  });

  test('passes over what it has, wherever it has moved to in the file', async () => {
    expect(await rulesIn(`# A comment\n\n${old}`, await begin())).toMatchObject({ left: [], passed: 3, gone: 0 });
  });

  test('holds what is new: another alert, another rule, one more of a rule', async () => {
    const baseline = await begin();
    expect((await rulesIn(`${old}---\n${oneRule('New', 'expr: up')}`, baseline)).left).toEqual(['alert-without-page']);
    const severity = old.replace(
      'annotations:',
      'labels: {severity: page}\n        annotations:\n          s: "{{ $labels.severity }}"',
    );
    expect((await rulesIn(severity, baseline)).left).toEqual(['label-not-in-template']);
    expect((await rulesIn(`${old}---\n${linked('https://wiki/y', 'up')}`, baseline)).left).toEqual([
      'dead-runbook-link',
      'dead-runbook-link',
    ]);
  });

  test('tells how much of it has been fixed', async () => {
    expect(await rulesIn(linked('https://wiki/x'), await begin())).toMatchObject({ left: [], passed: 2, gone: 1 });
  });

  test.each(['', '[]', '{"a": 1}', '{"a": {"b": {"c": "d"}}}', 'groups: []'])('is not %j', (text) => {
    expect(readBaseline(text)).toBeUndefined();
  });
});
