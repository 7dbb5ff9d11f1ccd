import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { browserTargets } from './browser-targets.ts';

/** Where the site serves our scripts, under its base. */
const FOLDER = '_pagebook';
const VIRTUAL = 'virtual:pagebook/scripts';

const NAMES = ['fill', 'later', 'search'] as const;

interface Script {
  fileName: string;
  code: string;
}

/**
 * Bundles the browser code: `fill` as one classic script, so that it can run in the head before
 * anything is painted (Astro's own scripts are modules, which run too late), and `later` and
 * `search` as modules that are loaded on demand. Pages import their addresses from `virtual:pagebook/scripts`.
 */
export function browserScripts(): AstroIntegration {
  let scripts: Record<(typeof NAMES)[number], Script>;
  const bundleAll = async (root: string): Promise<typeof scripts> => ({
    fill: await bundle(root, 'fill', 'iife'),
    later: await bundle(root, 'later', 'esm'),
    search: await bundle(root, 'search', 'esm'),
  });

  return {
    name: 'pagebook-browser-scripts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, command }) => {
        const root = fileURLToPath(config.root);
        scripts = await bundleAll(root);
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const module = (): string =>
          [
            `export const developing = ${command === 'dev'};`,
            ...NAMES.map(
              (name) => `export const ${name} = ${JSON.stringify(`${base}${FOLDER}/${scripts[name].fileName}`)};`,
            ),
          ].join('\n');
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'pagebook-browser-scripts',
                resolveId: (id: string) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
                load: (id: string) => (id === `\0${VIRTUAL}` ? module() : undefined),
                configureServer(server) {
                  if (command !== 'dev') return;
                  server.middlewares.use((request, response, next) => {
                    const wanted = Object.values(scripts).find(({ fileName }) =>
                      request.url?.split('?')[0]?.endsWith(`/${FOLDER}/${fileName}`),
                    );
                    if (!wanted) return next();
                    response.setHeader(
                      'content-type',
                      wanted.fileName.endsWith('.css') ? 'text/css' : 'text/javascript',
                    );
                    response.end(wanted.code);
                  });
                  server.watcher.add([path.join(root, 'src/browser'), path.join(root, 'src/shared')]);
                  server.watcher.on('change', async (file) => {
                    if (!/src\/(?:browser|shared)\//.test(file.replaceAll('\\', '/'))) return;
                    scripts = await bundleAll(root);
                    server.moduleGraph.invalidateAll();
                    server.ws.send({ type: 'full-reload' });
                  });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), FOLDER);
        await mkdir(folder, { recursive: true });
        for (const { fileName, code } of Object.values(scripts)) await writeFile(path.join(folder, fileName), code);
      },
    },
  };
}

/** One entry of `src/browser` with all it imports, minified, named by its content. */
export async function bundle(root: string, name: string, format: 'iife' | 'esm'): Promise<Script> {
  const bundled = await rolldown({
    input: path.join(root, 'src/browser', `${name}.ts`),
    transform: { target: browserTargets },
  });
  const { output } = await bundled.generate({ format, minify: true, comments: false });
  await bundled.close();
  const { code } = output[0];
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 10);
  return { fileName: `${name}.${hash}.js`, code };
}
