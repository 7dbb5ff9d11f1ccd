import type { Factors } from '../schema/factors.ts';

/** A factor as a part of an address; free text becomes one too. */
export const factorSlug = (written: string): string =>
  written
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** What a factor is called: as `factors.yml` has it, else as retrospectives write it. */
export function factorTitle(slug: string, factors: Factors, written?: string): string {
  const known = Object.hasOwn(factors, slug) ? factors[slug] : undefined;
  const words = written ?? slug;
  return known?.title ?? (words.includes(' ') ? words : sentence(words));
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
