import { describe, expect, test } from 'vitest';
import { isPlaceholder, parameterFor } from '../../src/rules/hand-filled.ts';
import { HAND_FILLED } from '../../src/shell/placeholders.ts';
import { makeTree } from '../support/tree.ts';

const found = (text: string): string[] => (text.match(HAND_FILLED) ?? []).filter(isPlaceholder);

test.each([
  ['ssh <host>', ['<host>']],
  ['oc -n <my-namespace> logs pod/<pod name>', ['<my-namespace>', '<pod name>']],
  ['curl YOUR_HOST:YOUR-PORT', ['YOUR_HOST', 'YOUR-PORT']],
  ['--selector="app=<app.name>"', ['<app.name>']],
])('a reader is to fill in %s', (text, placeholders) => {
  expect(found(text)).toEqual(placeholders);
});

test.each([
  'List<String> names',
  'cat <<EOF >file',
  'sort < in > out',
  'sort <in >out',
  'grep "<none>"',
  'it prints <no value>',
  '<a href="x">',
  '</div>',
  '<https://example.com>',
  '<me@example.com>',
  'a < b > c',
  'YOUR own words',
  '<1>',
])('%s is not to be filled in', (text) => {
  expect(found(text)).toEqual([]);
});

describe('the parameter that a placeholder means', () => {
  const vocabulary = { host: { aliases: ['instance'] }, pod: { aliases: ['pod_name'] }, namespace: {}, cluster: {} };
  test.each([
    ['<host>', 'host'],
    ['<HOST>', 'host'],
    ['<instance>', 'host'],
    ['<pod-name>', 'pod'],
    ['<podName>', 'pod'],
    ['<your namespace>', 'namespace'],
    ['<value of namespace label from alert>', 'namespace'],
    ['YOUR_CLUSTER', 'cluster'],
    ['$CLUSTER_ID', 'cluster'],
  ])('%s is %s', (placeholder, name) => {
    expect(parameterFor(placeholder, vocabulary)).toBe(name);
  });

  test.each(['<hostess>', '<pod-ip>', '<name>', '<id>', '$HOSTS', '<constructor>'])('%s is none', (placeholder) => {
    expect(parameterFor(placeholder, vocabulary)).toBeUndefined();
  });
});

test.each([
  ['the declared parameter, as `adopt` has it', 'node: {}\n', 'Write `{{node}}` if that is what it is'],
  ['the usual name, where none is declared', 'pod: {}\n', 'Declare a parameter such as `host` and write `{{host}}`;'],
])('the hint for `<hostname>` names %s', async (_which, parameters, hint) => {
  const tree = await makeTree({ 'parameters.yml': parameters, 'alerts/A.md': '# A\n\n```bash\nssh <hostname>\n```\n' });
  const { problems } = await tree.check();
  expect(problems.filter(({ rule }) => rule === 'hand-filled-placeholder')).toEqual([
    expect.objectContaining({ hint: expect.stringContaining(hint) }),
  ]);
});

test.each([
  [
    'a declared parameter, and what only a step can find',
    'kubectl logs $POD',
    "Write `{{pod}}`, which the alert's",
    'set by the command',
  ],
  ['a path where there is a folder', 'cd <node>', 'Write the path', 'set by the command'],
  [
    'no other name as if it were the same',
    'deploy <stage>',
    'Write `{{environment}}` if that is what it is',
    '`stage`',
  ],
  ['its own name where none is declared', 'ssh <node>', 'Declare a parameter such as `node`', 'set by the command'],
])('the hint names %s', async (_what, command, says, also) => {
  const tree = await makeTree({
    'parameters.yml': 'pod: {}\nenvironment: {}\n',
    'alerts/A.md': `# A\n\n\`\`\`bash\n${command}\n\`\`\`\n`,
  });
  const { problems } = await tree.check();
  const [found] = problems.filter(({ rule }) => rule === 'hand-filled-placeholder');
  expect(found?.hint).toContain(says);
  expect(found?.hint).toContain(also);
});
