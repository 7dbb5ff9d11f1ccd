import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from '../../src/config/config.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { extendExample } from '../support/extend-examples.ts';
import { makeTeam, type Team } from '../support/team.ts';
import type { Files } from '../support/tree.ts';
import { typesOf } from '../support/type-errors.ts';

const text = await readFile(new URL('../../docs/extend.md', import.meta.url), 'utf8');
const own: Files = extendExample('checks');

const content: Files = {
  'site.yml': 'check: { missing-owner: off, missing-section: off, unused-vocabulary: off, bulleted-steps: off }\n',
  'parameters.yml': 'host: { type: hostname, aliases: [instance] }\npod: {}\n',
  'alerts/HighCPU.md': '---\nservice: shop\n---\n# HighCPU\n\nOn {{host}}, in {{pod}}.\n',
  'runbooks/shop/index.md': '---\ntier: 1\n---\n# Shop\n',
  'runbooks/mail/index.md': '---\ntier: 1\n---\n# Mail\n',
  'runbooks/wiki/index.md': '---\ntier: 3\n---\n# Wiki\n',
  'runbooks/shop/restart.md': '# Restart\n\n- Not a step.\n\n## Steps\n\n- Drain.\n- Restart.\n',
  'runbooks/shop/drain.md': '# Drain\n\n## Steps\n\n1. Drain.\n',
};

describe('the examples of docs/extend.md', () => {
  let tree: Team;
  let clean: () => Promise<void>;
  beforeAll(async () => {
    tree = await makeTeam(own, content, (end) => {
      clean = end;
    });
    return () => clean();
  });

  test('are a configuration, two rules and a system', () => {
    expect(Object.keys(own)).toEqual([
      'pagebook.config.ts',
      'rules/numbered-steps.ts',
      'rules/one-alert-each.ts',
      'systems/opsgenie.ts',
    ]);
  });

  test('have the types that the package says', () => {
    const { folder } = tree;
    const files = Object.keys(own).map((file) => path.join(folder, file));
    // What has no type is not seen to be wrong.
    expect(typesOf(files)).toMatchObject({
      errors: [],
      exported: { 'numbered-steps.ts': 'Rule', 'one-alert-each.ts': 'Rule', 'opsgenie.ts': 'AlertingSystem' },
    });
  });

  test('find what they look for', async () => {
    const { stdout } = await tree.run('check', '--format', 'json');
    const { problems }: { problems: Problem[] } = JSON.parse(stdout);
    expect(
      problems.map(({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`),
    ).toEqual([
      'runbooks/mail/index.md:1:1 suggestion one-alert-each',
      'runbooks/shop/restart.md:7:1 warning numbered-steps',
    ]);
    expect(problems[1]?.docs).toBe('https://wiki.example.com/on-call/rules#numbered-steps');
  });

  test('put the system on the link page', async () => {
    expect(await tree.run('build', '--outDir', tree.outDir)).toMatchObject({ code: 0 });
    const page = await readFile(path.join(tree.outDir, 'link/index.html'), 'utf8');
    expect(page).toContain('/alerts/HighCPU/?host={{source}}&amp;pod={{extraProperties.pod}}');
  });
});

test('docs/extend.md has a row for each option', () => {
  const rows = Array.from(text.split('\n## ')[0]?.matchAll(/^\| `(\w+)` \|/gm) ?? [], ([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(configSchema.shape).sort());
});
