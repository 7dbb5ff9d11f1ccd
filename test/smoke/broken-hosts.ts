/* Data, and so more than 250 lines: one entry is like the next. */

import type { SmokeRule } from '../../src/problems/smoke-rules.ts';
import { dataScript } from '../../src/shared/data-script.ts';
import type { Sent, Spoil } from '../support/deployed.ts';

/** One thing that a host does wrong, and what is to be said of it. */
export interface BrokenHost {
  what: string;
  rule: SmokeRule;
  spoil: Spoil;
  /** The path of the address that is named. */
  at: string;
  says: string;
}

const PAGE = '/alerts/HighCPU/';
const isHashed = (path: string): boolean => path.startsWith('/_astro/');
const lead = (sent: Sent, to: string, status = 301): void => {
  sent.status = status;
  sent.headers = { location: to };
  sent.body = Buffer.alloc(0);
};
const replace = (sent: Sent, from: string | RegExp, to: string): void => {
  sent.body = Buffer.from(sent.body.toString().replace(from, to));
};
const missing = (sent: Sent): void => {
  sent.status = 404;
  sent.body = Buffer.from('Not Found');
};
/** A host that spoils one path. */
const at =
  (path: string | RegExp, spoil: Spoil): Spoil =>
  (sent, wanted) => {
    if (typeof path === 'string' ? wanted.path === path : path.test(wanted.path)) return spoil(sent, wanted);
  };

