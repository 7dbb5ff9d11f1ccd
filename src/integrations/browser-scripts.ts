import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type OutputOptions, type Plugin, type RolldownBuild, rolldown } from 'rolldown';
import { fileUrl, HASHED } from '../content/addresses.ts';
import { engineSources, isPackage, moduleFile } from '../files/engine.ts';
import { browserTargets } from './browser-targets.ts';
import { classicRooms } from './classic-rooms.ts';
import { teamSystems } from './team-systems.ts';
import { pathInWiki, type Wiki } from './wiki.ts';

const VIRTUAL = 'virtual:pagebook/site';
/** The folders of `src` whose code runs in the reader's browser. */
export const browserFolders: readonly string[] = ['browser', 'shared', 'systems'];

interface Script {
  fileName: string;
  code: string;
}

/** An entry of `src/browser`, and the modules that it loads when they are used. */
export interface Bundle {
  entry: Script;
  chunks: Script[];
}

/**
 * Bundles the browser code: `fill` as one classic script, so that it can run in the head before
 * anything is painted (Astro's own scripts are modules, which run too late), `rest` for pages that do not have all they need, `later`,
 * which is loaded on demand and itself loads what the reader turns to, and `go` for addresses that only
 * lead to a page. All are classic scripts, for a page that is opened as a file can load no module. Pages import the
 * addresses from `virtual:pagebook/site`, and from where they read what they show.
 */
export function browserScripts(wiki: Wiki): AstroIntegration {
  let bundles: { fill: Bundle; rest: Bundle; later: Bundle; go: Bundle };
  const bundleAll = async (): Promise<typeof bundles> => ({
    fill: await bundle('fill'),
    rest: await bundle('rest', 'pagebookRest'),
    later: await bundleRooms('later', wiki.systems),
    go: await bundle('go'),
  });
  const scripts = (): Script[] => Object.values(bundles).flatMap(({ entry, chunks }) => [entry, ...chunks]);

  return {
    name: 'pagebook-browser-scripts',
    hooks: {
      'astro:config:setup': async ({ updateConfig, command }) => {
        bundles = await bundleAll();
        const { base } = wiki.snapshot().site;
        const module = (): string =>
          Object.entries({
            developing: command === 'dev',
            hasWorker: wiki.asked === true && wiki.snapshot().site.device_copy,
            snapshotFile: wiki.snapshotFile,
            fill: fileUrl(`${HASHED}/${bundles.fill.entry.fileName}`, base),
            rest: fileUrl(`${HASHED}/${bundles.rest.entry.fileName}`, base),
            later: fileUrl(`${HASHED}/${bundles.later.entry.fileName}`, base),
            go: fileUrl(`${HASHED}/${bundles.go.entry.fileName}`, base),
          })
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n');
        updateConfig({
          vite: {
            plugins: [
              teamSystems(wiki.systems),
              {
                name: 'pagebook-browser-scripts',
                resolveId: (id: string) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
                load: (id: string) => (id === `\0${VIRTUAL}` ? module() : undefined),
                configureServer(server) {
                  if (command !== 'dev') return;
                  server.middlewares.use((request, response, next) => {
                    const asked = pathInWiki(request.url, wiki);
                    const wanted = scripts().find(({ fileName }) => asked === `${HASHED}/${fileName}`);
                    if (!wanted) return next();
                    response.setHeader('content-type', 'text/javascript');
                    response.end(wanted.code);
                  });
                  // Of the package nothing changes.
                  const folders = isPackage ? [] : browserFolders;
                  const watched = [...folders.map((folder) => path.join(engineSources, folder)), ...wiki.systems];
                  server.watcher.add(watched);
                  server.watcher.on('change', (file) => {
                    if (!watched.some((each) => file === each || file.startsWith(each + path.sep))) return;
                    bundleAll()
                      .then((made) => {
                        bundles = made;
                        server.moduleGraph.invalidateAll();
                        server.ws.send({ type: 'full-reload' });
                      })
                      // A script that cannot be bundled: the last one stays.
                      .catch((error: Error) => server.config.logger.error(error.message));
                  });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), wiki.folder, HASHED);
        await mkdir(folder, { recursive: true });
        for (const { fileName, code } of scripts()) await writeFile(path.join(folder, fileName), code);
      },
    },
  };
}

const NAMES = { minify: true, comments: false, entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' };

const read = (name: string, systems: readonly string[], plugins: Plugin[] = []): Promise<RolldownBuild> =>
  rolldown({
    input: moduleFile(`browser/${name}`),
    // What several modules and the entry need goes into the entry.
    preserveEntrySignatures: 'allow-extension',
    optimization: { inlineConst: true },
    transform: { target: browserTargets },
    plugins: [teamSystems(systems), ...plugins],
  });

/**
 * Bundles one entry of `src/browser` into one script, minified, named by its content.
 *
 * @param global - what others find by its name in what it exports
 */
export async function bundle(name: string, global?: string): Promise<Bundle> {
  return write(await read(name, []), { ...NAMES, format: 'iife', ...(global && { name: global }) });
}

/** Bundles an entry with what it loads by `import()`. */
const bundleRooms = async (name: string, systems: readonly string[]): Promise<Bundle> =>
  write(await read(name, systems, [classicRooms]), {
    ...NAMES,
    format: 'cjs',
    codeSplitting: { groups: [{ name, tags: ['$initial'] }] },
  });

async function write(bundled: RolldownBuild, options: OutputOptions): Promise<Bundle> {
  const { output } = await bundled.generate(options);
  await bundled.close();
  const [entry, ...others] = output;
  const chunks = others.flatMap((each) => (each.type === 'chunk' ? [each] : []));
  return { entry, chunks };
}
