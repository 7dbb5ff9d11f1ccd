import { expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { templatesOf } from '../../src/content/templates.ts';
import { makeTree } from '../support/tree.ts';

test('new pages begin as the tree says, else with the sections of their kind', async () => {
  const { root } = await makeTree({ 'templates/alert.md': '# <% name %>\n', 'a.md': 'A\n' });
  const templates = templatesOf(await readTree(root));
  expect(templates['alert']).toBe('# <% name %>\n');
  expect(templates['retrospective']?.match(/^## .*$/gm)).toEqual([
    '## Before the meeting',
    '## Purpose',
    '## Timeline',
    '## What happened',
    '## Impact',
    '## Contributing factors',
    '## Seen before',
    '## What went well',
    '## How did the retrospective go',
    '## Follow-up',
    '## For customers',
  ]);
  expect(templates['retrospective']).toContain('<% timeline %>');
  expect(templates['log']?.match(/^\w+(?=: <%)/gm)).toEqual(['title', 'service', 'severity', 'owner', 'summary']);
});

test('a new alert of a tree without a template has room for its symptoms, and others have not', async () => {
  const { root } = await makeTree({ 'a.md': 'A\n' });
  const templates = templatesOf(await readTree(root));
  const [withRoom] = Object.entries(templates).filter(([, text]) => /^symptoms: #/m.test(text));
  expect(withRoom?.[0]).toBe('alert');
});
