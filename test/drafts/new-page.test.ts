import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/content/read-tree.ts';
import { newPage, noteOn, pageInTheWay } from '../../src/drafts/new-page.ts';
import { builtInKinds, formNamed } from '../../src/kinds/table.ts';
import { makeTree } from '../support/tree.ts';

/** A form of pages, with its kind. */
const of = (name: string) => {
  const found = formNamed(builtInKinds, name);
  if (!found) throw new Error(name);
  return found;
};

describe('a new page', () => {
  const files = {
    'templates/log.md': '---\ndate: <% today %>\ntitle: <% title %>\nservice: <% service %>\n---\n',
    'alerts/linux/HighCPU.md': 'x',
  };

  test.each([
    ['alert', 'DiskFull', 'alerts/DiskFull.md'],
    ['alert', 'linux/DiskFull', 'alerts/linux/DiskFull.md'],
    ['runbook', 'Order Book', 'runbooks/order-book/index.md'],
    ['action', 'Restart it!', 'runbooks/shop-a/restart-it.md'],
    ['retrospective', 'Orders lost', 'retrospectives/2026-10-02-orders-lost.md'],
    ['log', 'DNS: moved', 'log/2026-10-02-dns-moved.md'],
  ] as const)('of the kind %s called %s is %s', async (kind, name, file) => {
    const tree = await readTree((await makeTree(files)).root);
    expect(newPage(of(kind).form, { name, date: '2026-10-02', service: 'Shop A' }, tree).file).toBe(file);
  });

  test('is filled from the template of the tree', async () => {
    const tree = await readTree((await makeTree(files)).root);
    expect(newPage(of('log').form, { name: 'DNS: moved', date: '2026-10-02' }, tree).text).toBe(
      '---\ndate: 2026-10-02\ntitle: "DNS: moved"\n---\n',
    );
  });

  test('gives way to one that is there, of an alert in any folder', async () => {
    const tree = await readTree((await makeTree(files)).root);
    expect(pageInTheWay(of('alert'), 'alerts/highcpu.md', tree)).toBe('alerts/linux/HighCPU.md');
    expect(pageInTheWay(of('alert'), 'alerts/CPU.md', tree)).toBeUndefined();
    expect(pageInTheWay(of('log'), 'log/HighCPU.md', tree)).toBeUndefined();
  });

  test('of a service without a readme comes with a note', async () => {
    const tree = await readTree((await makeTree({ ...files, 'runbooks/checkout/README.md': 'x' })).root);
    const noteOf = (service: string) => noteOn(newPage(of('action').form, { name: 'Restart', service }, tree), tree);
    expect(noteOf('checkout')).toBeUndefined();
    expect(noteOf('chekout')).toBe(
      'There is no service `chekout` yet. Did you mean `checkout`? `npm run new -- runbook chekout` begins its readme.',
    );
    expect(noteOn(newPage(of('runbook').form, { name: 'edge' }, tree), tree)).toBeUndefined();
    expect(noteOn(newPage(of('alert').form, { name: 'X' }, tree), tree)).toBeUndefined();
  });
});
