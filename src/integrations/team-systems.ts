import { withSlashes } from '../files/path-names.ts';

const VIRTUAL = 'virtual:pagebook/systems';

/**
 * Puts the alerting systems of a team into what is bundled. Each is a file of its own, so that the configuration, and
 * what only Node can run, stays out of the browser. Vite and Rolldown both take this plugin.
 *
 * @param files - the absolute paths of the modules
 */
export const teamSystems = (files: readonly string[]) => ({
  name: 'pagebook-team-systems',
  resolveId: (id: string): string | undefined => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
  load: (id: string): string | undefined =>
    id === `\0${VIRTUAL}`
      ? [
          ...files.map((file, index) => `import system${index} from ${JSON.stringify(withSlashes(file))};`),
          `export const teamSystems = [${files.map((_, index) => `system${index}`).join(', ')}];`,
        ].join('\n')
      : undefined,
});
