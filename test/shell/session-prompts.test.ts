// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have them
import { describe, expect, test } from 'vitest';
import { copied, readBlock } from '../support/session.ts';

describe('prompts', () => {
  test.each([
    'me@web-1:~$',
    'me@web-1:/var/log$',
    'root@web-1:~#',
    '[root@web-1 ~]#',
    '[me@web-1 log]$',
    'sh-5.1#',
    'bash-4.4$',
    '~$',
    '~/src $',
    '/ #',
    '/usr/src/app#',
    '/usr/src/app #',
    'Mac:~ me$',
    'me@Mac ~ %',
    '(venv) $',
    '(venv) me@web-1:~$',
    '(base) root@web-1:~#',
    '└─$',
    '❯',
    '~/src ❯',
    '➜  ~',
    '➜  app git:(main) ✗',
    'me@web-1 ~/src>',
    'PS C:\\>',
    'PS C:\\Program Files\\x>',
    'PS /home/me>',
    'PS>',
    '[web-1]: PS C:\\>',
    'C:\\Users\\me>',
    'mysql>',
    'MariaDB [(none)]>',
    'MySQL [shop]>',
    'shop=#',
    'shop=*#',
    'sqlite>',
    'SQL>',
    'cqlsh:shop>',
    'root@:26257/defaultdb>',
    'redis 127.0.0.1:6379>',
    '127.0.0.1:6379>',
    '127.0.0.1:6379[2]>',
    'rs0:PRIMARY>',
    'rs0 [direct: primary] shop>',
    '>>>',
    'In [1]:',
    'irb(main):001:0>',
    'iex(1)>',
    'hbase:001:0>',
    '[zk: localhost:2181(CONNECTED) 0]',
    '(gdb)',
    'virsh #',
    'sftp>',
  ])('%j is one', (prompt) => {
    // Lists of files have such comments.
    for (const info of ['console', 'bash', 'text'])
      if (info !== 'text' || prompt !== '/usr/src/app #') expect(copied(`${prompt} a b;\nout\n`, info)).toBe('a b;\n');
  });

  test.each(['#', '%', '>', 'web-1#', 'web-1%', 'test>', 'shop=>'])(
    '%j is one in a session that begins with it, and no other text’s',
    (prompt) => {
      expect(copied(`${prompt} ls;\nout\n${prompt} id;\n`)).toBe(
        prompt === 'web-1#' ? 'unclear at "web-1# ls;"' : 'ls;\nid;\n',
      );
      expect(copied(`${prompt} ls;\nout\n`, 'text')).toBeUndefined();
    },
  );

  test.each([
    ['C:\\>dir', 'dir'],
    ['PS C:\\> Get-Service |\n>> select Name\nName', 'Get-Service |\nselect Name\n'],
    ['mysql> SELECT *\n    -> FROM x;\n+--+', 'SELECT *\nFROM x;\n'],
    ['shop=# SELECT *\nshop-# FROM x\nshop-# ;\n 1', 'SELECT *\nFROM x\n;\n'],
    ['shop=# SELECT *\nFROM x;\n 1\n', 'SELECT *\nFROM x;\n'],
    ['shop=# \\d\nx', '\\d\n'],
    ['>>> for x in y:\n...     print(x)\n... \n1', 'for x in y:\n    print(x)\n\n'],
    ['mysql> SELECT 1\n1\n', 'incomplete at "SELECT 1"'],
    ['>>> f(\n', 'incomplete at "f("'],
  ])('of other programs are read with their own signs: %j', (text, expected) => {
    expect(copied(text)).toBe(expected);
  });

  test.each([
    [
      'a container’s',
      '$ kubectl exec -it x -- sh\n/ # ls\n/usr/src/app# ls\n$ echo done',
      'kubectl exec -it x -- sh\nls\nls\necho done',
    ],
    ['root’s after `sudo -i`', '$ sudo -i\n# systemctl restart x\n# exit', 'sudo -i\nsystemctl restart x\nexit'],
    [
      'root’s after a command with a placeholder',
      '$ oc debug node/<node-name>\n# chroot /host\n# Look:\n# ls',
      'oc debug node/<node-name>\nchroot /host\nls',
    ],
    ['root’s after ssh', '$ ssh web-1\nLast login\n# ls\n', 'ssh web-1\nls\n'],
    [
      'a container’s that is root’s',
      '$ docker exec -it db sh\n# psql\nshop=# SELECT 1;\n',
      'docker exec -it db sh\npsql\nSELECT 1;\n',
    ],
    ['another user’s', '# su - postgres\n$ psql\npostgres=> SELECT 1;', 'su - postgres\npsql\nSELECT 1;'],
    ['another machine’s', '$ ssh web-1\n[root@web-1 ~]# id\nuid=0\nsh-5.1# ls\n', 'ssh web-1\nid\nls\n'],
    ['MongoDB’s', '$ mongosh\ntest> db.x.find()\n[]\ntest> exit', 'mongosh\ndb.x.find()\nexit'],
  ])('may be %s, in the middle of a session', (_what, text, expected) => {
    expect(copied(text)).toBe(expected);
    expect(readBlock(text)?.entersAt).toBeGreaterThan(0);
  });

  test('of one shell are no other shell’s, whatever their folder', () => {
    expect(readBlock('me@a:~$ cd x\nme@a:~/x$ ls\n(venv) me@a:~$ id')?.entersAt).toBeUndefined();
    expect(readBlock('me@a:~$ ssh b\nme@b:~$ ls')?.entersAt).toBe(22);
  });
});
