import { describe, expect, test } from 'vitest';
import { PageKeys } from '../../src/cache/page-keys.ts';
import { type KindOption, kindsOf } from '../../src/config/kinds.ts';

const keyWith = (...kinds: KindOption[]): string =>
  new PageKeys({
    version: '1',
    vocabulary: {},
    partials: new Map(),
    catalogue: { services: [], fields: [] },
    base: '/',
    kinds: kindsOf({ kinds }),
    commands: {},
  }).of({ file: 'checklists/a.md', text: '# A\n' });

describe('a page is compiled again', () => {
  const before = keyWith({ name: 'checklist', steps: ['Steps'] });

  test.each([
    ['there is another kind', [{ name: 'checklist', steps: ['Steps'] }, { name: 'game' }]],
    ['a kind has another folder', [{ name: 'checklist', folder: 'lists', steps: ['Steps'] }]],
    ['a kind has steps elsewhere', [{ name: 'checklist', steps: ['Tasks'] }]],
    ['steps are not ticked any more', [{ name: 'checklist', steps: ['Steps'], ticks: false }]],
  ] satisfies [string, KindOption[]][])('when %s', (_, kinds) => {
    expect(keyWith(...kinds)).not.toBe(before);
  });

  test('not when only lists and labels change', () => {
    const looks: KindOption = { name: 'checklist', steps: ['Steps'], many: 'Lists', colour: '#123456', home: 'names' };
    expect(keyWith(looks)).toBe(before);
  });
});
