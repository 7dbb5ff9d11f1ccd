import { expect, test } from 'vitest';
import { turnsOf } from '../../src/site/turns.ts';
import { siteModel } from '../support/site-model.ts';

test('pages of a folder follow each other, without what is on the home page or on top of a list', () => {
  const model = siteModel({
    'README.md': 'Home',
    'Disk.md': 'Disk',
    'Restart.md': 'Restart',
    'runbooks/README.md': 'All runbooks',
    'runbooks/Zones.md': 'Zones',
    'runbooks/Add.md': 'Add',
  });
  const turns = model.pages.map((page) => {
    const { previous, next } = turnsOf(model, page);
    return [page.url, previous?.name, next?.name];
  });
  expect(turns.sort()).toEqual([
    ['/', undefined, undefined],
    ['/Disk/', undefined, 'Restart'],
    ['/Restart/', 'Disk', undefined],
    ['/runbooks/', undefined, undefined],
    ['/runbooks/Add/', undefined, 'Zones'],
    ['/runbooks/Zones/', 'Add', undefined],
  ]);
});
