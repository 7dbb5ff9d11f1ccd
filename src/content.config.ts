import { defineCollection } from 'astro:content';
import { pagesLoader, settingsLoader } from './site/loader.ts';

export const collections = {
  /** Every Markdown page: small facts; what it was compiled to lies in the page cache. */
  pages: defineCollection({ loader: pagesLoader }),
  /** One entry, `site`: settings, vocabulary and catalogue. */
  settings: defineCollection({ loader: settingsLoader }),
};
