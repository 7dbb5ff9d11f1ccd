import { type DraftKind, draftKinds, sectionsOf } from '../schema/sections.ts';
import type { SourceTree } from './read-tree.ts';

/** What new pages begin as: the tree's own templates, else a title and the sections of the kind. */
export function templatesOf({ templates }: Pick<SourceTree, 'templates'>): Record<DraftKind, string> {
  return Object.fromEntries(draftKinds.map((kind) => [kind, templates.get(kind)?.text ?? skeleton(kind)])) as Record<
    DraftKind,
    string
  >;
}

/** A timeline that somebody has kept, and what else is known, must not be lost for want of a template. */
function skeleton(kind: DraftKind): string {
  const fields = ['title', 'service', 'severity', 'owner', 'summary'].map((name) => `${name}: <% ${name} %>`);
  const sections = sectionsOf[kind].map((title) => `## ${title}\n\n<% ${title.split(' ')[0]?.toLowerCase()} %>\n`);
  return `---\n${fields.join('\n')}\n---\n\n${sections.join('\n')}`;
}
