import type { Unpublished } from './published-types.ts';

/** What is at a path of the content tree. */
export type Target =
  | { type: 'page'; address: string }
  | { type: 'file'; path: string; width?: number; height?: number; static?: true }
  | { type: 'unpublished'; path: string; why: Unpublished };
