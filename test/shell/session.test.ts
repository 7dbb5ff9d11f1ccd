// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have them
import { describe, expect, test } from 'vitest';
import { copied } from '../support/session.ts';

describe('a session at a terminal', () => {
  test.each([
    ['prompts and output', 'console', '$ uptime\n 03:00:01 up 3 days\n$ id\nuid=0(root)\n', 'uptime\nid\n'],
    ['a shell’s block that begins with a prompt', 'bash', '$ uptime\nup 3 days\n', 'uptime\n'],
    ['a block without a language', '', '$ uptime\nup 3 days', 'uptime\n'],
    ['a block of text', 'txt', '$ uptime\nup 3 days', 'uptime\n'],
    ['what comes before the first prompt', 'console', 'Last login: today\n$ uptime\n', 'uptime\n'],
    ['lines that go on', 'console', '$ kubectl get pods \\\n    -n shop\nNAME\n', 'kubectl get pods \\\n    -n shop\n'],
    ['prompts further in', 'bash', '  $ uptime\n  up 3 days\n', 'uptime\n'],
    ['a comment above the first prompt', 'shell', '# who is there?\n\n$ who\nme\n', 'who\n'],
    ['a sentence above the first prompt', 'console', '# Who is there?\n\n$ who\nme\n', 'who\n'],
    ['a sentence between commands', 'console', '$ id\n# That is root.\nuid=0\n$ ls\n', 'id\nls\n'],
    ['a comment of several lines', 'console', '$ id\n\n# Show it, and write the\n# rest into x.\n$ ls\n', 'id\nls\n'],
    ['a comment that goes on', 'console', '$ id\n# If this fails,\n# try again\n$ ls\n', 'id\nls\n'],
    ['what things stand for', 'console', '$ n=x\n# label (of it) -> NAME:\n# web -> prometheus\n$ ls\n', 'n=x\nls\n'],
    ['words between alternatives', 'console', '$ id\n# or\n$ ls\n# ~ or ~\n$ who\n', 'id\nls\nwho\n'],
    ['headings', 'console', '$ id\n## TITLE\n### title\n$ ls\n', 'id\nls\n'],
    ['more space than needed', 'console', '$   who\n$\n$ \nme\n', 'who\n'],
    ['an escaped backslash at the end', 'console', '$ echo \\\\\n\\\n$ id\n', 'echo \\\\\nid\n'],
    ['a command that is a comment', 'console', '$ # it’s me\n$ id\n', '# it’s me\nid\n'],
    [
      'placeholders',
      'console',
      '$ oc logs <pod>\n$ oc exec <pod name> -- id\n',
      'oc logs <pod>\noc exec <pod name> -- id\n',
    ],
    ['a headline that looks like one further in', 'console', '$ curl -O x\n  % Total    % Received\n', 'curl -O x\n'],
    ['percentages and arrows', 'console', '$ x\n50% done\n--> y\n=> z\n<a> b\n1> c\n', 'x\n'],
  ])('with %s gives its commands', (_what, language, text, expected) => {
    expect(copied(text, language)).toBe(expected);
  });

  test.each([
    [
      'an open quote',
      '$ kubectl patch deploy x -p \'\n{"spec": 1}\n\'\npatched\n',
      'kubectl patch deploy x -p \'\n{"spec": 1}\n\'\n',
    ],
    ['a pipe at the end', '$ kubectl get pods |\n    grep shop\nshop-1\n', 'kubectl get pods |\n    grep shop\n'],
    ['`&&` at the end', '$ a &&\n    b ||\n  c\nout\n', 'a &&\n    b ||\n  c\n'],
    ['a loop', '$ for p in a b; do\n    echo $p\n  done\na\n', 'for p in a b; do\n    echo $p\n  done\n'],
    ['a choice', '$ if a\nthen b\nelse c; fi\nout\n', 'if a\nthen b\nelse c; fi\n'],
    ['a group', '$ (cd x;\nls)\nout\n$ {\nls; }\n', '(cd x;\nls)\n{\nls; }\n'],
    ['a function', '$ f() {\n  ls\n}\n$ f\nout\n', 'f() {\n  ls\n}\nf\n'],
    ['a substitution', '$ kill $(\n  pgrep x\n)\nkilled\n', 'kill $(\n  pgrep x\n)\n'],
    ['a here-document', '$ cat <<EOF\nPod $ x\nEOF\nPod $ x\n$ id\n', 'cat <<EOF\nPod $ x\nEOF\nid\n'],
    ['a here-document that shows a prompt', '$ cat <<EOF\n$ x\nEOF\n$ id\n', 'cat <<EOF\n$ x\nEOF\nid\n'],
    ['two here-documents', '$ diff /dev/fd/3 - 3<<A <<B\nx\nA\ny\nB\n1c1\n', 'diff /dev/fd/3 - 3<<A <<B\nx\nA\ny\nB\n'],
    ['a here-document of Markdown', '$ cat <<EOF\n> quoted\nEOF\nout\n', 'cat <<EOF\n> quoted\nEOF\n'],
    ['the shell’s own signs', '$ for i in 1 2; do\n> echo $i\n> done\n1\n2\n', 'for i in 1 2; do\necho $i\ndone\n'],
    ['a here-document as the shell shows it', "$ cat <<'END'\n> a\n> END\na\n", "cat <<'END'\na\nEND\n"],
    [
      'zsh’s own signs',
      '% for i in 1 2; do\nfor> echo $i | \nfor pipe> cat\nfor> done\n1\n',
      'for i in 1 2; do\necho $i | \ncat\ndone\n',
    ],
    ['a backslash as the shell shows it', '$ ls \\\n> -l\ntotal 0\n', 'ls \\\n-l\n'],
    ['a session that is further in', '  $ cat <<E\n  x\n  E\n  x\n', 'cat <<E\nx\nE\n'],
    ['a comment that ends in a backslash', '$ ls # all \\\nfile\n', 'ls # all \\\n'],
  ])('reads on until %s is complete', (_what, text, expected) => {
    expect(copied(text)).toBe(expected);
  });

  test.each([
    ['an open quote', "$ echo 'a\na\n", 'incomplete at "echo \'a"'],
    ['a quote that only a later command closes', "$ echo don't\n$ echo it's\n", 'incomplete at "echo don\'t"'],
    ['a here-document without an end', '$ cat <<EOF\nx\n$ id\n', 'incomplete at "cat <<EOF"'],
    ['a pipe before the next prompt', '$ ls |\n$ id\n', 'incomplete at "ls |"'],
    ['a loop without an end', '$ id\n$ while true; do\n  x\n', 'incomplete at "while true; do"'],
    ['what is no command', '$ echo )\n', 'wrong at "echo )"'],
    ['what becomes none', '$ if a\nthen )\n', 'incomplete at "if a"'],
  ])('is not copied with %s', (_what, text, expected) => {
    expect(copied(text)).toBe(expected);
  });
});

