import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { command, type Ended } from '../support/command.ts';
import { git } from '../support/git.ts';
import { contentsOf, type Files, makeTree, type Tree } from '../support/tree.ts';

const adopt = (tree: Tree, ...options: string[]): Promise<Ended> =>
  command('adopt', options, tree.environment, tree.root);
const read = (tree: Tree, file: string): Promise<string> => readFile(path.join(tree.root, file), 'utf8');

const fence = (commands: string): string => `\`\`\`bash\n${commands}\n\`\`\`\n`;
const files: Files = {
  'alerts/PodDown.md': `# PodDown\n\n${fence('kubectl logs <pod> -n <namespace>\nkubectl get secret <token>')}`,
  'runbooks/nodes.md': `# Nodes\n\nDrain <node-name> first.\n\n${fence('kubectl drain $NODE')}`,
};
const PATCH = `--- a/alerts/PodDown.md
+++ b/alerts/PodDown.md
@@ -1,6 +1,6 @@
 # PodDown
 
 \`\`\`bash
-kubectl logs <pod> -n <namespace>
+kubectl logs {{pod}} -n {{namespace}}
 kubectl get secret <token>
 \`\`\`
`;

async function commit(tree: Tree): Promise<void> {
  git(tree.root, 'init', '--quiet');
  git(tree.root, 'add', '--all');
  git(tree.root, 'commit', '--quiet', '--message', 'First');
}

