// A table, so that it has many lines.
import type { RuleName } from '../../src/problems/rules.ts';
import { ENDLESS } from '../support/endless.ts';
import type { Files } from '../support/tree.ts';

/** Content that breaks one rule, at one place, and no other. */
export interface Broken {
  rule: RuleName;
  files: Files;
  /** `file:line:column`. */
  at: string;
  /** What the message must name. */
  says: string;
}

/** A tree that is whole, to which each broken file is added. */
export const whole: Files = {
  'site.yml': 'name: Test\n',
  'parameters.yml':
    'host:\n  type: hostname\nlanguage:\n  type: choice\n  choices: [java, go]\nservice:\n  catalogue: services\n',
  'runbooks/checkout/index.md': '---\ntitle: Checkout\nowner: team-payments\n---\nTakes payments.\n',
  'alerts/Good.md': '# Good\n\nLook at {{host}}.\n',
};

/** One for every way in which a page, a setting or a file can be broken. */
export const brokenPages: Broken[] = [
  {
    rule: 'unsafe-slot',
    files: {
      'a.md':
        '---\nparameters:\n  text:\n    type: text\n---\nLook:\n\n```bash\nssh {{host}} "grep {{text}} log"\n```\n',
    },
    at: 'a.md:9:20',
    says: '`{{text}}` is free text and is in a command for `ssh`',
  },
  {
    rule: 'untyped-parameter',
    files: { 'a.md': '---\nparameters:\n  queue: {}\n---\n- Look:\n\n  ```sh\n  purge -q {{queue}}\n  ```\n' },
    at: 'a.md:8:12',
    says: '`queue` has neither a type nor a pattern',
  },
  {
    rule: 'missing-double-dash',
    files: { 'a.md': '---\nparameters:\n  text:\n    type: text\n---\n```bash\nsudo less {{text}}\n```\n' },
    at: 'a.md:7:11',
    says: 'first argument of `less`',
  },
  {
    rule: 'front-matter-syntax',
    files: { 'a.md': '---\ntitle: Restart: now\n---\nText\n' },
    at: 'a.md:2:8',
    says: 'YAML does not parse',
  },
  {
    rule: 'front-matter-syntax',
    files: { 'a.md': '---\ntitle: Restart\n\nText\n' },
    at: 'a.md:1:1',
    says: 'never closed',
  },
  {
    rule: 'front-matter-syntax',
    files: { 'a.md': '---js\nprocess.exit(7)\n---\nText\n' },
    at: 'a.md:1:4',
    says: '`js`',
  },
  {
    rule: 'front-matter-syntax',
    files: { 'a.md': '---\ntitle: *important*\n---\nText\n' },
    at: 'a.md:2:8',
    says: '`*important*`',
  },
  {
    rule: 'front-matter-syntax',
    files: { 'a.md': '---\nA line across, and text\n---\nText\n' },
    at: 'a.md:2:1',
    says: '`A line across, and text`',
  },
  {
    rule: 'front-matter-schema',
    files: { 'a.md': '---\ntitle: A\nreviewed: 2026-02-30\n---\nText\n' },
    at: 'a.md:3:11',
    says: '`reviewed` (`2026-02-30`)',
  },
  {
    rule: 'front-matter-schema',
    files: { 'a.md': '---\nparameters:\n  pod:\n    typ: word\n---\n{{pod}}\n' },
    at: 'a.md:4:5',
    says: '`parameters.pod.typ`',
  },
  {
    rule: 'front-matter-schema',
    files: { 'a.md': '---\nparameters:\n  pod:\n    type: choice\n---\n{{pod}}\n' },
    at: 'a.md:4:11',
    says: 'no `choices`',
  },
  {
    rule: 'parameters-schema',
    files: { 'parameters.yml': 'host:\n  type: hostnme\n' },
    at: 'parameters.yml:2:9',
    says: '`host.type` (`hostnme`)',
  },
  {
    rule: 'parameters-schema',
    files: { 'parameters.yml': 'host:\n\ttype: hostname\n' },
    at: 'parameters.yml:2:1',
    says: 'Tabs',
  },
  {
    rule: 'parameters-schema',
    files: { 'parameters.yml': 'host:\n  aliases: [node]\nnode:\n  type: word\n' },
    at: 'parameters.yml:2:13',
    says: 'already a name of `node`',
  },
  {
    rule: 'site-schema',
    files: { 'site.yml': 'name: Test\nbase: books\n' },
    at: 'site.yml:2:7',
    says: '`base` (`books`)',
  },
  {
    rule: 'site-schema',
    files: { 'site.yml': 'name: Test\nnmae: Test\n' },
    at: 'site.yml:2:1',
    says: '`nmae`',
  },
  { rule: 'unreadable-file', files: { 'a.md': 'one\0two' }, at: 'a.md:1:1', says: 'NUL' },
  {
    rule: 'unreadable-file',
    files: { 'a.md': Buffer.alloc(5 * 1024 * 1024, 'text ') },
    at: 'a.md:1:1',
    says: 'larger than 4 MiB',
  },
  { rule: 'unreadable-file', files: { 'a.md': Buffer.from('caf\xe9', 'latin1') }, at: 'a.md:1:4', says: 'UTF-8' },
  {
    rule: 'deep-nesting',
    files: { 'a.md': `${'<div>'.repeat(20_000)}\n` },
    at: 'a.md:1:1',
    says: 'more than 200 levels deep',
  },
  { rule: 'deep-nesting', files: { 'a.md': `One\n\n${'> '.repeat(300)}a\n` }, at: 'a.md:3:401', says: '200 levels' },
  {
    rule: 'slow-page',
    files: { 'a.md': ENDLESS, 'site.yml': 'page_time_limit: 1\n' },
    at: 'a.md:1:1',
    says: '1 s of CPU time',
  },
  {
    rule: 'oversized-page',
    files: {
      'a.md': '{{> many}}\n',
      'partials/many.md': '{{> more}}\n'.repeat(100),
      'partials/more.md': '{{> word}}\n'.repeat(100),
      'partials/word.md': 'x',
    },
    at: 'partials/many.md:100:1',
    says: '10000 partials',
  },
  {
    rule: 'duplicate-address',
    files: { 'runbooks/x/index.md': 'One\n', 'runbooks/x.md': 'Two\n' },
    at: 'runbooks/x.md:1:1',
    says: '`/runbooks/x`, and so has `runbooks/x/index.md`: it is at `/runbooks/x.md/`',
  },
  {
    rule: 'duplicate-address',
    files: { 'LICENSE.md': '[Text](LICENSE)\n', LICENSE: 'Free\n' },
    at: 'LICENSE.md:1:1',
    says: '`/LICENSE`, and so has `LICENSE`',
  },
  {
    rule: 'duplicate-address',
    files: {
      'alerts/A.md': 'One\n',
      'alerts/B.md': '---\ntags: x\naliases:\n  - /alerts/Old/\n  - alerts/A.md\n---\n',
    },
    at: 'alerts/B.md:5:5',
    says: '`alerts/A.md` is the address `/alerts/A`, which `alerts/A.md` has already',
  },
  {
    rule: 'duplicate-address',
    files: {
      'alerts/A.md': '---\naliases: alerts/Old\n---\nOne\n',
      'alerts/B.md': '---\naliases: /alerts/Old/\n---\nTwo\n',
    },
    at: 'alerts/B.md:2:10',
    says: '`/alerts/Old`, which `alerts/A.md` has already',
  },
  {
    rule: 'duplicate-address',
    files: { 'alerts/A.md': '---\naliases: [/alerts/A/]\n---\nOne\n' },
    at: 'alerts/A.md:2:11',
    says: '`alerts/A.md` has already',
  },
  {
    rule: 'duplicate-address',
    files: { 'alerts/A.md': '---\naliases: [/search/]\n---\nOne\n' },
    at: 'alerts/A.md:2:11',
    says: '`Pagebook itself` has already',
  },
  { rule: 'reserved-address', files: { 'llms.txt.md': 'Text\n' }, at: 'llms.txt.md:1:1', says: '`/llms.txt`' },
  { rule: 'reserved-address', files: { 'C#.md': 'Text\n' }, at: 'C#.md:1:1', says: '"#"' },
  {
    rule: 'broken-link',
    files: { 'alerts/A.md': '# A\n\nSee [the other](../runbooks/no.md#steps).\n' },
    at: 'alerts/A.md:3:5',
    says: '`../runbooks/no.md#steps`',
  },
  {
    rule: 'broken-link',
    files: { 'a.md': '| See |\n| --- |\n| [it](no.md) |\n' },
    at: 'a.md:3:3',
    says: '`no.md`',
  },
  { rule: 'broken-link', files: { 'a.md': 'x [out](../../etc/passwd)\n' }, at: 'a.md:1:3', says: '`../../etc/passwd`' },
  { rule: 'missing-file', files: { 'a.md': '- Graph:\n  ![Load](load.png)\n' }, at: 'a.md:2:3', says: '`load.png`' },
  {
    rule: 'unservable-file',
    files: { 'a.md': 'Text ![Map](map.svg)\n', 'map.svg': '<svg xmlns="x"><script>alert(1)</script></svg>' },
    at: 'a.md:1:6',
    says: '`map.svg`',
  },
  {
    rule: 'unservable-file',
    files: { 'a.md': '[Report](report.html)\n', 'report.html': '<p>Fine</p>' },
    at: 'a.md:1:1',
    says: '`report.html`',
  },
  {
    rule: 'unservable-file',
    files: { 'a.md': '[Page](index.md.gz)\n', 'index.md.gz': 'x' },
    at: 'a.md:1:1',
    says: '`index.md.gz` would be sent by some web servers in place of another file',
  },
  {
    rule: 'unservable-file',
    files: { 'a.md': '![Graph](vercel.json)\n', 'vercel.json': '{}' },
    at: 'a.md:1:1',
    says: '`vercel.json` would change the settings of some hosts',
  },
  {
    rule: 'unservable-file',
    files: { 'a.md': '[Binary](tool.exe)\n', 'tool.exe': 'x' },
    at: 'a.md:1:1',
    says: '`tool.exe` is not of a type that is published',
  },
  {
    rule: 'duplicate-address',
    files: { 'site.yml': '', 'a.md': '# A\n', 'static/a/index.html': 'x' },
    at: 'static/a/index.html:1:1',
    says: '`static/a/index.html` would be at `/a/index.html`, in the place of `a.md`',
  },
  {
    rule: 'reserved-address',
    files: { 'site.yml': '', 'a.md': '# A\n', 'static/index.json': '{}' },
    at: 'static/index.json:1:1',
    says: '`static/index.json` would be at `/index.json`, in the place of what Pagebook itself serves there',
  },
  { rule: 'unclosed-section', files: { 'a.md': '# A\n\nOn {{#host}} it\n' }, at: 'a.md:3:4', says: '`{{#host}}`' },
  { rule: 'unopened-section', files: { 'a.md': '# A\n\nOn {{/host}} it\n' }, at: 'a.md:3:4', says: '`{{/host}}`' },
  {
    rule: 'crossing-section',
    files: { 'a.md': '{{#host}}a {{#language}}b {{/host}}c {{/language}}\n' },
    at: 'a.md:1:27',
    says: '`{{#language}}`, which is still open (`{{#language}}` is at a.md:1:12)',
  },
  {
    rule: 'misplaced-section',
    files: { 'a.md': 'Some **bold {{#host}} text** more {{/host}}\n' },
    at: 'a.md:1:13',
    says: '(`{{/host}}` is at a.md:1:35)',
  },
  {
    rule: 'misplaced-tag',
    files: { 'a.md': 'Text\n\n<div title="{{host}}">x</div>\n' },
    at: 'a.md:3:1',
    says: '`{{host}}`',
  },
  { rule: 'misplaced-tag', files: { 'a.md': '```{{language}}\nx\n```\n' }, at: 'a.md:1:1', says: '`{{language}}`' },
  { rule: 'unescaped-tag', files: { 'a.md': 'On {{{host}}}\n' }, at: 'a.md:1:4', says: '`{{{host}}}`' },
  { rule: 'unescaped-tag', files: { 'a.md': 'On {{& host }}\n' }, at: 'a.md:1:4', says: '`{{& host }}`' },
  { rule: 'unknown-partial', files: { 'a.md': 'A\n\n{{> drain}}\n' }, at: 'a.md:3:1', says: '`{{> drain}}`' },
  {
    rule: 'partial-cycle',
    files: {
      'a.md': '{{> one}}\n',
      'partials/one.md': 'One\n\n{{> two}}\n',
      'partials/two.md': 'Two\n\nand {{> one}}\n',
    },
    at: 'partials/two.md:3:5',
    says: '`one` → `two` → `one`',
  },
  {
    rule: 'unknown-choice',
    files: { 'a.md': 'x {{#language.jav}}y{{/language.jav}}\n' },
    at: 'a.md:1:3',
    says: 'Did you mean `java`?',
  },
  {
    rule: 'unknown-field',
    files: { 'a.md': 'Ask {{service.owners}}\n' },
    at: 'a.md:1:5',
    says: 'Did you mean `owner`?',
  },
  {
    rule: 'remote-image',
    files: { 'a.md': 'x ![Badge](https://ci.example.com/badge.png)\n' },
    at: 'a.md:1:3',
    says: '`https://ci.example.com/badge.png`',
  },
  {
    rule: 'dropped-link',
    files: { 'a.md': 'x [Session](ssh://web-1) y\n' },
    at: 'a.md:1:3',
    says: '`ssh:`',
  },
  { rule: 'tag-not-live', files: { 'a.md': 'On {{hots}}\n' }, at: 'a.md:1:4', says: 'Did you mean `host`?' },
];
