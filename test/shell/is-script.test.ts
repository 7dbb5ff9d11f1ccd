import { describe, expect, test } from 'vitest';
import { isBrokenScript } from '../../src/shell/is-script.ts';
import { parseShell } from '../../src/shell/parse-shell.ts';

const isScript = (text: string): boolean => {
  const { problem } = parseShell(text);
  if (!problem) throw new Error(`bash can read ${text}`);
  return isBrokenScript(text, problem.offset, (name) => name === 'shopctl');
};

describe('a script with a mistake in it is', () => {
  test.each([
    ['a known program', 'kubectl get pods )'],
    ['a program with options', 'frobnicate --all ('],
    ['a program of the team', 'shopctl cache ('],
    ['a path', './run ('],
    ['words of the shell', 'if true; then\n  echo )\nfi'],
    ['variables', 'a=1\nb=2\nc=(1 2\n'],
    ['a quotation that has no end', "echo one\necho 'two\n"],
    ['commands over several lines', "curl -d '{\n  a: 1,\n  b: 2,\n  c: 3\n}' http://web-1/\njq . )"],
    ['commands that go on', 'kubectl get pods \\\n  --all-namespaces \\\n  --watch )'],
  ])('%s', (_what, text) => {
    expect(isScript(text)).toBe(true);
  });
});

describe('no script is', () => {
  test.each([
    ['a query', 'sum by (pod) (rate(container_cpu_usage_seconds_total[5m]))'],
    ['a query with a comment', '# the top five\ntopk(5, rate(x[5m]))'],
    ['a log', 'I0611 11:13:35.048771 1 log.go:245] Apply of (apps/v1, Kind=Deployment) was successful'],
    [
      'what a program prints below its command',
      'ceph status\n  cluster:\n    health: HEALTH_ERR\n      3 pool(s) full',
    ],
    ['a table', "NAME READY\nweb-1 0/1 node didn't match"],
    ['settings', 'receivers:\n  - name: (none)'],
  ])('%s', (_what, text) => {
    expect(isScript(text)).toBe(false);
  });
});
