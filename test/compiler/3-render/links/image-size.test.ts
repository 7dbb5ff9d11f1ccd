import { expect, test } from 'vitest';
import { sizeOf } from '../../../../src/compiler/3-render/links/image-size.ts';
import { articleOf, compile } from '../../../support/filled.ts';

const file = { width: 800, height: 400 };

test.each([
  ['nothing', {}, file, { width: 800, height: 400 }],
  ['a width', { width: '100' }, file, { width: 100, height: 50 }],
  ['a height', { height: '100' }, file, { width: 200, height: 100 }],
  ['both', { width: '100', height: '100' }, file, { width: 100, height: 100 }],
  ['a width in pixels', { width: '40px' }, file, { width: 40, height: 20 }],
  ['a part of the room', { width: '50%' }, file, { width: '50%' }],
  ['a part of the room and a height', { width: '50%', height: '40' }, file, { width: '50%', height: 40 }],
  ['what is no length', { width: 'auto', height: '1e9' }, file, { width: 800, height: 400 }],
  ['no width at all', { width: '0' }, file, { width: 800, height: 400 }],
  ['a width, of a file of unknown size', { width: '100' }, {}, { width: 100 }],
  ['nothing, of a file of unknown size', {}, {}, {}],
])('an image whose author says %s', (_what, written, size, expected) => {
  expect(sizeOf(written, size)).toEqual(expected);
});

test('the width that an author gives an image in HTML is in the page', () => {
  const image = articleOf(compile('<img src="graph.png" width="40" alt="Graph">\n').html).querySelector('img');
  expect(image?.getAttribute('width')).toBe('40');
});
