import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';
import { find, openDialog, pathsOf } from '../support/searching.ts';

const reader = useReader();

describe('a symptom', () => {
  test.each([
    ['java heap space', '/alerts/HeapUsageHigh/'],
    ['java.lang.OutOfMemoryError: GC overhead limit exceeded', '/alerts/HeapUsageHigh/'],
    ['0/6 nodes are available', '/alerts/kubernetes/PodNotScheduled/'],
    [
      '0/6 nodes are available: 3 Insufficient cpu, 3 node(s) had untolerated taint',
      '/alerts/kubernetes/PodNotScheduled/',
    ],
    ['status=203/EXEC', '/alerts/kubernetes/PodNotScheduled/'],
    ['KubePodCrashLooping', '/alerts/kubernetes/PodCrashLooping/'],
    ['kubepodcrash', '/alerts/kubernetes/PodCrashLooping/'],
  ])('%s finds its page first', async (symptom, url) => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, symptom);
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe(url);
  });

  test('is told as the reason why the page was found, and no page is offered to be written', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'KubePodCrashLooping');
    await expect
      .poll(() => dialog.locator('.search-excerpt').first().textContent())
      .toBe('Also seen as KubePodCrashLooping');
    await expect.poll(() => dialog.getByText('Write the page').count()).toBe(0);
  });

  test('is found by words out of its middle, and leads to the page, not into it', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'overhead exceeded');
    const first = dialog.getByRole('listitem').first().locator('.search-excerpt').first();
    await expect.poll(() => first.textContent()).toMatch(/^Also seen as: Java heap space/);
    await expect.poll(() => first.getByRole('link').getAttribute('href')).toMatch(/\/alerts\/HeapUsageHigh\/$/);
  });

  test('is at the foot of its page, quietly', async () => {
    const page = await reader.open('/alerts/kubernetes/PodCrashLooping/');
    await expect
      .poll(() => page.locator('.foot').textContent())
      .toMatch(/^Also seen as CrashLoopBackOff KubePodCrashLooping Back-off restarting failed container/);
  });
});
