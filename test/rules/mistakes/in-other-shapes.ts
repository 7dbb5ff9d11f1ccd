// Long, because it is data: mistakes that are in quotations, in lists, in tables, behind other letters and in partials.
import type { Files } from '../../support/tree.ts';
import { action, alert, type Mistake, page, retrospective } from './mistake.ts';

const at = (column: number, rule: string, line = 6, file = 'pages/a.md'): string => `${file}:${line}:${column} ${rule}`;
const fence = '```';

/** The files as an editor on Windows writes them. */
const windows = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, String(text).replaceAll('\n', '\r\n')]));

type Shape = [text: string | Files, told: string | string[], message: string, hint: string];

const shapes: Readonly<Record<string, Shape[]>> = {
  'a mistake in a quotation': [
    ['> Look: `kubectl drain {{node}}`.', at(24, 'alias-tag'), '`{{node}}`', '`{{host}}`'],
    ['> ##More', at(3, 'lost-heading'), '`##More` is text', '`## More`'],
    ['> | a |\n> | - |\n> | 1 | 2 |', at(7, 'lost-cell', 8), '`2` is not shown', 'Add a cell'],
    ['> ```bash\n> ls\n>\n> More', at(3, 'unclosed-fence'), 'is never closed', '3 backticks'],
    ['> **Do not restart.', at(3, 'lost-emphasis'), 'shows its stars', 'behind the last word'],
    ['- x\n\n  > 1.Log in\n  > 2.Look', [at(5, 'lost-item', 8), at(5, 'lost-item', 9)], '`1.`', '`1. `'],
  ],
  'a mistake in a list': [
    ['- x\n\n  ##More', at(3, 'lost-heading', 8), '`##More` is text', '`## More`'],
    ['- x\n\n  | a |\n  | - |\n  | 1 | 2 |', at(7, 'lost-cell', 10), '`2` is not shown', 'Add a cell'],
    ['- x\n\n  {{> log-in}}', at(3, 'unknown-partial', 8), 'does not exist', '`partials/log-in.md`'],
    [
      `- x\n\n\t${fence}bash\n\tgrep “x” f\n\t${fence}`,
      at(7, 'typographic-character', 9),
      'takes `“`, `”` for letters',
      'keyboard',
    ],
  ],
  'a mistake in a table': [
    ['| a |\n| - |\n| ssh {{host} |', at(7, 'broken-tag', 8), 'is no tag', 'Write `{{host}}`'],
    ['| a |\n| - |\n| [it](a b.md) |', at(8, 'lost-link', 8), 'for the space', '<a b.md>'],
    ['| a |\n| - |\n| [it][no] |', at(3, 'lost-link', 8), 'where `no` leads', '[no]: https://'],
    ['| a |\n| - |\n| ![It](no.png) |', at(3, 'missing-file', 8), '`no.png`', 'put the image there'],
  ],
  'a mistake behind other letters': [
    ['- Größe prüfen — 日本: `ssh {{instance}}`', at(27, 'alias-tag'), '`{{instance}}`', '`{{host}}`'],
    ['Größe 日本 {{pod} da.', at(10, 'broken-tag'), 'is no tag', 'Write `{{pod}}`'],
    ['| a | b |\n| - | - |\n| Größe 日本 | `a | b` |', at(17, 'lost-cell', 8), 'ends this cell', '`\\|`'],
  ],
  'a mistake after line ends of Windows': [
    [windows(page('- See [it](my page.md) now.')), at(12, 'lost-link'), 'for the space', '<my page.md>'],
    [windows(page('Text.\n\n####Four')), at(1, 'lost-heading', 8), '`####Four`', '`#### Four`'],
    [windows(page('````bash\nls\n```\n\nMore.')), at(1, 'unclosed-fence'), 'never closed', '4 backticks'],
    [windows(page('Text.', 'service: checkot\n')), at(10, 'unknown-service', 3), '`checkot`', 'Fix the name'],
  ],
  'a mistake in a partial': [
    [
      { ...page('{{> log-in}}'), 'partials/log-in.md': 'Größe: {{host} now.\n' },
      at(8, 'broken-tag', 1, 'partials/log-in.md'),
      'is no tag',
      'Write `{{host}}`',
    ],
    [
      { ...page('{{> log-in}}'), 'partials/log-in.md': 'See [it][no].\n' },
      at(5, 'lost-link', 1, 'partials/log-in.md'),
      'where `no` leads',
      '[no]: https://',
    ],
    [
      { ...page('{{> log-in.md}}'), 'partials/log-in.md': 'Log in.\n' },
      at(1, 'unknown-partial'),
      'Did you mean `log-in`?',
      'Write `{{> log-in}}`, without the ending',
    ],
  ],
  'a mistake in a list of the front matter': [
    [page('Text.', 'services:\n  - checkout\n  - chekcout\n'), at(5, 'unknown-service', 5), '`chekcout`', 'Fix'],
    [
      retrospective('alerts:\n  - HighCPU\n  - HihgCPU\n'),
      at(5, 'unknown-alert', 5, 'retrospectives/2026-01-02-x.md'),
      'HihgCPU',
      'Fix the name',
    ],
    [{ 'alerts/B.md': alert('B', 'symtoms:\n  - OOM\n') }, at(1, 'misspelt-field', 3, 'alerts/B.md'), 'symptoms', ''],
  ],
  'a name that is nearly the one of a parameter': [
    ['On {{host-name}} now.', at(4, 'undeclared-parameter'), 'Did you mean `host`?', 'Declare `host-name`'],
    ['On {{hostname}} now.', at(4, 'undeclared-parameter'), 'Did you mean `host`?', 'Declare `hostname`'],
    ['On {{ pods }} now.', at(4, 'tag-not-live'), 'Did you mean `pod`?', 'fix its name'],
    ['On {{Host}} now.', at(4, 'tag-not-live'), 'Did you mean `host`?', 'fix its name'],
  ],
  'a password that an option has': [
    ['`redis-cli -h db -a q7Rz9vKm2x info`', at(21, 'exposed-secret'), 'a password in a command', 'Revoke it'],
    [`${fence}sh\nmongosh --password q7Rz9vKm2x\n${fence}`, at(20, 'exposed-secret', 7), 'a password', 'Revoke it'],
    ['- `x login --token=q7Rz9vKm2x`', at(20, 'exposed-secret'), 'a password in a command', 'Revoke it'],
    ['`sshpass -p q7Rz9vKm2x ssh {{host}}`', at(13, 'exposed-secret'), 'a password in a command', 'Revoke it'],
  ],
  'what nobody has written yet, told once': [
    [
      action('To fill in: the steps.'),
      at(1, 'unfilled-section', 10, 'runbooks/checkout/restart.md'),
      'still says what to fill in',
      'Write it',
    ],
    [
      { 'alerts/B.md': alert('B', '', '## Diagnosis\n\n...\n') },
      at(1, 'unfilled-section', 14, 'alerts/B.md'),
      'empty',
      '',
    ],
    [
      { 'alerts/B.md': alert('B', '', '## Diagnosis\n\n???\n') },
      at(1, 'unfilled-section', 14, 'alerts/B.md'),
      'empty',
      '',
    ],
  ],
  'a day that is none, told once': [
    [
      { 'log/2026-13-02-x.md': '# X\n\nText.\n' },
      at(1, 'missing-date', 1, 'log/2026-13-02-x.md'),
      'is no day',
      'date: ',
    ],
    [
      { 'log/2027-02-30-x.md': '# X\n\nText.\n' },
      at(1, 'missing-date', 1, 'log/2027-02-30-x.md'),
      'is no day',
      'date: ',
    ],
    [
      page('Text.', 'reviewed: 2027-02-30\n'),
      at(11, 'front-matter-schema', 3),
      'day of the calendar',
      'docs/content.md',
    ],
  ],
};

/** Mistakes of other lists in other shapes, and what may be wrong only there. */
export const inOtherShapes: Mistake[] = Object.entries(shapes).flatMap(([kind, all]) =>
  all.map(([files, told, message, hint]) => ({
    kind,
    files: typeof files === 'string' ? page(files) : files,
    told,
    message,
    hint,
  })),
);
