import { describe, expect, test } from 'vitest';
import { PUBLISHED, PUBLISHED_NAMES, whyUnpublished } from '../../src/content/published-types.ts';

describe('a file is published', () => {
  test.each(PUBLISHED.flatMap(({ endings }) => endings))('in .%s, whatever the letter case', (ending) => {
    expect(whyUnpublished(`alerts/graph.${ending}`, '')).toBeUndefined();
    expect(whyUnpublished(`alerts/Graph.${ending.toUpperCase()}`, '')).toBeUndefined();
  });

  test.each(PUBLISHED_NAMES)('by its name: %s', (name) => {
    expect(whyUnpublished(name, '')).toBeUndefined();
  });

  test.each([
    'Screenshot 2026-01-02 at 10.11.12.png',
    'report.v1.2.pdf',
    'docs/app.yaml',
    'examples/package.json',
    'backup.tar.gz',
    'Größe µ.png',
    'my config.json',
    'run.sh',
    'staticwebapp.json',
    'notes on php.txt',
    'a.pl.pdf',
  ])('with an honest name: %s', (file) => {
    expect(whyUnpublished(file, '')).toBeUndefined();
  });

  test.each(['# A comment <html>', '{"a": "<script>"}', 'a < b', '<config>', '\ufeff<html>', '<html5/>', '<brand >'])(
    'with a text that no browser takes for HTML: %j',
    (text) => {
      expect(whyUnpublished('a.txt', text)).toBeUndefined();
    },
  );
});

describe('a file is not published', () => {
  test.each([
    // Documents and scripts, which a browser runs on the site’s origin.
    ...['index.html', 'A.HTM', 'a.xhtml', 'a.js', 'sw.mjs', '_worker.js', 'a.wasm', 'a.xml', 'feed.rss', 'a.svgz'].map(
      (file) => [file, 'script'],
    ),
    // Programs and templates, which a server runs; an Apache looks at every part of a name.
    ...[
      'x.php',
      'X.PhP',
      'x.php5',
      'x.phar',
      'x.asp',
      'x.aspx',
      'x.ashx',
      'x.jsp',
      'x.cfm',
      'x.cgi',
      'x.lua',
      'x.cer',
    ].map((file) => [file, 'run']),
    ...[
      'x.php.png',
      'x.php.jpg.png',
      'x.PHP.txt',
      'x.asp;.jpg',
      'x.asp;a.jpg',
      'x.html.txt',
      'x.shtml.png',
      'x.php .txt',
      'x.php:a.png',
    ].map((file) => [file, 'run']),
    // What is sent in place of another file.
    ...['index.md.gz', 'a.json.gz', 'a.css.br', 'a.txt.zst', 'a.gz', 'a.tar.br', 'A.JSON.GZ', 'a.deflate', 'a.z'].map(
      (file) => [file, 'twin'],
    ),
    ['index.html.gz', 'run'],
    // What hosts, search engines and other services are told by.
    ...[
      '_routes.json',
      'vercel.json',
      'VERCEL.json',
      'netlify.toml',
      'firebase.json',
      '_config.yml',
      'app.yaml',
      'robots.txt',
      'ads.txt',
      'package.json',
      'staticwebapp.config.json',
      'deep/down/staticwebapp.config.json',
      'wrangler.toml',
    ].map((file) => [file, 'settings']),
    // What a repository keeps at its top for its tools.
    ...[
      'package-lock.json',
      'pnpm-lock.yaml',
      'tsconfig.json',
      'tsconfig.build.json',
      'pagebook.config.ts',
      'deno.json',
    ].map((file) => [file, 'tools']),
    // Names that are not what they seem.
    ...['a.png ', 'a.png.', 'x.php. ', 'a /b.png', 'a.\npng', 'a\\b.png', 'a.png\x7f'].map((file) => [file, 'name']),
    // All others: what was not thought of.
    ...[
      '_redirects',
      '_headers',
      'CNAME',
      'web.config',
      'Web.Config',
      '.htaccess',
      '.htpasswd',
      '.user.ini',
      'php.ini',
      '.nojekyll',
      'Caddyfile',
      'Procfile',
      'Dockerfile',
    ].map((file) => [file, 'type']),
    ...[
      'a.py',
      'a.pl',
      'a.rb',
      'a.exe',
      'a.jar',
      'a.dll',
      'a.var',
      'a.htaccess',
      'a.ini',
      'a.pem',
      'id_rsa',
      'a.swp',
      'a.png~',
      'a.bak',
      'a.jpg;',
      'a.constructor',
      'a.toString',
      'x.php::$DATA',
    ].map((file) => [file, file.includes('php') ? 'run' : 'type']),
    ['a.', 'name'],
    ['constructor', 'type'],
  ] as [string, string][])('%j, because: %s', (file, why) => {
    expect(whyUnpublished(file, '')).toBe(why);
  });

  test.each([
    '<!DOCTYPE html><p>x',
    '<html><script>x</script>',
    '\n\t <SCRIPT >x</SCRIPT>',
    '<!-- x --><script>x</script>',
    '<?xml version="1.0"?><x/>',
    '<a href="javascript:x">',
    '<body onload=x>',
  ])('whose text a browser takes for HTML when the server does not say what it is: %j', (text) => {
    for (const file of ['a.yml', 'a.drawio', 'a.cast', 'a.txt', 'LICENSE', 'a.7z'])
      expect(whyUnpublished(file, text)).toBe('script');
  });

  test('whose SVG may run a script', () => {
    expect(whyUnpublished('a.SVG', '<svg onload="x"/>')).toBe('script');
  });
});
