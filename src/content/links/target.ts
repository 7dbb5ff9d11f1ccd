import type { Unpublished } from '../published-types.ts';

/** What is at a path of the content tree, or around it. */
export type Target =
  | { type: 'page'; address: string }
  | { type: 'file'; path: string; width?: number; height?: number; bytes?: number; static?: true }
  /** `url` is where the repository's host shows it. */
  | { type: 'unpublished'; path: string; why: Unpublished; url?: string }
  /** No page and no file of the site, but there in the repository; the path is from its top. */
  | { type: 'elsewhere'; path: string; isFolder: boolean; isInContent: boolean; url?: string };
