import { expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

test('the direction of a value ends with its slot, in every place', async () => {
  const page = await reader.open(`${ALERT}?host=${encodeURIComponent('web-1\u202edb')}&service=%D7%90%D7%91`);
  const slots = await page.$$eval('[data-parameter]', (elements) =>
    elements.map((element) => ({
      name: element.getAttribute('data-parameter'),
      bidi: getComputedStyle(element).unicodeBidi,
    })),
  );
  expect(slots.length).toBeGreaterThan(10);
  expect(slots.filter(({ bidi }) => bidi !== 'isolate')).toEqual([]);
});
