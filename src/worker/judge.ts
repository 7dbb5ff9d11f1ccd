import type { OfflineReason } from '../shared/device-messages.ts';

/** What has become of a request for a page: an answer, none, or none yet. */
export type Outcome = { status: number; isRedirect: boolean } | 'failed' | 'late';

const SERVER_ERROR = 500;

/**
 * Why a page is taken from the copy, where it has one; undefined when the site's answer is the one to show. A page's
 * own address leads nowhere else, so that a redirect there is that of a sign-in.
 *
 * @param isThere - whether the copy has the page at this very address
 */
export function reasonFor(outcome: Outcome, isThere: boolean): OfflineReason | undefined {
  if (outcome === 'failed') return 'unreachable';
  if (outcome === 'late') return 'slow';
  if (outcome.isRedirect) return isThere ? 'sign-in' : undefined;
  return outcome.status >= SERVER_ERROR ? 'failing' : undefined;
}

/** How long a page that is in the copy is waited for; shorter while the site has just failed. */
const WAIT_MS = 3000;
const WAIT_AGAIN_MS = 600;
const FAILED_LATELY_MS = 60_000;

export const waitFor = (now: number, failedAt: number): number =>
  now - failedAt < FAILED_LATELY_MS ? WAIT_AGAIN_MS : WAIT_MS;

/** Who answers a request. */
export type Way = 'page' | 'hashed' | 'build' | 'file' | 'browser';

/** The way of a request; `path` is undefined outside of the site. */
export function wayOf(request: Pick<Request, 'method' | 'mode'>, path: string | undefined, hashed: string): Way {
  if (path === undefined || request.method !== 'GET' || path === 'sw.js' || path.startsWith('_pagebook/device/'))
    return 'browser';
  if (request.mode === 'navigate') return 'page';
  if (path === 'build.json') return 'build';
  return path.startsWith(hashed) ? 'hashed' : 'file';
}