/** Each rule, broken by a host that is right in all else. */
export const brokenHosts: BrokenHost[] = [
  {
    what: 'has no build.json',
    rule: 'not-pagebook',
    spoil: at('/build.json', missing),
    at: '/build.json',
    says: '`/build.json` does not say what build the site is',
  },
  {
    what: 'answers everything with a page of its own',
    rule: 'not-pagebook',
    spoil: (sent) => {
      sent.status = 200;
      sent.body = Buffer.from('<!doctype html><title>Welcome</title>');
    },
    at: '/build.json',
    says: '`/build.json` does not say',
  },
  {
    what: 'lets nobody read it',
    rule: 'wrong-status',
    spoil: (sent) => {
      sent.status = 403;
    },
    at: '/build.json',
    says: '`build.json` gets status `403`',
  },
  {
    what: 'lost a file in _astro',
    rule: 'wrong-status',
    spoil: at(/^\/_astro\/later\..*\.css$/, missing),
    at: '/_astro/later.',
    says: 'a file that the page loads gets status `404`',
  },
  {
    what: 'has an error in it',
    rule: 'wrong-status',
    spoil: at('/llms.txt', (sent) => {
      sent.status = 503;
    }),
    at: '/llms.txt',
    says: '`llms.txt` gets status `503`',
  },
  {
    what: 'redirects a file to and fro',
    rule: 'redirect-loop',
    spoil: at(/^\/llms\.txt/, (sent, { path }) => lead(sent, path.endsWith('/') ? '/llms.txt' : '/llms.txt/')),
    at: '/llms.txt',
    says: '`llms.txt` redirects in a circle: `/llms.txt` → `/llms.txt/`',
  },
  {
    what: 'asks for a login',
    rule: 'redirect-away',
    spoil: at('/llms.txt', (sent) => lead(sent, 'http://127.0.0.1:9/login?next=/llms.txt', 302)),
    at: '/llms.txt',
    says: '`llms.txt` leads away to `http://127.0.0.1:9`',
  },
  {
    what: 'leads from a page to its file',
    rule: 'needless-redirect',
    spoil: at(PAGE, (sent, { query }) => lead(sent, `${PAGE}index.html${query}`, 302)),
    at: PAGE,
    says: `the page is redirected to \`${PAGE}index.html\``,
  },
  {
    what: 'drops the query when it adds a slash',
    rule: 'lost-query',
    spoil: at(PAGE.slice(0, -1), (sent) => lead(sent, PAGE)),
    at: PAGE.slice(0, -1),
    says: "the page's address without its last slash is redirected to `/alerts/HighCPU/`, and the query `?host=web-1.example.com&service=shop` is lost",
  },
  {
    what: 'has a page of its own for other letter cases',
    rule: 'lost-address',
    spoil: at('/alerts/hIGHcpu/', (sent) => {
      sent.body = Buffer.from('Not Found');
    }),
    at: '/alerts/hIGHcpu/',
    says: "the page's address in another letter case gets status `404`, and neither the page nor the site's own `404.html`",
  },
  {
    what: 'makes addresses lower case',
    rule: 'changed-letter-case',
    spoil: async (sent, { path, query, get }) => {
      const lower = PAGE.toLowerCase();
      if (path.toLowerCase() !== lower) return;
      if (path === lower) Object.assign(sent, await get(PAGE));
      else lead(sent, lower + query);
    },
    at: PAGE,
    says: 'the page is redirected to `/alerts/highcpu/`, in another letter case',
  },
  {
    what: 'serves a site of another sub-path',
    rule: 'wrong-base',
    spoil: at('/site.json', (sent) => replace(sent, '"base":"/"', '"base":"/books"')),
    at: '/',
    says: 'the site was built for `/books/`, and is at `/`',
  },
  {
    what: 'keeps an old list of pages',
    rule: 'mixed-builds',
    spoil: at('/index.json', (sent) => replace(sent, /"build":"[^"]+"/, '"build":"old"')),
    at: '/index.json',
    says: 'it is of the build `old`, and `build.json` says `',
  },
  {
    what: 'takes the policy out of pages',
    rule: 'missing-policy',
    spoil: at(PAGE, (sent) => replace(sent, /<meta http-equiv="Content-Security-Policy"[^>]*>/, '')),
    at: PAGE,
    says: 'the page has no `Content-Security-Policy` that keeps foreign scripts out',
  },
  {
    what: 'lets scripts in pages run',
    rule: 'missing-policy',
    spoil: at(PAGE, (sent) => replace(sent, "script-src 'self'", "script-src 'self' 'unsafe-inline'")),
    at: PAGE,
    says: 'the page has no `Content-Security-Policy` that keeps',
  },
  {
    what: 'has a policy that lets nothing load',
    rule: 'blocking-policy',
    spoil: at(PAGE, (sent) => {
      sent.headers['content-security-policy'] = "default-src 'self'; connect-src 'none'; frame-ancestors 'none'";
    }),
    at: PAGE,
    says: "the header's `connect-src 'none'` keeps out the site's own search and copying",
  },
  {
    what: 'forgets a header with its 404 page',
    rule: 'missing-header',
    spoil: (sent) => {
      if (sent.status === 404) delete sent.headers['referrer-policy'];
    },
    at: '/pagebook-smoke/no-such-page/',
    says: '`Referrer-Policy` is missing at `/pagebook-smoke/no-such-page/?host=web-1`',
  },
  {
    what: 'lets others frame the site',
    rule: 'missing-header',
    spoil: (sent) => {
      delete sent.headers['content-security-policy'];
    },
    at: PAGE,
    says: '`Content-Security-Policy` is missing everywhere: other sites may show the page in a frame',
  },
  {
    what: 'does not know scripts',
    rule: 'wrong-type',
    spoil: at(/^\/_astro\/fill\..*\.js$/, (sent) => {
      sent.headers['content-type'] = 'text/plain';
    }),
    at: '/_astro/fill.',
    says: 'is `text/plain`: a browser does not use it',
  },
  {
    what: 'does not know Markdown',
    rule: 'untyped-text',
    spoil: at(`${PAGE}index.md`, (sent) => {
      delete sent.headers['content-type'];
    }),
    at: `${PAGE}index.md`,
    says: `\`${PAGE}index.md\` has no \`Content-Type\`: a browser downloads it`,
  },
  {
    what: 'lets browsers keep the worker of the copy on the device',
    rule: 'kept-page',
    spoil: at('/sw.js', (sent) => {
      sent.headers['cache-control'] = 'public, max-age=86400';
    }),
    at: '/sw.js',
    says: '`/sw.js` has `Cache-Control: public, max-age=86400`',
  },
  {
    what: 'has no worker of the copy on the device',
    rule: 'wrong-status',
    spoil: at('/sw.js', missing),
    at: '/sw.js',
    says: 'the worker of the copy on the device gets status `404`',
  },
  {
    what: 'keeps everything for a day',
    rule: 'kept-page',
    spoil: at(PAGE, (sent) => {
      sent.headers['cache-control'] = 'public, max-age=86400';
    }),
    at: PAGE,
    says: `\`${PAGE}\` has \`Cache-Control: public, max-age=86400\`: readers go on seeing it after it was fixed`,
  },
  {
    what: 'keeps pages for ten minutes',
    rule: 'unrevalidated-page',
    spoil: at(PAGE, (sent) => {
      sent.headers['cache-control'] = 'max-age=600';
    }),
    at: PAGE,
    says: 'a fix is seen 600 seconds late',
  },
  {
    what: 'says nothing of caching',
    rule: 'unrevalidated-page',
    spoil: at('/', (sent) => {
      delete sent.headers['cache-control'];
    }),
    at: '/',
    says: '`/` has no `Cache-Control`: browsers guess how long they may keep it',
  },
  {
    what: 'does not keep files in _astro',
    rule: 'unkept-file',
    spoil: (sent, { path }) => {
      if (isHashed(path)) sent.headers['cache-control'] = 'no-cache';
    },
    at: '/_astro/',
    says: 'it is asked for again at each visit, though its name changes with its content',
  },
  {
    what: 'sends a page whole each time',
    rule: 'no-validator',
    spoil: at(PAGE, (sent) => {
      delete sent.headers['etag'];
      delete sent.headers['last-modified'];
    }),
    at: PAGE,
    says: `\`${PAGE}\` has neither \`ETag\` nor \`Last-Modified\``,
  },
  {
    what: 'compresses nothing',
    rule: 'uncompressed',
    spoil: (sent) => {
      sent.compressed = false;
    },
    at: PAGE,
    says: 'sent uncompressed: about four times the bytes',
  },
  {
    what: 'has an old twin of a page',
    rule: 'stale-twin',
    spoil: at(PAGE, (sent, { query, headers }) => {
      if (query === '' && headers['accept-encoding'] === 'gzip') replace(sent, 'CPU', 'cpu');
    }),
    at: PAGE,
    says: 'is another file when it is asked for with `Accept-Encoding: gzip`',
  },
  {
    what: 'sends bytes that are not compressed as it says',
    rule: 'no-answer',
    spoil: at('/llms.txt', (sent) => {
      sent.compressed = false;
      sent.headers['content-encoding'] = 'gzip';
    }),
    at: '/llms.txt',
    says: 'what it sent is not compressed as its `content-encoding` says',
  },
  {
    what: 'is behind a firewall that takes a query for an attack',
    rule: 'unfilled-page',
    spoil: at(PAGE, (sent, { query }) => {
      if (query !== '') replace(sent, '<article', '<p>Request blocked</p><article');
    }),
    at: PAGE,
    says: 'the page is another one with the query `?host=web-1.example.com&service=shop` than without',
  },
  {
    what: 'takes scripts out of pages',
    rule: 'unfilled-page',
    spoil: at(PAGE, (sent) => replace(sent, /<script src[^>]*><\/script>/, '')),
    at: PAGE,
    says: 'the page has no script that fills it',
  },
  {
    what: 'has the vocabulary of another build',
    rule: 'unfilled-page',
    spoil: at(`${PAGE}page.json`, (sent) =>
      replace(sent, '"parameters":{', '"parameters":{"host":{"type":"integer"}},"x":{'),
    ),
    at: `${PAGE}page.json`,
    says: "the link's `host`, `service` would not be filled in",
  },
  {
    what: 'lost the facts of search',
    rule: 'broken-search',
    spoil: at('/pagefind/site.js', missing),
    at: '/pagefind/site.js',
    says: '`/pagefind/site.js` gets status `404`',
  },
  {
    what: 'lost the texts of search',
    rule: 'broken-search',
    spoil: at(/^\/pagefind\/fragment\//, missing),
    at: '/pagefind/fragment/',
    says: 'gets status `404`',
  },
  {
    what: 'changes the index of search',
    rule: 'broken-search',
    spoil: at(/\.pf_meta$/, (sent) => {
      sent.body = sent.body.subarray(1);
    }),
    at: '/pagefind/pagefind.',
    says: 'was changed on the way: it is no gzip any more',
  },
  {
    what: 'has names of another build',
    rule: 'broken-search',
    spoil: at(/^\/pagefind\/names\/\d+\.js$/, (sent) => {
      sent.body = Buffer.from(dataScript([]));
    }),
    at: '/pagefind/names/',
    says: 'search by name does not know `HighCPU`',
  },
  {
    what: 'answers what is not there with the home page',
    rule: 'wrong-404',
    spoil: at(/^\/pagebook-smoke\//, (sent) => {
      sent.status = 200;
      sent.body = Buffer.from('<!doctype html><title>Home</title>');
    }),
    at: '/pagebook-smoke/no-such-page/',
    says: "gets status `200` without the site's own `404.html`",
  },
  {
    what: 'answers what is not there with status 200',
    rule: 'wrong-404',
    spoil: at(/^\/pagebook-smoke\//, (sent) => {
      sent.status = 200;
    }),
    at: '/pagebook-smoke/no-such-page/',
    says: 'gets the right page, but status `200`',
  },
  {
    what: 'leads what is not there to 404.html',
    rule: 'wrong-404',
    spoil: at(/^\/pagebook-smoke\//, (sent) => lead(sent, '/404.html')),
    at: '/pagebook-smoke/no-such-page/',
    says: 'leads to `/404.html`: the address that was meant, and the values in it, are lost',
  },
];
