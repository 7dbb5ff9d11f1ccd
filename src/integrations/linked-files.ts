import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { engineSources } from '../files/engine.ts';
import { withSlashes } from '../files/path-names.ts';

type Limit = NonNullable<NonNullable<ViteUserConfig['build']>['assetsInlineLimit']>;
type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const routes = withSlashes(path.join(engineSources, 'routes'));

/**
 * Decides what stays a file that pages link to. All that the wiki's pages use does, because their policy refuses
 * what is in the page itself. Other pages of the project that the wiki is in have theirs as the project says.
 *
 * @param isTeams - whether a file is beside the team's style sheets and components
 * @param limit - what the project says
 */
export function linkedFiles(
  isTeams: (file: string) => boolean,
  limit: Limit | undefined,
): { assetsInlineLimit: Limit; plugin: Plugin } {
  /** Modules that a page of the wiki imports. Scripts and styles of a component have its path, and a query. */
  const modules = new Set<string>();
  const isWikis = (id: string): boolean => modules.has(id) || modules.has(id.split('?', 1)[0] ?? '');
  const outputs = new Set<string>();
  return {
    assetsInlineLimit: (file, content) => {
      if (outputs.has(file) || isTeams(file)) return false;
      return typeof limit === 'function'
        ? limit(file, content)
        : limit === undefined
          ? undefined
          : content.length < limit;
    },
    plugin: {
      name: 'pagebook-linked-files',
      // Astro puts styles and scripts into pages in this step, later.
      enforce: 'pre',
      generateBundle(_, bundle) {
        const follow = (id: string): void => {
          if (modules.has(id)) return;
          modules.add(id);
          const info = this.getModuleInfo(id);
          for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) follow(next);
        };
        for (const id of this.getModuleIds()) if (id.startsWith(`${routes}/`)) follow(id);
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk' || !output.moduleIds.some(isWikis)) continue;
          outputs.add(output.fileName);
          for (const sheet of output.viteMetadata?.importedCss ?? []) outputs.add(sheet);
        }
      },
    },
  };
}
