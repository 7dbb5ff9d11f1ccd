import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type Pressed, pressEveryCopy } from '../support/press-every-copy.ts';
import { goFilled, useReader } from '../support/reader.ts';

/**
 * What changes something, once more and by hand: read off the blocks of the starter content by eyes,
 * not by the tables. A block in which one of these is at a command's place is to ask.
 */
const CHANGES = [
  /\bkubectl (?:--context \S+ )?(?:-n \S+ )?(?:delete|drain|cordon|uncordon|taint|scale|patch|label|debug|rollout (?:undo|restart)|set (?:image|resources))\b(?!.*--dry-run)/,
  /\bkubectl (?:--context \S+ )?(?:-n \S+ )?set env (?!.*--list)/,
  /\bsystemctl (?:restart|stop|start|reload|reset-failed|mask|unmask|kill|enable|daemon-reload)\b/,
  /\bfind .* -delete\b/,
  /\b(?:rm|mv|truncate|renice|tune2fs|lvextend|mkdir|ln|chmod|chown) (?!.*first-|.*second-)/m,
  /\| sudo tee\b/,
  /\bkill -/,
  /process\.kill/,
  /\bpg_(?:terminate|cancel)_backend\b|\bpg_wal_replay_resume\b|\bpg_reload_conf\b|\bpg_drop_replication_slot\b|\bALTER\b|\balter system\b/,
  /\bpg_ctlcluster 16 main (?:start|stop|restart|reload|promote)\b|\bpg_basebackup\b/,
  /\bjournalctl --vacuum|\bapt-get\b|\bpip install\b|\blogrotate\b|\bcrictl rmi\b/,
  /\bchronyc (?:online|burst|makestep)\b/,
  /\bcertbot renew\b(?!.*--dry-run)|\bcmctl renew\b/,
  /\bjcmd \S+ (?:GC\.heap_dump|VM\.log|JFR\.start)|\bjhsdb jmap\b/,
  /-X POST\b/,
];
const isChanging = (text: string): boolean => CHANGES.some((pattern) => pattern.test(text));

/** A link that gives every value there is: for what runs on a machine, and with a pod for what runs in Kubernetes. */
const ON_A_MACHINE =
  'service=checkout&language=java&environment=production&cluster=eu-1&namespace=shop&deployment=checkout&volume=data-0&database=orders&mountpoint=/var&device=sda1&unit=chrony.service&domain=shop.example.com&pid=4242&host=web-1&port=9100';
const IN_KUBERNETES = `${ON_A_MACHINE}&pod=checkout-1&container=app`;

/** Pages whose targets are none of the link's: what the page itself names, a host that it does not log in to. */
const WITHOUT_LINK = [
  '/alerts/tls/CertificateInvalid/',
  '/log/2026-09-23-postgresql-minor-upgrade/',
  '/runbooks/inventory/profile-with-pprof/',
];

const reader = useReader();
const { pages } = (await (await fetch(`${inject('origin')}/index.json`)).json()) as { pages: { url: string }[] };
const paths = pages.map(({ url }) => new URL(url, inject('origin')).pathname);

/** Opens a page with one link and then another, and presses every Copy with each. */
async function pressWithBoth(page: Page, path: string): Promise<Pressed[]> {
  await goFilled(page, `${path}?${IN_KUBERNETES}`);
  const pressed = await pressEveryCopy(page);
  await page.evaluate((query) => {
    history.replaceState(null, '', `?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, ON_A_MACHINE);
  return [...pressed, ...(await pressEveryCopy(page))];
}

test('the commands of the starter content ask for the target of what changes something, once, and never when they read', async () => {
  const page = await reader.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const changing = new Set<string>();
  const asking = new Set<string>();
  let reading = 0;
  for (const path of paths) {
    const known = new Set<string>();
    for (const { shown, asked, said } of await pressWithBoth(page, path)) {
      const at = `${path}: ${shown}`;
      // What is for a pod is not whole without one.
      if (!/^Needs (?:pod|container)/.test(said)) expect([at, said]).toEqual([at, 'Copied']);
      if (isChanging(shown)) changing.add(path);
      else {
        reading++;
        expect([at, asked]).toEqual([at, undefined]);
      }
      if (!asked) continue;
      asking.add(path);
      // A question is only asked for a value that has not been asked for.
      expect([at, asked.values.some((value) => !known.has(value))]).toEqual([at, true]);
      expect(asked.words).toMatch(/ changes? something\. The link says:$/);
      for (const value of asked.values) known.add(value);
    }
  }
  expect([...changing].filter((path) => !asking.has(path)).sort()).toEqual(WITHOUT_LINK);
  expect(reading).toBeGreaterThan(500);
  expect(asking.size).toBeGreaterThan(30);
});
