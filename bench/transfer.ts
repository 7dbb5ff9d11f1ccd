import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** What a browser got from a site, as a server that compresses would have sent it. Headers are not counted. */
export interface Transfer {
  url: string;
  type: string;
  gzip: number;
  brotli: number;
}

/** Listens to all that a page gets, until the answer is called for. */
export function listenTo(page: Page): () => Promise<Transfer[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return () =>
    Promise.all(
      responses.map(async (response) => {
        // A redirection has no body of its own.
        const isRedirect = response.status() >= 300 && response.status() < 400;
        const body = isRedirect ? Buffer.alloc(0) : await response.body();
        return transferOf(response.url(), (await response.allHeaders())['content-type'] ?? '', body);
      }),
    );
}

/** What is compressed already (Pagefind's files are) goes as it is. */
export function transferOf(url: string, type: string, body: Buffer): Transfer {
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return {
    url,
    type,
    gzip: Math.min(body.length, gzipSync(body, { level: 9 }).length),
    brotli: Math.min(body.length, brotli.length),
  };
}

export const sumOf = (transfers: readonly Transfer[], by: 'gzip' | 'brotli'): number =>
  transfers.reduce((sum, transfer) => sum + transfer[by], 0);
