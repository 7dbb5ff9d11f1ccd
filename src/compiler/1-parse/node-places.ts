import type { Nodes } from 'mdast';

/** Where a node starts in the masked text. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;

/** Where it ends there. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
