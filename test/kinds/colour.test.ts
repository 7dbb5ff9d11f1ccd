import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, contrastIn, ENOUGH_CONTRAST, readableIn } from '../../src/kinds/colour.ts';

describe('contrast', () => {
  test.each([
    ['#000', '#fff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777', '#ffffff', 4.48],
    ['#767676', '#fff', 4.54],
  ])('of %s and %s is %d, as WCAG has it', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('a colour for text', () => {
  test('is the one that was chosen where it can be read', () => {
    expect(readableIn('light', '#7a2e8e')).toBe('#7a2e8e');
    expect(readableIn('dark', '#d7a5ec')).toBe('#d7a5ec');
  });

  test('can be read in both schemes, whatever was chosen', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (chosen, scheme) => {
        expect(contrastIn(scheme, readableIn(scheme, chosen))).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
      }),
    );
  });
});
