/** What a label's words need against what is behind them (WCAG 2.2, 1.4.3). */
export const ENOUGH_CONTRAST = 4.5;

/** The grounds of our own style sheet, as `--pagebook-background` and `--pagebook-surface` have them. */
const GROUNDS = { light: ['#ffffff', '#f5f6f4'], dark: ['#121614', '#1b211e'] } as const;

/** `#rgb` or `#rrggbb`. */
export const HEX_COLOUR = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

type Rgb = [red: number, green: number, blue: number];

function rgbOf(colour: string): Rgb {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16)) as Rgb;
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How well a colour can be read where it can be read worst. */
export const contrastIn = (scheme: 'light' | 'dark', colour: string): number =>
  Math.min(...GROUNDS[scheme].map((ground) => contrast(colour, ground)));

/** The colour itself, or the nearest one towards black or white that can be read in the scheme. */
export function readableIn(scheme: 'light' | 'dark', colour: string): string {
  const end = scheme === 'light' ? 0 : 255;
  const rgb = rgbOf(colour);
  for (let share = 0; share < 100; share++) {
    const mixed = hexOf(rgb.map((part) => part + ((end - part) * share) / 100) as Rgb);
    if (contrastIn(scheme, mixed) >= ENOUGH_CONTRAST) return mixed;
  }
  return hexOf([end, end, end]);
}