describe('pagebook adopt', () => {
  test('shows a patch that git can apply, with the parameters, and writes nothing', async () => {
    const tree = await makeTree(files);
    await commit(tree);
    const before = await contentsOf(tree.root);
    const { code, stdout, stderr } = await adopt(tree);
    expect(code).toBe(0);
    expect(stdout.startsWith(PATCH)).toBe(true);
    expect(stdout).toContain('--- /dev/null\n+++ b/parameters.yml\n');
    expect(stderr).toBe(`4 placeholders in 2 files can become tags.
3 parameters to declare in \`parameters.yml\`: host, namespace, pod.
1 placeholder left as it is:
  1: no link may carry a secret
    alerts/PodDown.md:5:20  <token>
Nothing is written yet: \`npm run adopt -- --write\` writes it.
`);
    expect(await contentsOf(tree.root)).toEqual(before);
    const applied = spawnSync('git', ['apply'], { cwd: tree.root, input: stdout, encoding: 'utf8' });
    expect({ status: applied.status, stderr: applied.stderr }).toEqual({ status: 0, stderr: '' });
    expect(await read(tree, 'runbooks/nodes.md')).toBe(
      `# Nodes\n\nDrain {{host}} first.\n\n${fence('kubectl drain {{host}}')}`,
    );
    const { problems } = await tree.check();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('with --write writes it, and called again finds nothing more', async () => {
    const tree = await makeTree(files);
    const { code, stderr } = await adopt(tree, '--write');
    expect(code).toBe(0);
    expect(stderr).toContain(
      '4 placeholders in 2 files have become tags.\n3 parameters declared in `parameters.yml`: host, namespace, pod.\n',
    );
    expect(parse(await read(tree, 'parameters.yml'))).toMatchObject({
      host: { type: 'hostname', extract: 'host', aliases: ['instance', 'node', 'node_name'] },
      namespace: { type: 'word' },
      pod: { type: 'word', aliases: ['pod_name'] },
    });
    const after = await contentsOf(tree.root);
    const again = await adopt(tree, '--write');
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr.startsWith('No placeholder can become a tag.\n')).toBe(true);
    expect(await contentsOf(tree.root)).toEqual(after);
  });

  test('changes the placeholders, and no other byte of a file', async () => {
    const odd = '\ufeff# A  \r\n\r\n```bash\r\nssh <host>\t \r\n```\r\nwörds  \r\n\r\nend without a line feed';
    const parameters = '# ours\r\npod: { type: word }   \r\nnode:\r\n  type: hostname';
    const tree = await makeTree({
      'a.md': odd,
      'parameters.yml': parameters,
      'b.md': '# B\n\n`kubectl logs <pod> -n <ns>`\n',
    });
    expect((await adopt(tree, '--write')).code).toBe(0);
    expect(await read(tree, 'a.md')).toBe(odd.replace('<host>', '{{node}}'));
    expect(await read(tree, 'b.md')).toBe('# B\n\n`kubectl logs {{pod}} -n {{namespace}}`\n');
    const after = await read(tree, 'parameters.yml');
    expect(after.startsWith(`${parameters}\r\n\r\n# <ns>: 1 place on 1 page\r\nnamespace:\r\n`)).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('leaves files alone that are not in UTF-8, since they could not be written back', async () => {
    const bytes = Buffer.from('# A\n\n`ssh <host>` gr\u00fcn\n', 'latin1');
    const tree = await makeTree({ 'a.md': bytes });
    const { stdout, stderr } = await adopt(tree, '--write');
    expect(stdout).toBe('');
    expect(stderr).toContain('1: its file is not in UTF-8\n');
    expect((await readFile(path.join(tree.root, 'a.md'))).equals(bytes)).toBe(true);
  });

  test('takes the parameters and pages that are named, by any of their names', async () => {
    const tree = await makeTree(files);
    const only = await adopt(tree, '--only', 'instance');
    expect(only.stdout).not.toContain('PodDown');
    expect(only.stderr).toContain(
      '2 placeholders in 1 file can become tags.\n1 parameter to declare in `parameters.yml`: host.\n',
    );
    const pages = await adopt(tree, 'alerts');
    expect(pages.stderr).toContain('2 placeholders in 1 file can become tags.\n');
    expect(pages.stdout).not.toContain('nodes.md');
    const one = await adopt(tree, 'runbooks/nodes.md');
    expect(one.stdout).not.toContain('PodDown');
  });

  test('says what was called wrongly, with the name that was meant', async () => {
    const tree = await makeTree(files);
    const wrong = await adopt(tree, '--only', 'namespac');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('no placeholder can become a tag for `namespac`');
    expect(wrong.stderr).toContain('Did you mean `namespace`?');
    const missing = await adopt(tree, 'alert');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('`alert` is no page and no folder of the content.');
    expect((await adopt(tree, '../')).code).toBe(2);
  });

  test('does not write into files that are not committed, unless it is told to', async () => {
    const tree = await makeTree(files);
    await commit(tree);
    await writeFile(path.join(tree.root, 'runbooks/nodes.md'), `${await read(tree, 'runbooks/nodes.md')}More.\n`);
    await writeFile(path.join(tree.root, 'new.md'), '# New\n');
    const before = await contentsOf(tree.root);
    const refused = await adopt(tree, '--write');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('1 file with changes that are not committed: `runbooks/nodes.md`');
    expect(await contentsOf(tree.root)).toEqual(before);
    // What it does not change may be as it is.
    expect((await adopt(tree, '--write', 'alerts')).code).toBe(0);
    expect((await adopt(tree, '--write', '--force')).code).toBe(0);
    expect(await read(tree, 'runbooks/nodes.md')).toContain('kubectl drain {{host}}');
  });

  test('tells programs the same as one object', async () => {
    const tree = await makeTree(files);
    const { stdout, stderr } = await adopt(tree, '--format', 'json');
    expect(stderr).toBe('');
    const { written, places, left, parameters, errors } = JSON.parse(stdout);
    expect({ written, errors }).toEqual({ written: false, errors: [] });
    expect(places).toEqual([
      { file: 'alerts/PodDown.md', line: 4, column: 14, from: '<pod>', to: '{{pod}}', parameter: 'pod' },
      {
        file: 'alerts/PodDown.md',
        line: 4,
        column: 23,
        from: '<namespace>',
        to: '{{namespace}}',
        parameter: 'namespace',
      },
      { file: 'runbooks/nodes.md', line: 3, column: 7, from: '<node-name>', to: '{{host}}', parameter: 'host' },
      { file: 'runbooks/nodes.md', line: 6, column: 15, from: '$NODE', to: '{{host}}', parameter: 'host' },
    ]);
    expect(left).toEqual([
      {
        file: 'alerts/PodDown.md',
        line: 5,
        column: 20,
        text: '<token>',
        reason: 'secret',
        message: 'no link may carry a secret',
      },
    ]);
    expect(parameters.names).toEqual(['host', 'namespace', 'pod']);
    expect(Object.keys(parse(parameters.text))).toEqual(['host', 'namespace', 'pod']);
  });

  test('adds nothing to a vocabulary that cannot be read', async () => {
    const tree = await makeTree({ ...files, 'parameters.yml': 'host:\n  type: hots\n' });
    const { code, stdout, stderr } = await adopt(tree, '--write');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('`parameters.yml` has errors');
    const inOneLine = await makeTree({ ...files, 'parameters.yml': '{ host: { type: hostname } }\n' });
    const flow = await adopt(inOneLine, '--write');
    expect(flow.code).toBe(1);
    expect(flow.stderr).toContain('parameters cannot be added at the end of `parameters.yml`');
    expect(await read(inOneLine, 'parameters.yml')).toBe('{ host: { type: hostname } }\n');
  });
});
