import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../../../src/schema/parameter.ts';
import type { OwnCommands } from '../../../../src/shell/effects/table.ts';
import { articleOf, compile } from '../../../support/filled.ts';

const vocabulary: Vocabulary = Object.fromEntries(
  ['host', 'pod', 'namespace', 'database', 'pid', 'unit', 'cluster', 'dir', 'script', 'dry'].map((name) => [name, {}]),
);

/**
 * What each block of a page changes: `host: kubectl drain`, and `host: kubectl drain (further up)` where
 * the slot is in a block before it.
 */
function targets(text: string, commands: OwnCommands = {}): string[][] {
  const article = articleOf(compile(text, { vocabulary, commands }).html);
  const namesOf = (source: number): string[] =>
    Array.from(
      article.querySelectorAll(`[data-source="${source}"]`),
      (slot) => `${slot.getAttribute('data-parameter')}`,
    );
  return Array.from(article.querySelectorAll('figure'), (figure) => {
    const elsewhere = JSON.parse(figure.getAttribute('data-targets') ?? '[]') as [string, number[]][];
    return [
      ...Array.from(
        figure.querySelectorAll('[data-target]'),
        (slot) => `${slot.getAttribute('data-parameter')}: ${slot.getAttribute('data-target')}`,
      ),
      ...elsewhere.flatMap(([verb, sources]) =>
        sources.flatMap(namesOf).map((name) => `${name}: ${verb} (further up)`),
      ),
    ];
  });
}

const block = (text: string, fence = 'bash'): string => `\n\`\`\`${fence}\n${text}\n\`\`\`\n`;

describe('a slot of a command that changes something', () => {
  test('is its target, whatever kind of page it is on, without front matter', () => {
    const text = block('kubectl -n {{namespace}} get pod {{pod}}\nkubectl -n {{namespace}} delete pod {{pod}}');
    for (const file of ['alerts/A.md', 'runbooks/a/b.md', 'runbooks/a/index.md', 'log/2026-01-01-a.md', 'notes.md'])
      expect(
        Array.from(
          articleOf(compile(text, { vocabulary, file }).html).querySelectorAll('[data-parameter]'),
          (slot) => slot.getAttribute('data-target') ?? '',
        ),
      ).toEqual(['', '', 'kubectl delete', 'kubectl delete']);
  });

  test('is one in a partial', () => {
    const html = compile('{{> drain}}\n', { vocabulary, partials: { drain: block('kubectl drain {{host}}') } }).html;
    expect(articleOf(html).querySelector('[data-target="kubectl drain"]')?.getAttribute('data-parameter')).toBe('host');
  });

  test('is one in every language of a shell and of databases, and in a block that names none', () => {
    for (const fence of ['bash', 'sh', 'zsh', 'shell', 'ksh', 'fish', 'powershell', 'text', '', '{.bash}', 'console,x'])
      expect([fence, ...targets(block('kubectl delete pod {{pod}}', fence))]).toEqual([fence, ['pod: kubectl delete']]);
    for (const fence of ['sql', 'SQL', 'postgresql', 'mysql', 'psql'])
      expect([fence, ...targets(block('DELETE FROM t WHERE id = {{pid}};', fence))]).toEqual([fence, ['pid: DELETE']]);
    expect(targets(block('config set maxmemory {{pid}}', 'redis'))).toEqual([['pid: CONFIG SET']]);
    expect(targets(block('db.shop.deleteOne({id: "{{pid}}"})', 'mongosh'))).toEqual([['pid: deleteOne']]);
    for (const fence of ['promql', 'yaml', 'json', 'python'])
      expect([fence, ...targets(block('kubectl delete pod {{pod}}', fence))]).toEqual([fence, []]);
  });

  test('is none where a block without a language is a message', () => {
    for (const message of [
      'service {{unit}} is down',
      'at {{host}} we see errors',
      'patch {{unit}} was rolled out',
      'Restart {{unit}} now',
    ])
      for (const fence of ['', 'text']) expect([message, ...targets(block(message, fence))]).toEqual([message, []]);
    expect(targets(block('service {{unit}} restart', ''))).toEqual([['unit: service … restart']]);
    expect(targets(block('service {{unit}} stop', 'bash'))).toEqual([['unit: service … stop']]);
  });

  test('is one at the prompts of databases', () => {
    const sql = (prompt: string): string => `${prompt} select {{pid}};\n${prompt} kill {{pid}};`;
    expect(targets(block(sql('mysql>'), 'console'))).toEqual([['pid: KILL']]);
    expect(targets(block('redis 127.0.0.1:6379> get x\nredis 127.0.0.1:6379> del {{pid}}', 'console'))).toEqual([
      ['pid: DEL'],
    ]);
    expect(targets(block('$ psql -d {{database}}\nshop=# drop table x;', 'console'))).toEqual([
      ['database: DROP TABLE'],
    ]);
  });

  test('is one through the variables of fish and PowerShell', () => {
    expect(targets(block('set pod {{pod}}\nkubectl delete pod $pod', 'fish'))).toEqual([['pod: kubectl delete']]);
    expect(targets(block("$pod = '{{pod}}'\nkubectl delete pod $pod", 'powershell'))).toEqual([
      ['pod: kubectl delete'],
    ]);
  });

  test('is one only where the command line of a session is', () => {
    const session =
      '$ kubectl get pod {{pod}}\nkubectl delete pod {{pod}}\n$ kubectl delete pod {{pod}}\npod {{pod}} deleted';
    expect(targets(block(session, 'console'))).toEqual([['pod: kubectl delete']]);
    const article = articleOf(compile(block(session, 'console'), { vocabulary }).html);
    const slots = [...article.querySelectorAll('[data-parameter]')];
    expect(slots.map((slot) => slot.hasAttribute('data-target'))).toEqual([false, false, true, false]);
  });

  test('names every command that it is the target of', () => {
    expect(targets(block('unit={{unit}}\nsystemctl stop "$unit"\nsystemctl start "$unit"'))).toEqual([
      ['unit: systemctl stop, systemctl start'],
    ]);
  });
});

