import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../src/server/serve-site.ts';
import { makeTree } from '../support/tree.ts';

/** Asks for exactly this path, which `fetch` would tidy first. */
async function served(base = '/') {
  const { root, write } = await makeTree({});
  await write({
    '404.html': 'not here',
    'index.html': 'home',
    'alerts/HighCPU/index.html': 'High CPU',
    'Über uns/a b/index.html': 'A B',
    'a.css': 'p {}',
    'R&D, C++/index.html': 'R&D',
    'a;b=2@3:$.txt': 'odd',
    '.well-known/security.txt': 'security',
    '.pagebook.json': '{}',
    '.pagebook-next/index.html': 'next',
    'index.html.gz': 'a twin',
    'alerts/HighCPU/index.html.br': 'a twin',
    'a.css.gz': 'a twin',
  });
  await mkdir(path.join(root, '../secret'));
  await writeFile(path.join(root, '../secret/x.txt'), 'secret');
  const server = await serveSite(root, 0, base);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return (url: string): Promise<string> =>
    new Promise((done, fail) => {
      request({ port, path: url, agent: false, headers: { 'accept-encoding': 'gzip, br, zstd' } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => done(`${response.statusCode} ${response.headers.location ?? text}`));
      })
        .on('error', fail)
        .end();
    });
}

describe('a site served', () => {
  test.each([
    ['/', '200 home'],
    ['/?host=web-1', '200 home'],
    ['/alerts/HighCPU/', '200 High CPU'],
    ['/alerts/HighCPU/?host=web-1&x=%20', '200 High CPU'],
    ['/alerts/HighCPU', '308 /alerts/HighCPU/'],
    ['/alerts/HighCPU?host=web-1&x=%20', '308 /alerts/HighCPU/?host=web-1&x=%20'],
    ['/%C3%9Cber%20uns/a%20b', '308 /%C3%9Cber%20uns/a%20b/'],
    ['//alerts/HighCPU', '200 High CPU'],
    ['/alerts/../alerts/HighCPU', '200 High CPU'],
    ['/../secret', '404 not here'],
    ['/%C3%9Cber%20uns/a%20b/', '200 A B'],
    ['/a.css', '200 p {}'],
    ['/R%26D%2C%20C%2B%2B/', '200 R&D'],
    ['/R&D,%20C++/?a=%26', '200 R&D'],
    ['/a%3Bb%3D2%403%3A%24.txt', '200 odd'],
    ['/alerts/highcpu/', '404 not here'],
    ['/nothing', '404 not here'],
    ['/.well-known/security.txt', '200 security'],
    ['/.pagebook.json', '404 not here'],
    ['/%2Epagebook.json?x', '404 not here'],
    ['//.pagebook.json', '404 not here'],
    ['/alerts/../.pagebook.json', '404 not here'],
    ['/.pagebook-next/', '404 not here'],
    ['/%', '404 not here'],
    ['/../secret/x.txt', '404 not here'],
    ['/..%2fsecret/x.txt', '404 not here'],
    ['/%2e%2e/secret/x.txt', '404 not here'],
  ])('answers %s with %s', async (url, answer) => {
    expect(await (await served())(url)).toBe(answer);
  });
});

describe('a site served under /books', () => {
  test.each([
    ['/books/', '200 home'],
    ['/books', '308 /books/'],
    ['/books?host=web-1', '308 /books/?host=web-1'],
    ['/books/alerts/HighCPU?host=web-1', '308 /books/alerts/HighCPU/?host=web-1'],
    ['/books/alerts/HighCPU/?host=web-1', '200 High CPU'],
    ['/books/a.css', '200 p {}'],
    ['/', '404 not here'],
    ['/a.css', '404 not here'],
    ['/bookshop/', '404 not here'],
    ['/books/../secret/x.txt', '404 not here'],
  ])('answers %s with %s', async (url, answer) => {
    const get = await served('/books');
    expect(await get(url)).toBe(answer);
    expect(await (await served('/books/'))(url)).toBe(answer);
  });
});

test('a site that another build replaces meanwhile is served as it is then', async () => {
  const { root, write } = await makeTree({});
  await write({ '404.html': 'x', 'index.html': 'old', 'gone/index.html': 'old' });
  const server = await serveSite(root, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const get = async (url: string): Promise<string> => (await fetch(origin + url)).text();
  expect(await get('/gone/')).toBe('old');
  await rm(path.join(root, 'gone'), { recursive: true });
  await write({ 'index.html': 'a new one, and longer', 'new/index.html': 'new' });
  expect([await get('/'), await get('/gone/'), await get('/new/')]).toEqual(['a new one, and longer', 'x', 'new']);
});

test('a port that is taken is an error, not a silence', async () => {
  const { root, write } = await makeTree({});
  await write({ '404.html': 'x' });
  const first = await serveSite(root, 0);
  onTestFinished(() => void first.close());
  const address = first.address();
  await expect(serveSite(root, typeof address === 'object' ? (address?.port ?? 0) : 0)).rejects.toThrow('EADDRINUSE');
});
