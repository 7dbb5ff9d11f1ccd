import { expect, test } from 'vitest';
import { compilePage } from '../../../src/compiler/compile-page.ts';
import { builtInKinds } from '../../../src/kinds/table.ts';

const stepOf = (text: string): string =>
  compilePage({
    file: 'alerts/A.md',
    text,
    vocabulary: { host: {}, port: {} },
    partials: new Map(),
    catalogue: { services: [], fields: [] },
    base: '/',
    kinds: builtInKinds,
    commands: {},
    resolve: () => undefined,
  }).firstStep;

test.each([
  [
    'the first of the first section of steps',
    '## Impact\n\n1. No\n\n## Diagnosis\n\n1. See *it* on {{host}}.\n2. Then\n',
    'See it on {{host}}.',
  ],
  ['under a heading of such a section', '## Steps\n\nWords.\n\n### On the host\n\n1. Look\n', 'Look'],
  ['of a loose list', '## Mitigation\n\n1. Look.\n\n   More.\n\n2. Then\n', 'Look.'],
  ['with its command', '## Steps\n\n1. Log in:\n   ```bash\n   ssh {{host}}\n   ```\n', 'Log in: ssh {{host}}'],
  [
    'with its command in a loose list',
    '## Steps\n\n1. Log in:\n\n   ```bash\n   ssh {{host}}\n   ```\n',
    'Log in: ssh {{host}}',
  ],
  ['without half a command', '## Steps\n\n1. Ask:\n   ```sql\n   SELECT a,\n   b\n   ```\n', 'Ask.'],
  [
    'without a command that depends on the link',
    '## Steps\n\n1. Log in:\n   ```bash\n   ssh {{#port}}-p {{port}} {{/port}}{{host}}\n   ```\n',
    'Log in.',
  ],
  [
    'without words that depend on the link',
    '## Steps\n\n1. Log in{{#port}} by {{port}}{{/port}} now.\n',
    'Log in now.',
  ],
  ['not one that depends on the link', '## Steps\n\n{{#port}}\n1. Log in.\n{{/port}}\n2. Look.\n', ''],
  ['not one of a list that does', '## Steps\n\n{{#port}}\n1. Log in.\n{{/port}}\n\nWords.\n\n1. Look.\n', ''],
  ['not one of another section', '## Steps\n\nNone.\n\n## Links\n\n1. A\n', ''],
])('the first step of a page: %s', (_what, text, step) => {
  expect(stepOf(`# A\n\n${text}`)).toBe(step);
});

test('a long step is cut between words', () => {
  const step = stepOf(`## Steps\n\n1. ${'word '.repeat(60)}\n`);
  expect(step).toMatch(/^(?:word )+word…$/);
  expect(step.length).toBeLessThanOrEqual(140);
});
