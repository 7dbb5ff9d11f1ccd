import { action, alert, good, type Mistake, page, retrospective } from './mistake.ts';

const retro = 'retrospectives/2026-01-02-x.md';
const fact = (column: number, rule: string): string => `pages/a.md:3:${column} ${rule}`;

/** Mistakes in what front matter, names of files and folders say. */
export const inFacts: Mistake[] = [
  ...[
    { files: page('Text.', 'service: chekout\n'), told: fact(10, 'unknown-service'), name: 'chekout' },
    { files: page('Text.', 'service: [checkout, Checkout]\n'), told: fact(21, 'unknown-service'), name: 'Checkout' },
    { files: retrospective('services: [check-out]\n'), told: `${retro}:3:12 unknown-service`, name: 'check-out' },
  ].map(({ files, told, name }) => ({
    kind: 'a service that there is not',
    files,
    told,
    message: `\`${name}\` is no service. Did you mean \`checkout\`?`,
    hint: `\`runbooks/${name}/index.md\``,
  })),
  ...[
    { alerts: 'HihgCPU', column: 9, message: 'the alert `HihgCPU`. Did you mean `HighCPU`?' },
    { alerts: '[HighCPU, HighCPUs]', column: 19, message: 'the alert `HighCPUs`. Did you mean `HighCPU`?' },
    { alerts: 'PodsAreGone', column: 9, message: 'no page is about the alert `PodsAreGone`.' },
  ].map(({ alerts, column, message }) => ({
    kind: 'an alert in a retrospective that no page is about',
    files: retrospective(`alerts: ${alerts}\n`),
    told: `${retro}:3:${column} unknown-alert`,
    message,
    hint: 'Fix the name',
  })),
  ...[
    {
      files: action('1. Do it.', 'runbooks/billing/restart.md'),
      told: 'runbooks/billing/restart.md:4:1 missing-readme',
    },
    {
      files: {
        ...action('1. Do it.', 'runbooks/billing/b.md'),
        'runbooks/billing/c.md': '---\nowner: team-a\n---\n# Other\n\n## About\n\nText.\n\n## Steps\n\n1. Do it.\n',
      },
      told: 'runbooks/billing/b.md:4:1 missing-readme',
    },
    {
      files: action('1. Do it.', 'teams/runbooks/billing/a.md'),
      told: 'teams/runbooks/billing/a.md:4:1 missing-readme',
    },
  ].map(({ files, told }) => ({
    kind: 'a service without a readme',
    files,
    told,
    message: '`billing` is no service',
    hint: 'runbooks/billing/index.md`',
  })),
  ...[
    {
      files: { ...page('Text.'), 'pages/b.md': '---\nowner: team-a\n---\n# A\n\nOther.\n' },
      told: 'pages/b.md:4:1 duplicate-title',
      message: '`A` is the title of `pages/a.md` too',
    },
    {
      files: { 'alerts/linux/B.md': alert('HighCPU') },
      told: 'alerts/linux/B.md:4:1 duplicate-title',
      message: '`alerts/HighCPU.md`',
    },
    {
      files: { ...page('Text.'), 'pages/b.md': '---\nowner: team-a\ntitle: a\n---\nOther.\n' },
      told: 'pages/b.md:3:8 duplicate-title',
      message: '`a` is the title',
    },
  ].map((each) => ({ ...each, kind: 'a title that is there twice', hint: 'Say in the title what is different' })),
  ...[
    {
      files: { 'log/2026-02-30-x.md': '# X\n\nText.\n' },
      told: 'log/2026-02-30-x.md:1:1 missing-date',
      message: '`2026-02-30` in the name of this file is no day',
    },
    {
      files: { 'log/20260812-x.md': '# X\n\nText.\n' },
      told: 'log/20260812-x.md:1:1 missing-date',
      message: '`20260812` in the name',
    },
    {
      files: retrospective('', 'retrospectives/x.md'),
      told: 'retrospectives/x.md:4:1 missing-date',
      message: 'this retrospective has no date',
    },
    {
      files: { 'log/x.md': '---\ndate: 2026-02-30\n---\n# X\n\nText.\n' },
      told: 'log/x.md:2:7 front-matter-schema',
      message: 'is not a day of the calendar',
      hint: 'lists the fields',
    },
  ].map((each) => ({ hint: 'Write `date: ', ...each, kind: 'a date that is none' })),
  ...[
    {
      files: page('Text.', 'reviewed: 2027-01-01\n'),
      told: fact(11, 'future-date'),
      message: '`2027-01-01` in `reviewed`',
    },
    {
      files: { 'log/2027-02-20-x.md': '# X\n\nText.\n' },
      told: 'log/2027-02-20-x.md:1:1 future-date',
      message: "in the file's name",
    },
    { files: retrospective('date: 2062-01-02\n'), told: `${retro}:3:7 future-date`, message: '`2062-01-02` in `date`' },
  ].map((each) => ({ ...each, kind: 'a date in the future', hint: 'Write the day on which it was' })),
  ...[
    ['severty', 'severity'],
    ['reviwed', 'reviewed'],
    ['sumary', 'summary'],
    ['servcie', 'service'],
    ['Title', 'title'],
  ].map(([written, meant]) => ({
    kind: 'a misspelt field',
    files: page('Text.', `${written}: x\n`),
    told: fact(1, 'misspelt-field'),
    message: `\`${written}\` is no field that is known here. Did you mean \`${meant}\`?`,
    hint: `Write \`${meant}:\``,
  })),
  ...[
    { severity: 'ciritcal', message: 'Did you mean `critical`?', hint: 'Fix the word' },
    { severity: 'Warning', message: 'Did you mean `warning`?', hint: '`severities: [' },
    {
      severity: 'crit',
      site: 'severities: [critical, page]\n',
      message: '`crit` is no severity.',
      hint: '`critical`, `page`',
    },
    {
      severity: 'pgae',
      site: 'severities: [critical, page]\n',
      message: 'Did you mean `page`?',
      hint: 'add it to `severities`',
    },
  ].map(({ severity, site = '', message, hint }) => ({
    kind: 'a misspelt severity',
    files: { 'site.yml': good['site.yml'] + site, 'alerts/B.md': alert('B', `severity: ${severity}\n`) },
    told: 'alerts/B.md:3:11 unknown-severity',
    message,
    hint,
  })),
  ...[
    { files: page('Text.', 'owner: team-b\n'), told: fact(1, 'front-matter-syntax'), name: 'owner' },
    { files: { 'site.yml': `${good['site.yml']}name: Other\n` }, told: 'site.yml:3:1 site-schema', name: 'name' },
    {
      files: { 'parameters.yml': `${good['parameters.yml']}pod:\n  type: text\n` },
      told: 'parameters.yml:12:1 parameters-schema',
      name: 'pod',
    },
  ].map(({ files, told, name }) => ({
    kind: 'a name that is there twice',
    files,
    told,
    message: `\`${name}\` is there twice`,
    hint: 'Take one of the two out',
  })),
];
