import type { RuleName } from '../../src/problems/rules.ts';
import type { Files } from '../support/tree.ts';
import { brokenFiles } from './broken-files.ts';

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
  ...brokenFiles,
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
    rule: 'factors-schema',
    files: { 'factors.yml': 'untested-load:\n  titel: Untested\n' },
    at: 'factors.yml:2:3',
    says: '`untested-load.titel`',
  },
  {
    rule: 'synonyms-schema',
    files: { 'site.yml': 'name: Test\n', 'synonyms.yml': 'Kubernetes: [k8s]\nPostgreSQL: []\n' },
    at: 'synonyms.yml:2:1',
    says: 'at least one other word',
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
  {
    rule: 'changes-schema',
    files: {
      'site.yml': 'name: Test\n',
      'log/changes.jsonl': '{"time": "2026-11-20T10:05:00Z", "service": "a", "what": "b"}\n{"time": "today"\n',
    },
    at: 'log/changes.jsonl:2:17',
    says: 'not JSON',
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
