import { ENDLESS } from '../support/endless.ts';
import type { Broken } from './broken-pages.ts';

/** One for every way in which a file cannot be read, compiled, addressed or published. */
export const brokenFiles: Broken[] = [
  { rule: 'unreadable-file', files: { 'a.md': 'one\0two' }, at: 'a.md:1:1', says: 'NUL' },
  {
    rule: 'unreadable-file',
    files: { 'a.md': Buffer.alloc(5 * 1024 * 1024, 'text ') },
    at: 'a.md:1:1',
    says: 'larger than 4 MiB',
  },
  { rule: 'unreadable-file', files: { 'a.md': Buffer.from('caf\xe9', 'latin1') }, at: 'a.md:1:1', says: 'UTF-8' },
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
    at: 'runbooks/x/index.md:1:1',
    says: '`/runbooks/x`, and so has `runbooks/x.md`',
  },
  {
    rule: 'duplicate-address',
    files: { 'LICENSE.md': '[Text](LICENSE)\n', LICENSE: 'Free\n' },
    at: 'LICENSE:1:1',
    says: '`/LICENSE`, and so has `LICENSE.md`',
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
  { rule: 'reserved-address', files: { 'search.md': 'Text\n' }, at: 'search.md:1:1', says: '`/search`' },
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
];
