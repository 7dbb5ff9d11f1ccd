import { expect, test } from 'vitest';
import { wantedOf } from '../../../src/browser/search/query.ts';

const SYNONYMS = [
  ['Kubernetes', 'k8s', 'kube'],
  ['out of memory', 'oom'],
];

/** Words with `|` between ways to say them, and `?` after what a page need not have. */
const wanted = (term: string): string[] =>
  wantedOf(term, SYNONYMS).map(
    ({ ways, extra }) => ways.map(({ words }) => words.join('+')).join('|') + (extra ? '?' : ''),
  );

test.each([
  ['heap usage', ['heap', 'usage']],
  ['CrashLoopBackOff', ['crash', 'loop', 'back', 'off', 'crashloopbackoff?']],
  ['status=203/EXEC', ['status', '203', 'exec', 'status203exec?']],
  ['--force-conflicts', ['force', 'conflicts', 'forceconflicts?']],
  ['pg_stat_activity', ['pg', 'stat', 'activity', 'pg_stat_activity?']],
  ['v1.2.3-rc.1', ['1_2_3_rc_1']],
  ['nginx/1.25.3', ['nginx', '1_25_3']],
  ['FATAL: sorry, too many', ['fatal', 'sorry', 'too', 'many']],
  ['the Größe of it', ['große', 'it']],
  ['the', ['the']],
  ['k8s node', ['kubernetes|k8s|kube', 'node'].map((each) => (each.includes('|') ? 'k8s|kubernetes|kube' : each))],
  ['oom killer', ['oom|out+of+memory|outofmemory', 'killer']],
  ['out memory', ['out', 'memory']],
  ['数据库连接', ['数据', '库', '连接']],
])('%j is looked for as %j', (term, expected) => {
  expect(wanted(term)).toEqual(expected.map((word) => word.replace('große', 'grosse')));
});
