// Long, because it is data: a list of what is right, and a loop over it.
import { expect, test } from 'vitest';
import { type Files, makeTree, placeAndRule } from '../support/tree.ts';
import { action, alert, good, page, retrospective } from './mistakes/mistake.ts';

const TODAY = '2026-11-26';

const fine: [what: string, files: Files][] = [
  [
    'a page that has moved, and one that is deprecated, without an owner',
    {
      'alerts/Old.md': '# Old\n\nThis alert has been moved to [B](B.md).\n',
      'alerts/Gone.md': '# Gone\n\nThis alert is deprecated. You can safely ignore it.\n',
      'alerts/B.md': alert('B'),
    },
  ],
  ['a channel and a topic', page('#on-call has it.\n\n- #incident-12\n- C# and F#Sharp')],
  ['places in lists, and classes of letters', page('See items[0][1], `[a][b]`, [^a-z]*, [^abc]+ and [x][ ].')],
  [
    'a link with a title, and one between signs',
    page('[a](../alerts/HighCPU.md "My page.md") [b](<../alerts/HighCPU.md>)'),
  ],
  ['words in brackets before words in parentheses', page('The [first] (and only) one. Call f(x)[0].')],
  [
    'braces of other languages',
    page('```sh\ncurl -d \'{"a":{"b":{host}}}\' x\n```\n\n`{{ .host }}` and `%{host}` and `{host}`'),
  ],
  [
    'tags of legends and rules',
    page(
      'Set the legend to `{{instance}} {{node}}`.\n\n- Grafana shows {{hosts}} there.\n\n```json\n{"legendFormat": "{{pods}}"}\n```\n\n```yaml\nsummary: "{{ $labels.job }} on {{hots}}"\n```\n\nThe annotation has\n`{{instance}}` in it.',
    ),
  ],
  [
    'numbers and signs that begin no item',
    page(
      '1.5 GB are free.\n\n2.x of it, 3.0.1\n\n-Force is an option, -Xmx2g too.\n\nThe law says in\n1.Article what is so.\n\n*Restart it* now.\n\n-John',
    ),
  ],
  [
    'steps after other steps',
    page(
      '1. a\n\nThen, on the other machine:\n\n```bash\nls\n```\n\n1. b\n\n## C\n\n```bash\nls\n```\n\n1. c\n\n```bash\nls\n```\n\n2. d\n\n- e\n\n1. f',
    ),
  ],
  [
    'stars that are no emphasis',
    page(
      'Use 2**3, `**x`, f(**kwargs), src/**/x, \\*\\*Look, **/*.md, ****, a price**\n\n** This is text.\n\n**It** is **bold**.',
    ),
  ],
  [
    'dashes that begin no front matter',
    {
      'pages/a.md': '---\nowner: team-a\n---\n# A\n\n---\nowner: x\n---\n',
      'pages/b.md': '---\nowner: team-a\n---\n\n---\n# B\n\nText.\n',
    },
  ],
  ['names that are near those of elements', page('Look at `<detial>`; <abbr>x</abbr>, <my-detials>x</my-detials>.')],
  [
    'links to what runs locally',
    page('```bash\nkubectl port-forward svc/grafana 3000\n```\n\nOpen [it](http://localhost:3000/).'),
  ],
  [
    'addresses that are shown as such',
    page('It listens at http://localhost:9090/ and <http://[::1]:80/>, see [localhost:80](http://localhost:80).'),
  ],
  [
    'images with words',
    { ...page('![It](../alerts/x.svg)'), 'alerts/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  ],
  [
    'templates of a command',
    page("Run `docker ps --format '{{names}}'`.\n\n```sh\nhelm template x --set a={{value}}\n```"),
  ],
  ['a part of a command, and the output of one', page("`grep foo |` and `at x (y.js` and `it's here`")],
  ['pipes that are escaped, and cells that are missing', page('| a | b |\n| - | - |\n| `x \\| y` | 2 | |\n| 1 |')],
  ['a text with a pipe above a line', page('a | b | c\n\n---\n\nText')],
  [
    'longer ends of fences, fences in fences and in quotations',
    page('````md\n```sh\nx\n```\n`````\n\n> ~~~\n> x\n> ~~~\n\n1. ```\n   y\n   ```'),
  ],
  [
    'secrets that are made up',
    page(
      '`psql postgresql://admin:****@db/x`, `curl https://me:$TOKEN@x.example/`, postgres://{{host}}:{{pod}}@db/x, ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ),
  ],
  [
    'fields of other tools',
    page('Text.', 'order: 1\nlayout: post\nauthor: x\nreviewers: [a]\ndata: x\nteam: y\nlabels: [z]\n'),
  ],
  ['a review of tomorrow, as somebody in the east writes it', page('Text.', 'reviewed: 2026-11-27\n')],
  [
    'two log entries of one title',
    { 'log/2026-01-01-a.md': '# Same\n\nText.\n', 'log/2026-02-01-b.md': '# Same\n\nText.\n' },
  ],
  [
    'actions of one name for two services',
    {
      ...action('1. Do.'),
      ...action('1. Do.', 'runbooks/billing/restart.md'),
      'runbooks/billing/index.md': '---\nowner: team-a\n---\n# Billing\n',
    },
  ],
  [
    'a page that has moved',
    {
      'alerts/old/HighCPU.md': alert(
        'HighCPU',
        '',
        '## Diagnosis\n\nIt is [there](../HighCPU.md), in alerts/HighCPU.md.\n',
      ).replace('../HighCPU.md', 'https://github.com/x/y/blob/main/alerts/HighCPU.md'),
    },
  ],
  [
    'an alert that a retrospective calls by an old name',
    {
      ...retrospective('alerts: [LoadHigh, Old]\n'),
      'alerts/B.md': alert('B', 'symptoms: [LoadHigh]\naliases: [alerts/Old]\n'),
    },
  ],
  [
    'two sections under one heading',
    {
      'alerts/B.md': alert('B')
        .replace('## Diagnosis\n', '## Diagnosis and mitigation\n')
        .replace('## Mitigation\n', '### Then\n'),
    },
  ],
  [
    'bullets that say what may be',
    { 'alerts/B.md': alert('B', '', '## Diagnosis\n\n- It may be the disk.\n- It may be `df -h`.\n') },
  ],
  [
    'bullets that are causes, part of a sentence',
    action('Common causes:\n\n- disruptive upgrades\n- firewall rules\n- broken disks'),
  ],
  [
    'bullets that lead to where there is more to read',
    action('Look.\n\n- [fsync](https://x.example/a)\n- [raft](https://x.example/b), [disks](https://x.example/c).'),
  ],
  [
    'bullets that are cases, of which one fits',
    {
      'alerts/B.md': alert(
        'B',
        '',
        '## Diagnosis\n\n- **If the log says `EOF`**, run `df -h`.\n- When it says nothing, run `uptime -s`.\n',
      ),
    },
  ],
  [
    'parameters of types, and markup that is shown as text',
    page('It gives a Promise<Readable>: <code>&lt;pod&gt;&lt;/pod&gt;</code>.'),
  ],
  ['sections of another language about names of its own', page('`{{#if language.java}}` and \\{{#if host}}')],
  [
    'bullets that refer to more',
    action(
      'Look.\n\n- See [fsync](https://x.example/a)\n- Refer to [raft](https://x.example/b) for more\n- Read `man df`.',
    ),
  ],
  [
    'bullets of which any one is enough',
    {
      'alerts/B.md': alert(
        'B',
        '',
        '## Diagnosis\n\nEither of these shows the load:\n\n- Run `uptime -s`.\n- Run `top -b`.\n\nText.\n',
      ),
    },
  ],
  [
    'bullets under headings for causes',
    {
      'alerts/B.md': alert('B').replace(
        '1. Fix it.',
        '### Disk issues\n\n- Run `df -h`.\n- Run `du -s /var`.\n\n### Load\n\n- Run `uptime -s`.\n- Run `top -b`.',
      ),
    },
  ],
  [
    'bullets that are remedies, each with its cause',
    {
      'alerts/B.md': alert('B').replace(
        '1. Fix it.',
        '- **Scale up** with `kubectl scale deploy x --replicas 3` if load is high.\n- Restart it with `kubectl rollout restart deploy x` when it hangs.\n- Run `df -h`.',
      ),
    },
  ],
  [
    'bullets that are called by their causes',
    {
      'alerts/B.md': alert('B').replace(
        '1. Fix it.',
        '- Disk full: run `df -h` and delete logs.\n- Too much load: see `uptime -s` first.\n- Other: run `top -b`, or ask.',
      ),
    },
  ],
  ...[
    'Create a class for the cluster, for machines, or both.',
    'Scale it up, restart it, or do both.',
    'Do whichever of the two helps.',
    'One of them is enough.',
  ].map((sentence): [string, Files] => [
    `bullets below "${sentence}"`,
    { 'alerts/B.md': alert('B').replace('1. Fix it.', `${sentence}\n\n- Run \`df -h\`.\n- Run \`top -b\`.`) },
  ]),
  [
    'bullets below a sentence about causes',
    {
      'alerts/B.md': alert('B').replace(
        '1. Fix it.',
        'Usual causes and what helps:\n\n- Run `df -h`.\n- Run `top -b`.',
      ),
    },
  ],
  [
    'bullets that are for different cases',
    action('- For one zone:\n\n  `kubectl get nodes`\n- For several zones:\n\n  `kubectl get pods`'),
  ],
  [
    'bullets that tell what commands do',
    action('- The `oc describe node` command shows much.\n- This one, `oc get node`, less.'),
  ],
  [
    'an alert that is kept among the runbooks, and suggests in bullets',
    {
      'runbooks/checkout/SlowAnswers.md':
        '---\nowner: team-a\n---\n# SlowAnswers\n\n## Meaning\n\nSlow.\n\n## Mitigation\n\n- Add more nodes.\n- Set quotas.\n',
      'runbooks/checkout/FewAnswers.md': '---\nowner: team-a\n---\n# FewAnswers\n\nThere are few.\n',
    },
  ],
  [
    'alerts that have moved, or are gone',
    {
      'alerts/OldName.md':
        '---\nowner: team-a\n---\n# OldName\n\nThis alert is called [HighCPU](HighCPU.md) and has moved.\n',
      'alerts/GoneAlert.md': '---\nowner: team-a\n---\n# GoneAlert\n\nThis alert was removed in March. Silence it.\n',
      'alerts/DeadAlert.md': '---\nowner: team-a\n---\n# DeadAlert (obsolete)\n\n## Impact\n\nNone.\n',
    },
  ],
  [
    'an action that has moved',
    { 'runbooks/checkout/stop.md': '---\nowner: team-a\n---\n# Stop\n\nSee [Checkout](index.md).\n' },
  ],
  ['a note that alerts share', { 'alerts/helpers/logs.md': '---\nowner: team-a\n---\n# Collect logs\n\nText.\n' }],
  [
    'a note below the alerts whose file is called as an alert is, and whose title says what it is',
    { 'alerts/logging/ForwarderNamingSchema.md': '---\nowner: team-a\n---\n# Naming schemas\n\n## Outputs\n\nText.\n' },
  ],
  [
    'bullets of which a sentence further above says that one is enough',
    {
      'alerts/B.md': alert('B').replace(
        '1. Fix it.',
        'Create a class for the cluster, for machines, or both.\n\nThe second one goes first.\n\n- Run `df -h`.\n- Run `top -b`.',
      ),
    },
  ],
  ['words that are set off over two lines', page('*Restart it with the `x` tool, or wait\nfor an hour.* Then look.')],
  ['a manifest in a block for commands', page('```console\nkind: Pod\nmetadata:\n  name: {{pod}}\n```')],
  ['a command that is to run another one, which is missing', page('```sh\noc exec -n x {{pod}} --bash\n```')],
  [
    'how a program declares its commands, and what one runs by itself',
    page(
      "```js\nprogram.command('start <service>', 'starts it');\n```\n\n- Linux: uses `ssh <host>` for it.\n\nIt gives a {Promise<void>}.",
    ),
  ],
  ['steps that are headings', action('### Step 1: Log in\n\nText.\n\n### Step 2: Look\n\nText.')],
  [
    'typesetting that is data',
    page("```sh\nsed -i 's/“/\"/g' a.md\ntr '–' - < a.md\necho \"it’s – so\"\n```\n\nRun `grep -n '…–' a.md`."),
  ],
  [
    'passwords that are none',
    page(
      '`mysql -p shop1`, `mysql -pPASSWORD1`, `mysql -P 3306 -p$PW1`, `curl -u admin:changeme1 x`, `DB_PASSWORD=vault:kv/db1`, `API_KEY=$(cat k1)`, `TOKEN=`',
    ),
  ],
  ['a line that a backslash ends, and signs for comparing', page('```sh\nls \\\n  -l\n[ "$a" = b ]\necho \\ \n```')],
  ['one line between pipes', page('| a | b |\n\nSee |x|.\n|y|')],
  ['lines of a log in a sentence', page('It logs [ERROR][main] Connection refused, then [warn][pool-1] gave up.')],
  [
    'parameters of types, frames of a stack, and words for placeholders',
    page(
      'An Option<T> and a Vec<T> of type <T>. Replace all *&lt;PLACEHOLDERS&gt;*. It is `at ClientRequest.<anonymous> (index.js:14)`, [\\<nodejs.org>](https://nodejs.org) has more.',
    ),
  ],
  ['XML in a code span', page('It has `<host>web-1</host>` and `<pod name="x">web</pod>`, so `<host>` is there.')],
  [
    'what is looked for',
    page(
      "```sh\ngrep -rn REPLACE_ME manifests/\nsed -i 's/your-host/web-1/' x\n```\n\nRun `grep -rn YOUR-HOST x` or `:attr(engines, [node])`.",
    ),
  ],
  [
    'a manual',
    page(
      '## Synopsis\n\n```sh\nnpm doctor [connection] [registry] [node]\nnpm install <node>\nnpm init <spec> (same as `npx <spec>`)\nnpm team ls <scope>|<scope:team>\n```\n\n- `npm explain <node>`:\n  tells all of a node.',
    ),
  ],
  ['the heads of entries', page('- `kubectl drain <node>`: empties it.\n\n### `kubectl cordon <node>`\n\nText.')],
  ['steps that are ticked as tasks', action('- [ ] Do this.\n- [ ] Do that.')],
  [
    'addresses of the site itself',
    page(
      '[a](https://runbooks.example.com) [b](https://runbooks.example.com/search/?q=x) [c](https://runbooks.example.com/alerts/HighCPU/#meaning) [d](https://runbooks.example.com.evil.example/x)',
    ),
  ],
  ['any severity where no slip is near', { 'alerts/B.md': alert('B', 'severity: P1\n') }],
];

test.each(fine)('nothing is told of %s', async (_what, files) => {
  const { problems } = await (await makeTree({ ...good, ...files })).check(TODAY);
  expect(problems.map((problem) => `${placeAndRule(problem)}: ${problem.message}`)).toEqual([]);
});

test('nothing is an error in a plain tree, whatever the mistake', async () => {
  const { 'site.yml': _, 'parameters.yml': _none, ...plain } = good;
  const tree = await makeTree({
    ...plain,
    'docs/a.md':
      '---\nseverty: x\nreviewed: 2999-01-01\n---\n# A\n\n##B\n\n[it][no] {{host}\n\nghp_abcdefghijklmnopqrstuvwxyz0123456789\n',
    'docs/b.md': '# A\n\n| a |\n| - |\n| 1 | 2 |\n\n`grep "x y`\n\n```sh\nx\n',
    'log/nothing.md': '# X\n',
    'runbooks/other/x.md': '---\nservice: none\n---\n# X\n\n## Steps\n\n- a\n- b\n',
  });
  const { problems } = await tree.check(TODAY);
  const rules = problems.map(({ rule }) => rule);
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['suggestion', 'warning']));
  expect(rules).toEqual(expect.arrayContaining(['misspelt-field', 'lost-heading', 'exposed-secret', 'unclosed-fence']));
  expect(rules).not.toContain('broken-tag');
  expect(rules).not.toContain('missing-date');
  expect(rules).not.toContain('unknown-service');
});

test('a page among the alerts that has none of their sections is told how to say that it is none', async () => {
  const text = '---\nowner: team-a\n---\n# Collect logs\n\nText.\n';
  const first = await (await makeTree({ ...good, 'alerts/logs.md': text })).check(TODAY);
  expect(first.problems.map(placeAndRule)).toEqual(['alerts/logs.md:4:1 missing-section']);
  expect(first.problems[0]?.hint).toContain('If it is no alert, write `kind: runbook`');
  const said = text.replace('---\n#', 'kind: runbook\n---\n#');
  const second = await (await makeTree({ ...good, 'alerts/logs.md': said })).check(TODAY);
  expect(second.problems).toEqual([]);
});

test('a heading that is nearly that of a section is named', async () => {
  const text = alert('B').replace('## Mitigation', '## Mitigating');
  const { problems } = await (await makeTree({ ...good, 'alerts/B.md': text })).check(TODAY);
  expect(problems.map(placeAndRule)).toEqual(['alerts/B.md:4:1 missing-section']);
  expect(problems[0]?.hint).toContain('Write `## Mitigation`, or call `Mitigating` so');
});
