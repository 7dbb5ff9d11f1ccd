import { type Mistake, page } from './mistake.ts';

const at = (column: number, rule: string, line = 6): string => `pages/a.md:${line}:${column} ${rule}`;

/** Mistakes in commands, those in sentences above all, and in tags. */
export const inCommands: Mistake[] = [
  ...[
    { text: 'Log in: `ssh {{instance}}`.', told: at(14, 'alias-tag') },
    { text: 'Look: `kubectl get pods -o wide | grep {{ node }}`.', told: at(40, 'alias-tag') },
    { text: 'The label `{{instance}}` has it.', told: at(12, 'alias-tag') },
  ].map(({ text, told }) => ({
    kind: 'an alias in a code span',
    files: page(text),
    told,
    message: 'has the name that links may use for `host`',
    hint: '`{{host}}`',
  })),
  ...[
    { text: 'Log in: `ssh {{machine_name}}`.', told: at(14, 'undeclared-parameter') },
    { text: '| a |\n| - |\n| `kubectl drain {{machine_name}}` |', told: at(18, 'undeclared-parameter', 8) },
    { text: '```sh\nssh {{machine_name}}\n```', told: at(5, 'undeclared-parameter', 7) },
  ].map(({ text, told }) => ({
    kind: 'a name in a command that is not declared',
    files: page(text),
    told,
    message: '`{{machine_name}}` names no declared parameter',
    hint: 'Declare `machine_name`',
  })),
  ...[
    { text: 'Run `grep "x /var/log/syslog` on it.', told: at(11, 'shell-syntax'), message: 'double quote' },
    { text: "Run `kubectl get pod -o jsonpath='{.x}` now.", told: at(34, 'shell-syntax'), message: 'single quote' },
    { text: '- `curl -s $(hostname`', told: at(12, 'shell-syntax'), message: 'This command is not complete' },
  ].map((each) => ({
    ...each,
    kind: 'a command in a sentence without an end',
    files: page(each.text),
    hint: 'Fix the command',
  })),
  ...[
    { text: 'Run `curl “http://localhost/x”` now.', column: 11, character: '“' },
    { text: 'Run `kubectl get pods –n shop` now.', column: 23, character: '–' },
    { text: 'Run `docker ps —all` now.', column: 16, character: '—' },
  ].map(({ text, column, character }) => ({
    kind: 'characters of a word processor in a sentence',
    files: page(text),
    told: at(column, 'typographic-character'),
    message: `A shell takes \`${character}\``,
    hint: 'characters of a keyboard',
  })),
  ...[
    { text: 'Log in: `ssh <hostname>`.', column: 14, message: '`<hostname>`' },
    { text: 'Log in: `ssh $HOST`.', column: 14, message: '`$HOST`' },
    { text: 'Log in: `ssh YOUR_HOST`.', column: 14, message: '`YOUR_HOST`' },
  ].map(({ text, column, message }) => ({
    kind: 'a placeholder in a sentence',
    files: page(text),
    told: at(column, 'hand-filled-placeholder'),
    message,
    hint: 'Write `{{host}}`',
  })),
  ...[
    { text: 'On {{host} now.', column: 4 },
    { text: 'On {host}} now.', column: 4 },
    { text: 'Run `ssh { {host} }` now.', column: 10 },
    { text: 'On [it](https://x.example/?h={{instance}) now.', column: 30 },
  ].map(({ text, column }) => ({
    kind: 'a tag with a brace too few',
    files: page(text),
    told: at(column, 'broken-tag'),
    message: 'is no tag, so that readers see it as written. Did you mean `{{host}}`?',
    hint: 'Write `{{host}}`',
  })),
  ...[
    {
      text: '```sh\nssh x\n\nThen this.\n\n## More\n\nText',
      column: 1,
      message: '(`sh`) is never closed, so that the rest of the page',
      hint: '3 backticks',
    },
    { text: '~~~\nssh x\n~~\n\nText', column: 1, message: 'the rest of the page', hint: '3 tildes' },
    {
      text: '1. One:\n   ```sh\n   ssh x\n2. Two',
      column: 4,
      message: 'the rest of what it is in',
      hint: '3 backticks',
      line: 7,
    },
  ].map(({ text, column, message, hint, line }) => ({
    kind: 'a fence that is never closed',
    files: page(text),
    told: at(column, 'unclosed-fence', line),
    message,
    hint,
  })),
  ...[
    { text: '```sh\nNAMESPACE = tools\n```', column: 1, line: 7, message: 'sets nothing', hint: '`NAME=value`' },
    { text: '```sh\nexport FOO = bar\n```', column: 1, line: 7, message: 'sets nothing', hint: '`NAME=value`' },
    { text: '```sh\nssh x\nA_B = $(id)\n```', column: 1, line: 8, message: 'sets nothing', hint: '`NAME=value`' },
  ].map(({ text, column, line, message, hint }) => ({
    kind: 'spaces around the sign of an assignment',
    files: page(text),
    told: at(column, 'shell-syntax', line),
    message,
    hint,
  })),
  ...['kubectl get pods \\ \n  -n shop', 'ls -l \\\t\n  /x', 'docker run x \\  \n-d'].map((text) => ({
    kind: 'a space behind a backslash',
    files: page(`\`\`\`sh\n${text}\n\`\`\``),
    told: at(text.indexOf('\\') + 2, 'shell-syntax', 7),
    message: 'A space follows this backslash',
    hint: 'the last of its line',
  })),
  ...['npm team create <org:team>', 'oc get <pod|node>', 'ssh <user:name>'].map((text) => ({
    kind: 'a placeholder with signs in it',
    files: page(`\`\`\`sh\n${text}\n\`\`\``),
    told: at(text.indexOf('<') + 1, 'shell-syntax', 7),
    message: 'is a placeholder that a shell cannot read',
    hint: 'words alone',
  })),
  ...[
    { text: '`mysql -u root -pq7Rz9vKm shop`', column: 18 },
    { text: '`curl -u deploy:q7Rz9vKm https://x.example/`', column: 17 },
    { text: '```sh\nexport DB_PASSWORD=q7Rz9vKm\n```', column: 20, line: 7 },
  ].map(({ text, column, line }) => ({
    kind: 'a password in a command',
    files: page(text),
    told: at(column, 'exposed-secret', line),
    message: 'is a secret: a password in a',
    hint: 'Revoke it',
  })),
  ...[
    {
      text: '```sh\nexport AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY\n```',
      column: 8,
      line: 7,
      message: 'AWS Secret Access Key',
    },
    { text: 'Token: ghp_abcdefghijklmnopqrstuvwxyz0123456789', column: 8, message: 'GitHub Token' },
    { text: '`psql postgresql://admin:s3cret9@db.internal/x`', column: 7, message: 'PostgreSQL connection string' },
  ].map(({ text, column, line, message }) => ({
    kind: 'a secret',
    files: page(text),
    told: at(column, 'exposed-secret', line),
    message,
    hint: 'Revoke it',
  })),
];