describe('sections', () => {
  test('make a slot a target when it is one in any of the ways to fill the block', () => {
    expect(targets(block('kubectl {{#namespace}}-n {{namespace}} {{/namespace}}delete pod {{pod}}'))).toEqual([
      ['namespace: kubectl delete', 'pod: kubectl delete'],
    ]);
    expect(targets(block('{{#pod}}kubectl get pod {{pod}}{{/pod}}{{^pod}}systemctl stop {{unit}}{{/pod}}'))).toEqual([
      ['unit: systemctl stop'],
    ]);
  });

  test('that never hold together make no command', () => {
    expect(targets(block('{{#pod}}echo {{/pod}}{{^pod}}cat {{/pod}}kubectl delete pod {{host}}'))).toEqual([[]]);
  });

  test('that repeat a command for the items of a list make the item its target', () => {
    expect(targets(block('{{#host}}\nkubectl cordon {{.}}\n{{/host}}'))).toEqual([['host: kubectl cordon']]);
  });
});

describe('what the blocks before have led to', () => {
  const restart = block('sudo systemctl restart nginx');

  test('is the target of a command on the host that they log in to', () => {
    expect(targets(`${block('ssh {{host}}')}${restart}`)).toEqual([[], ['host: systemctl restart (further up)']]);
    expect(targets(`${block('kubectl -n {{namespace}} exec -it {{pod}} -- sh')}${block('kill 1')}`)[1]).toEqual([
      'namespace: kill (further up)',
      'pod: kill (further up)',
    ]);
  });

  test('is none of a command that acts on something else, or that reads', () => {
    expect(targets(`${block('ssh {{host}}')}${block('kubectl delete pod x')}${block('systemctl status x')}`)).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('ends where another host comes, or with `exit`', () => {
    expect(targets(`${block('ssh {{host}}')}${block('ssh db-1')}${restart}`)).toEqual([[], [], []]);
    expect(targets(`${block('ssh {{host}}')}${block('uptime\nexit')}${restart}`)).toEqual([[], [], []]);
  });

  test('is each of those that the values of the link choose from', () => {
    const text = `{{#pod}}${block('kubectl exec -it {{pod}} -- sh')}{{/pod}}\n{{^pod}}${block('ssh {{host}}')}{{/pod}}\n${block('kill 1')}`;
    expect(targets(text)[2]).toEqual(['pod: kill (further up)', 'host: kill (further up)']);
  });

  test('is a database within the host', () => {
    const text = `${block('ssh {{host}}')}${block('sudo -u postgres psql -d {{database}}')}${block('select pg_terminate_backend({{pid}})', 'sql')}`;
    expect(targets(text)[2]).toEqual([
      'pid: pg_terminate_backend',
      'host: pg_terminate_backend (further up)',
      'database: pg_terminate_backend (further up)',
    ]);
  });

  test('is what a variable was set to', () => {
    expect(targets(`${block('unit={{unit}}\npid=$(pgrep "$unit")')}${block('kill "$pid"')}`)[1]).toEqual([
      'unit: kill (further up)',
    ]);
    expect(targets(`${block('unit={{unit}}')}${block('unit=nginx')}${block('systemctl stop "$unit"')}`)[2]).toEqual([]);
  });

  test('is the cluster that was chosen, and the folder that was gone to', () => {
    expect(targets(`${block('kubectl config use-context {{cluster}}')}${block('kubectl delete pod x')}`)[1]).toEqual([
      'cluster: kubectl delete (further up)',
    ]);
    expect(targets(`${block('cd {{dir}}')}${block('rm -rf cache')}`)[1]).toEqual(['dir: rm (further up)']);
  });
});

describe('an author who knows better', () => {
  const unknown = './fix.sh {{host}}';
  const reading = 'kubectl get node {{host}}';
  const changing = 'kubectl drain {{host}}';

  test('makes a block ask with `confirm` on its fence, whatever its language', () => {
    expect(targets(block(unknown, 'bash confirm'))).toEqual([['host: fix.sh']]);
    expect(targets(block('process.kill({{pid}})', 'js confirm'))).toEqual([['pid: ']]);
    expect(targets(block(reading, 'bash confirm'))).toEqual([['host: ']]);
  });

  test('keeps a block from asking with `no-confirm`', () => {
    expect(targets(block(changing, 'bash no-confirm'))).toEqual([[]]);
    expect(targets(`---\nconfirm: true\n---\n${block(changing, 'bash no-confirm')}`)).toEqual([[]]);
  });

  test('makes unknown commands ask with `confirm: true` in front matter, and reading ones never', () => {
    const text = `---\nconfirm: true\n---\n${block(reading)}${block(unknown)}${block(changing)}`;
    expect(targets(text)).toEqual([[], ['host: fix.sh'], ['host: kubectl drain']]);
  });

  test('keeps a page from asking with `confirm: false`, but for the blocks that say `confirm`', () => {
    const text = `---\nconfirm: false\n---\n${block(changing)}${block(changing, 'bash confirm')}`;
    expect(targets(text)).toEqual([[], ['host: kubectl drain']]);
  });

  test('says in site.yml what a command does', () => {
    const commands = {
      changing: ['fix.sh', 'shopctl cache flush', 'kubectl get --raw'],
      reading: ['shopctl', 'kubectl cordon'],
    };
    expect(targets(block(unknown), commands)).toEqual([['host: fix.sh']]);
    expect(targets(block('shopctl --env prod cache flush {{host}}'), commands)).toEqual([
      ['host: shopctl cache flush'],
    ]);
    expect(targets(block('sudo shopctl status {{host}}'), commands)).toEqual([[]]);
    expect(targets(block('kubectl cordon {{host}}'), commands)).toEqual([[]]);
    expect(targets(block('kubectl get --raw /api/{{host}}'), commands)).toEqual([['host: kubectl get --raw']]);
    expect(targets(block('kubectl get node {{host}}'), commands)).toEqual([[]]);
  });

  test('has written a caution for the reader alone', () => {
    expect(targets(`## Steps\n\n> [!CAUTION]\n> Careful.\n${block(reading)}`)).toEqual([[]]);
  });
});
