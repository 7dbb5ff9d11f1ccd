import { describe, expect, test } from 'vitest';
import { isPlaceholder, parameterFor } from '../../../src/rules/placeholders/hand-filled.ts';
import { meantAt } from '../../../src/rules/placeholders/meant.ts';
import { HAND_FILLED } from '../../../src/shell/placeholders.ts';
import { makeTree } from '../../support/tree.ts';

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
  const vocabulary = {
    host: { aliases: ['instance'] },
    pod: { aliases: ['pod_name'] },
    namespace: {},
    cluster: {},
    version: {},
  };
  test.each([
    ['<host>', 'host'],
    ['<HOST>', 'host'],
    ['<instance>', 'host'],
    ['<pod-name>', 'pod'],
    ['<podName>', 'pod'],
    ['<your namespace>', 'namespace'],
    ['<value of namespace label from alert>', 'namespace'],
    ['<name of the pod>', 'pod'],
    ['<vX.Y.Z>', 'version'],
    ['<x.y>', 'version'],
    ['<name_of_your_namespace>', 'namespace'],
    ['<the name for the cluster>', 'cluster'],
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
    "Write `{{pod}}` where the alert's link says it",
    'set by the command',
  ],
  ['a path where there is a folder', 'cd <node>', 'Write the path', 'set by the command'],
  [
    'no other name as if it were the same',
    'deploy <stage>',
    'Write `{{environment}}` if that is what it is',
    '`stage`',
  ],
  [
    'the parameter that `adopt` would declare, with its own name as an alias',
    'ssh <node-name>',
    'Declare a parameter such as `host`, with `node` among its `aliases`, and write `{{host}}`',
    'set by the command',
  ],
  ['no name or id at its end', 'x get <claim-name>', 'Declare a parameter such as `volume` and', 'set by the command'],
  [
    'the step where the page says that one finds it',
    'ping <provider ip from first step>',
    'Put it into a shell variable in that step, `provider_ip=$(…)`, and write `"$provider_ip"` here',
    '`{{provider_ip}}`, which readers type once',
  ],
  [
    'no parameter by a whole sentence',
    'POD=<pod identified as the problem pod>',
    'Say it in a word or two',
    'set by the command',
  ],
  [
    'no word that says that it is a value',
    'x set <value of quota label>',
    'Declare a parameter such as `quota` and',
    'set by the command',
  ],
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

describe('an alias that links use', () => {
  const vocabulary = {
    unit: { aliases: ['name'] },
    service: { aliases: ['job', 'app'] },
    domain: { aliases: ['target'] },
    shop_pod: { aliases: ['pod'] },
  };
  test.each(['$NAME', '<name>', '<NAME>', '$JOB', '<job-name>', '<target>'])(
    'does not make %s its parameter',
    (text) => {
      expect(parameterFor(text, vocabulary)).toBeUndefined();
    },
  );

  test.each([
    ['<app>', 'service'],
    ['$SERVICE', 'service'],
    ['<unit-name>', 'unit'],
    ['<pod>', 'shop_pod'],
  ])('says what %s is where it has that meaning alone: %s', (text, name) => {
    expect(parameterFor(text, vocabulary)).toBe(name);
  });
});

test.each([
  ['<domain-name>', 'sudo -- virsh dumpxml ', '<vm>'],
  ['<domain>', '$ sudo virsh start ', '<vm>'],
  ['<domain-name>', 'oc exec -it x -c compute \\\n  -- virsh dumpxml ', '<libvirt_domain>'],
  ['<volume>', 'docker volume inspect ', '<docker_volume>'],
  ['<zone>', 'rndc reload ', '<dns_zone>'],
  ['<domain>', 'virsh list; dig ', '<domain>'],
  ['<volume-name>', 'kubectl get pvc ', '<volume-name>'],
])('what %s is behind `%s`', (text, before, meant) => {
  expect(meantAt(text, before)).toEqual({ text: meant });
});

test.each([
  ['up{instance="', { name: 'instance', operator: '=' }],
  ['up{\n  job="x",\n  instance=~"', { name: 'instance', operator: '=~' }],
  ['curl -g \'http://x/api/v1/query?query=up{job!=\\"', { name: 'job', operator: '!=' }],
])('a placeholder behind `%s` is the value of a label', (before, label) => {
  expect(meantAt('<x>', before)).toEqual({ text: `<${label.name}>`, label });
});

test.each(['NODE="', 'up{name="', '--label app="', 'echo y="'])('a placeholder behind `%s` is none', (before) => {
  expect(meantAt('<x>', before)).toEqual({ text: '<x>' });
});

const matcher = 'Write `instance=~"{{host}}(:[0-9]+)?"`';
test.each([
  ['promql', 'up{instance="<value of instance label>"}', matcher],
  ['promql', 'up{job="x", instance="<ip>"}', matcher],
  ['promql', 'up{instance!="<instance>"}', 'Write `instance!~"{{host}}(:[0-9]+)?"`'],
  ['promql', 'up{job="<exporter>"}', 'Write `{{service}}`'],
  ['bash', "NODE='<value of instance label from alert>'", 'Write `{{host}}`'],
  ['bash', 'kubectl get job <job>', 'Write `{{service}}` if that is what it is, as links may call it `job`'],
  ['bash', 'systemctl status <name>', 'Say what it is for'],
  ['bash', 'virsh start <domain>', 'Declare a parameter such as `vm`'],
])('the hint says what is meant in %s: %s', async (language, command, hint) => {
  const tree = await makeTree({
    'site.yml': 'name: Test\n',
    'parameters.yml':
      'host: { type: hostname, aliases: [instance] }\nservice: { aliases: [job] }\nunit: { aliases: [name] }\ndomain: { type: hostname }\n',
    'alerts/A.md': `# A\n\n\`\`\`${language}\n${command}\n\`\`\`\n`,
  });
  const { problems } = await tree.check();
  expect(problems.find(({ rule }) => rule === 'hand-filled-placeholder')?.hint).toContain(hint);
});

const parameters = 'host: { type: hostname }\nnamespace: {}\nport: {}\npod: {}\n';
test.each([
  ['shows a form', 'An address in the form <scheme>://<host>:<port> is expected.'],
  ['shows a format', 'The label is in the format of `<namespace>/<pod> x`, and the syntax is <host>:<port>.'],
  ['shows a pattern', 'Names have the pattern: <pod>.<namespace>'],
  ['tells what a command does', 'The `kubectl describe pod <pod>` command shows events.'],
  ['tells of a command that fails', 'When `kubectl logs <pod>` returns nothing, wait.'],
  ['compares with a command', 'It is similar to `kubectl drain <host>`.'],
  ['shows a sample', 'A sample alert message is provided below,\n\nUtilization has crossed 80% on host <host>.'],
  ['shows an example', 'For example, an alert message:\n\n    Storage is full\non <host> and <pod>.'],
  ['shows the output', 'Example output of it follows:\n\n> The pod <pod> is gone.'],
  ['says what to replace', 'Replacing `<namespace>` and `<pod>` with yours, run it.'],
  ['says what a placeholder is', 'Here <host> stands for the machine, where `<pod>` is the pod.'],
  ['says what to change', 'Change <host> to the name of the machine.'],
  ['tells of each', 'The manual of each command is at `man git-<host>` or `kubectl logs <pod>`.'],
  ['tells of all', 'These all can be looked at by running `kubectl logs <pod>`.'],
  ['tells of several commands', 'It is for scripts run with `kubectl get` and `kubectl logs <pod>` commands.'],
  ['gives an example', 'A shortcut is there as well, such as: `kubectl logs <pod>`'],
  ['is a heading with a link', '## [`kubectl logs <pod>`](https://x.example/)'],
  ['is escaped', 'Look at /proc/\\<pod\\>/status, and at &lt;host&gt;.'],
  ['is a part of an address', 'It is https://x.example/<host-token>, or <api-key>.'],
  ['has columns of a database', "`mysql -e 'SELECT POD_NAME, HOST_NAME FROM pods'`"],
  ['has a query', '```bash\npsql -h db -c "select * from x where NAMESPACE_NAME = 1"\n```'],
  ['reads a file in', '```bash\nsource env.sh\nkubectl get pods -n $NAMESPACE\n```'],
  ['reads a file in, with a dot', '```bash\n. ./env.sh\n```\n\n`kubectl logs $POD`'],
  ['evaluates what a command prints', '```bash\neval "$(env-of shop)"\nssh $HOST\n```'],
  ['exports a file', '```bash\nexport $(cat .env)\nssh $HOST\n```'],
  ['sets it in other ways', '```bash\nlet PORT=80\nmapfile POD < x\nprintf -v HOST x\nssh $HOST:$PORT $POD\n```'],
  ['sets it as csh and fish do', '```bash\nset -x POD x\nsetenv HOST x\nssh $HOST $POD\n```'],
])('what %s leaves nothing to fill in', async (_what, text) => {
  const tree = await makeTree({ 'parameters.yml': parameters, 'alerts/A.md': `# A\n\n${text}\n` });
  const { problems } = await tree.check();
  expect(problems.filter(({ rule }) => rule === 'hand-filled-placeholder')).toEqual([]);
});

test.each([
  'Run the `kubectl describe pod <pod>` command, which shows events.',
  'Log in to <host> with the format of your choice.',
  'Log in to <host> where the pod runs.',
  'Replace `x` in `kubectl logs <pod>`.',
  'Run a command such as `kubectl logs <pod>`.',
  'Every pod has logs. See `kubectl logs <pod>`.',
  'A sample of it is here.\n\nLog in to <host>.',
  'Type `kubectl logs <pod>`; this should print lines.',
  '```bash\nssh HOST "kubectl logs POD_NAME"\n```',
  '```bash\nexport X=1\nssh $HOST\n```',
])('what is left to fill in is told: %s', async (text) => {
  const tree = await makeTree({ 'parameters.yml': parameters, 'alerts/A.md': `# A\n\n${text}\n` });
  const { problems } = await tree.check();
  expect(problems.map(({ rule }) => rule)).toContain('hand-filled-placeholder');
});
