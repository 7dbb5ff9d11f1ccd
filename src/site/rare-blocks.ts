import type { CompiledPage } from '../compiler/compile-page.ts';

/** Whether a page has something that only `styles/blocks.css` has the looks of, which other pages do without. */
export const hasRareBlocks = ({ html }: CompiledPage): boolean =>
  /<blockquote|\sclass="(?:alert |tab"|task-list-item|contains-task-list)/.test(html);
