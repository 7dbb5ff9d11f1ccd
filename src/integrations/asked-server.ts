import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { moduleFile } from '../files/engine.ts';

/**
 * Has Astro build what answers for each address, instead of all addresses: an adapter, whose server is asked by
 * a build (`routes/asked.ts`).
 */
export const askedServer = (): AstroIntegration => ({
  name: 'pagebook-asked',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'pagebook',
        entrypointResolution: 'auto',
        serverEntrypoint: moduleFile('routes/asked'),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: {
          serverOutput: 'stable',
          staticOutput: 'stable',
          hybridOutput: 'stable',
          sharpImageService: 'stable',
        },
      });
    },
  },
});

/** Tells of each file that is in what Astro builds: modules, style sheets that others take in, fonts and images. */
export const usedFiles = (uses: (file: string) => void): AstroIntegration => ({
  name: 'pagebook-used-files',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const root = fileURLToPath(config.root);
      const imported = {
        postcssPlugin: 'pagebook-used-files',
        OnceExit: (_: unknown, { result }: { result: { messages: { type: string; file?: string }[] } }) => {
          for (const { type, file } of result.messages) if (type === 'dependency' && file !== undefined) uses(file);
        },
      };
      updateConfig({
        vite: {
          css: { postcss: { plugins: [imported] } },
          plugins: [
            {
              name: 'pagebook-used-files',
              generateBundle(_, bundle) {
                for (const id of this.getModuleIds()) uses(id.replace(/^\0+/, '').split('?', 1)[0] ?? '');
                for (const output of Object.values(bundle))
                  if (output.type === 'asset')
                    for (const name of output.originalFileNames) uses(path.resolve(root, name));
              },
            },
          ],
        },
      });
    },
  },
});