describe('a line that may be a command or output', () => {
  test.each([
    ['a comment of metrics', '$ curl x/metrics\n# HELP go_gc x\n', '# HELP go_gc x'],
    ['metrics in root’s session', '# curl x/metrics\n# HELP go_gc x\n', '# HELP go_gc x'],
    ['a comment between commands', '$ id\n# as root\nuid=0\n', '# as root'],
    ['root’s prompt, or a comment, before the first one', '# stop it first\n$ id\n', '# stop it first'],
    [
      'root’s prompt after a command that started no shell',
      '$ sudo cat x\n# managed by puppet\n',
      '# managed by puppet',
    ],
    ['an unknown prompt', '$ telnet x\nrouter> show version\n', 'router> show version'],
    ['another one', '$ x\nsw-1# show run\n', 'sw-1# show run'],
    ['a quotation', '$ mail\nFrom: x\n> quoted\n', '> quoted'],
    ['a prompt further in', '$ setup\nNow run:\n    $ start\n', '    $ start'],
    ['a prompt of a program that was not started', '$ x\nkey=> y\n', 'key=> y'],
    ['unknown prompts', 'sw-1# show run\nx\n', 'sw-1# show run'],
    [
      'a file with comments that root shows',
      'root@web-1:~# cat /etc/demo.conf\n# rm -rf /var/cache/demo\nlimit = 10\n',
      '# rm -rf /var/cache/demo',
    ],
    ['one in a container', '/ # cat /etc/resolv.conf\n# generated by docker\n', '# generated by docker'],
    ['what looks like a short prompt of zsh', 'me@Mac ~ % top\n% rm old files\n', '% rm old files'],
    ['a file that root’s bare prompt shows', '# cat /etc/demo.conf\n# rm -rf /var/cache\n', '# rm -rf /var/cache'],
    ['one before another command', '# cat x; true\n# rm -rf /var/cache\n', '# rm -rf /var/cache'],
    ['lines that grep finds', '# grep -i x /etc/y\n# rm x\n', '# rm x'],
    ['one behind a pipe', '# cat /etc/x | grep y\n# rm -rf /var/cache\n', '# rm -rf /var/cache'],
    ['one in a shell that was started', '$ sudo -i\n# sudo cat /etc/x\n# settings of x\n', '# settings of x'],
    ['one in a container that was started', '$ docker exec -it c sh\n/ # ls\n# rm x\n', '# rm x'],
    ['another name of a weak prompt', 'test> db.x.find()\nwarn> low disk\n', 'warn> low disk'],
    ['one of MongoDB', 'rs0:PRIMARY> db.x.find()\nwarn> low disk\n', 'warn> low disk'],
  ])('is %s', (_what, text, line) => {
    expect(copied(text)).toBe(`unclear at ${JSON.stringify(line)}`);
  });

  test.each([
    ['console prompt="$"', '$ curl x/metrics\n# HELP go_gc x\nme@a:~$ id\n', 'curl x/metrics\nid\n'],
    ['console prompt="#"', '$ x\n# ls\nroot@a:~# id\n# HELP x\n', 'ls\nid\nHELP x\n'],
    ['console prompt="$" prompt="#"', '# stop\n$ id\n', 'stop\nid\n'],
    ['console prompt=$', '$ mail\n> quoted\n', 'mail\n'],
    ["console prompt='router>'", 'router> show version\nx\n', 'show version\n'],
    ['{.console prompt="sw-1#"}', 'sw-1# show run\n# x\n', 'show run\n'],
    ['bash prompt="$"', '$ a\n# b\n', 'a\n'],
    ['console prompt="none"', '$ x\n', undefined],
  ])('is decided by the fence: %s', (info, text, expected) => {
    expect(copied(text, info)).toBe(expected);
  });
});

