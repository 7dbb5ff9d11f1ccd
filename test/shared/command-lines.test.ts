import { describe, expect, test } from 'vitest';
import { commandLines } from '../../src/shared/command-lines.ts';

const copied = (text: string, language: string): string | undefined =>
  commandLines(text, language)
    ?.map(({ start, end }) => text.slice(start, end))
    .join('');

describe('a session at a terminal', () => {
  test.each([
    ['prompts and output', 'console', '$ uptime\n 03:00:01 up 3 days\n$ id\nuid=0(root)\n', 'uptime\nid\n'],
    ['a shell’s block that begins with a prompt', 'bash', '$ uptime\nup 3 days\n', 'uptime\n'],
    ['a block without a language', '', '$ uptime\nup 3 days', 'uptime\n'],
    ['who and where', 'console', 'root@web-1:~$ uptime\nup\n[me@web-1 log]$ ls\nsyslog\n', 'uptime\nls\n'],
    ['root’s prompt', 'console', '# id\nuid=0\n', 'id\n'],
    ['a comment among commands', 'console', '$ id\n# that is root\nuid=0\n', 'id\n'],
    ['lines that go on', 'console', '$ kubectl get pods \\\n    -n shop\nNAME\n', 'kubectl get pods \\\n    -n shop\n'],
    [
      'lines that the shell asks for',
      'console',
      '$ for i in 1 2; do\n> echo $i\n> done\n1\n2\n',
      'for i in 1 2; do\necho $i\ndone\n',
    ],
    ['prompts further in', 'bash', '  $ uptime\n  up 3 days\n', 'uptime\n'],
    ['a comment above the first prompt', 'shell', '# Who is there?\n\n$ who\nme\n', 'who\n'],
    [
      'another machine’s root',
      'console',
      '$ ssh web-1\n[root@web-1 ~]# id\nuid=0\nsh-5.1# ls\n# done\n',
      'ssh web-1\nid\nls\n',
    ],
    ['a here document', 'console', '$ cat <<EOF\nPod $ x\nEOF\nPod $ x\n$ id\n', 'cat <<EOF\nPod $ x\nEOF\nid\n'],
    ['a here document as the shell shows it', 'console', "$ cat <<'END'\n> a\n> END\na\n", "cat <<'END'\na\nEND\n"],
    ['an escaped backslash at the end', 'console', '$ echo \\\\\n\\\n$ id\n', 'echo \\\\\nid\n'],
    ['output that quotes', 'console', '$ mail\nFrom: x\n> quoted\n', 'mail\n'],
  ])('with %s gives its commands', (_what, language, text, expected) => {
    expect(copied(text, language)).toBe(expected);
  });

  test.each([
    ['commands alone', 'bash', 'uptime\necho $HOME\n'],
    ['a comment first', 'bash', '# Look who is there\nwho\n'],
    ['another language', 'yaml', '$ uptime\n'],
    ['output alone', 'console', 'up 3 days\n'],
    ['nothing', 'console', ''],
  ])('is not a block of %s', (_what, language, text) => {
    expect(copied(text, language)).toBeUndefined();
  });
});
