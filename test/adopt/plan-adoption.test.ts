import { describe, expect, test } from 'vitest';
import { planAdoption } from '../../src/adopt/plan-adoption.ts';
import { type Files, makeTree } from '../support/tree.ts';

/** What becomes of a tree's placeholders: each place, and each that stays with its reason. */
async function planOf(files: Files) {
  const tree = await makeTree(files);
  const trial = await makeTree({});
  const paths = { ...trial.paths, content: tree.root, root: tree.root };
  const plan = await planAdoption(tree.paths, paths, { takes: () => true, only: undefined });
  return {
    adopted: plan.adopted.map(({ file, line, from, to }) => `${file}:${line} ${from} ${to}`),
    kept: plan.kept.map(({ file, line, text, why }) => `${file}:${line} ${text} ${why}`),
    parameters: plan.parameters,
    errors: plan.errors,
  };
}

const fence = (commands: string, info = 'bash'): string => `\`\`\`${info}\n${commands}\n\`\`\`\n`;

describe('a placeholder', () => {
  test('takes the parameter that is declared under any of its usual names', async () => {
    const plan = await planOf({
      'parameters.yml': 'node:\n  type: hostname\nshop_pod:\n  type: word\n  aliases: [pod]\n',
      'a.md': fence('ssh <instance>\nssh <HOST>\nkubectl logs <pod-name>'),
    });
    expect(plan).toEqual({
      adopted: ['a.md:2 <instance> {{node}}', 'a.md:3 <HOST> {{node}}', 'a.md:4 <pod-name> {{shop_pod}}'],
      kept: [],
      parameters: [],
      errors: [],
    });
  });

  test("takes a page's own parameter, which is declared nowhere else", async () => {
    const plan = await planOf({
      'a.md': `---\nparameters:\n  tenant:\n    type: word\n---\n# A\n\n${fence('x show <tenant>')}`,
    });
    expect(plan).toMatchObject({ adopted: ['a.md:9 <tenant> {{tenant}}'], parameters: [] });
  });

  test('is no parameter by an alias that only links use, or by another sense of its word', async () => {
    const plan = await planOf({
      'parameters.yml':
        'host:\n  type: hostname\n  aliases: [instance]\nservice:\n  aliases: [job]\nunit:\n  aliases: [name]\ndomain: { type: hostname }\n',
      'a.md': `${fence('x show $JOB\nx get $NAME\nvirsh start <domain>\ndig <domain>')}\n${fence('up{job="<job>"}\nup{instance="<ip>"}', 'promql')}`,
    });
    expect(plan).toEqual({
      adopted: ['a.md:4 <domain> {{vm}}', 'a.md:5 <domain> {{domain}}', 'a.md:9 <job> {{service}}'],
      kept: ['a.md:2 $JOB alias', 'a.md:10 <ip> label'],
      parameters: ['vm'],
      errors: [],
    });
  });

  test('of a partial changes in the partial, once', async () => {
    const plan = await planOf({
      'parameters.yml': 'pod: {}\n',
      'partials/log-in.md': fence('ssh <host>'),
      'a.md': '# A\n\n{{> log-in}}\n',
      'b.md': '# B\n\n{{> log-in}}\n',
    });
    expect(plan).toMatchObject({ adopted: ['partials/log-in.md:2 <host> {{host}}'], parameters: ['host'] });
  });

  test('stays where tags are not live', async () => {
    const plan = await planOf({
      'a.md': `# A\n\n${fence('ssh <host>', 'bash raw')}\n${fence('ssh <host>')}`,
      'b.md': `# B\n\n{{=<% %>=}}\n\n${fence('ssh <host>')}`,
      'parameters.yml': 'host: { type: hostname }\n',
    });
    expect(plan).toMatchObject({
      adopted: ['a.md:8 <host> {{host}}'],
      kept: ['a.md:4 <host> raw', 'b.md:6 <host> delimiters'],
    });
  });

  test('stays where a comment says that it is meant', async () => {
    const plan = await planOf({
      'a.md': `# A\n\n<!-- check-disable-next-line hand-filled-placeholder: any host does -->\n${fence('ssh <host>\nssh <host>')}\n${fence('ssh <host>')}`,
    });
    expect(plan).toMatchObject({
      adopted: ['a.md:10 <host> {{host}}'],
      kept: ['a.md:5 <host> disabled', 'a.md:6 <host> disabled'],
    });
  });

  test('stays in a heading, in a text that explains it, and beside another for the same parameter', async () => {
    const plan = await planOf({
      'a.md': `# A\n\n## Restart <service>\n\nReplace \`<pod>\` with the name.\n\n${fence('ssh <host> kubectl drain <node>\nkubectl logs mongo-<pod>')}`,
    });
    expect(plan.adopted).toEqual([]);
    expect(plan.kept).toEqual([
      'a.md:3 <service> heading',
      'a.md:5 <pod> spoken',
      'a.md:8 <host> twice',
      'a.md:8 <node> twice',
      'a.md:9 <pod> part',
    ]);
  });

  test('is not taken for one that a page has written with escapes', async () => {
    const plan = await planOf({ 'a.md': 'Drain \\<node> and &lt;pod&gt;.\n' });
    expect(plan.adopted).toEqual([]);
    expect(plan.kept.every((each) => each.endsWith(' escaped'))).toBe(true);
  });

  test('stays when its tag would be an error, and the rest of the page does not', async () => {
    const plan = await planOf({
      'parameters.yml': 'query:\n  type: text\n',
      'a.md': fence('grep "<query>" x.log\nssh <host>'),
    });
    expect(plan).toMatchObject({ adopted: ['a.md:3 <host> {{host}}'], kept: ['a.md:2 <query> error'], errors: [] });
  });

  test('stays when the parameter would make a broken tag of what is written elsewhere', async () => {
    const plan = await planOf({
      'a.md': fence('kubectl logs <pod> -n <namespace>'),
      'chart.md': '# Chart\n\nA template says {{#pod}} there.\n',
    });
    expect(plan).toMatchObject({ adopted: ['a.md:2 <namespace> {{namespace}}'], kept: ['a.md:2 <pod> error'] });
  });
});

test('what is only clear from what another page declares is found at once', async () => {
  const plan = await planOf({ 'a.md': 'Ask <tenant>.\n', 'b.md': fence('shopctl show <tenant>') });
  expect(plan).toMatchObject({
    adopted: ['a.md:1 <tenant> {{tenant}}', 'b.md:2 <tenant> {{tenant}}'],
    parameters: ['tenant'],
  });
});

test('a first vocabulary that breaks another page is told', async () => {
  const plan = await planOf({ 'a.md': fence('ssh <host>'), 'b.md': '# B\n\nHandlebars: {{> header}}\n' });
  expect(plan.errors.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(['b.md:3 unknown-partial']);
});