test.each([
  ['two of root', '# systemctl stop x\n# rm -rf /var/lib/x\n', 'systemctl stop x\nrm -rf /var/lib/x\n'],
  [
    'what a program prints and grep lets through',
    '# sysctl -a | grep fs\nfs.file-nr = 1\n# lsof -n\n',
    'sysctl -a | grep fs\nlsof -n\n',
  ],
  ['what goes into a file first', '# cat a > b\n# rm a\n', 'cat a > b\nrm a\n'],
  ['a here-document first', '# cat <<E | sh\nx\nE\n# rm a\n', 'cat <<E | sh\nx\nE\nrm a\n'],
  ['another database', 'test> use shop\nshop> db.x.find()\n', 'use shop\ndb.x.find()\n'],
  ['another database of psql', 'a=> \\c b\nb=> select 1;\n', '\\c b\nselect 1;\n'],
])('%s are commands', (_what, text, expected) => {
  expect(copied(text)).toBe(expected);
});

test.each([
  ['lines of diff', '$ diff a b\n3c3\n< limit = 1\n---\n> limit = 2\n$ id\n', 'diff a b\nid\n'],
  [
    'a tree of progress',
    '$ git node v8 backport\n✔ Fetch\n❯ Apply the patches\n◼ Push\n$ id\n',
    'git node v8 backport\nid\n',
  ],
  [
    'names above commands',
    '# Fedora\n$ dnf install x\n\n# Debian/Ubuntu\n$ apt install x\n',
    'dnf install x\napt install x\n',
  ],
])('%s are no commands', (_what, text, expected) => {
  expect(copied(text)).toBe(expected);
});

describe('no session', () => {
  test.each([
    ['commands alone', 'bash', 'uptime\necho $HOME\n'],
    ['a comment first', 'bash', '# Look who is there\nwho\n'],
    ['output alone', 'console', 'up 3 days\n'],
    ['metrics alone', 'console', '# HELP go_gc x\n# TYPE go_gc summary\ngo_gc 1\n'],
    ['nothing', 'console', ''],
    ['a text of TeX', 'text', '% comment\n\\section{x}\n'],
    ['a configuration', 'text', '# comment\nx = 1\n'],
    ['a list of files', 'text', '/etc/app # settings\n/var/log # logs\n'],
    ['a variable', 'bash', '$HOME/bin/x\n'],
    ['a redirection', 'bash', '> file\n'],
  ])('is %s', (_what, language, text) => {
    expect(copied(text, language)).toBeUndefined();
  });
});
