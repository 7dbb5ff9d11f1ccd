import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { imageSizeFromFile } from 'image-size/fromFile';
import type { Config } from '../config/config.ts';
import { kindsOf } from '../config/kinds.ts';
import { filesOf, replaceableComponents } from '../config/style.ts';
import { kindColours } from './kind-colours.ts';

const STYLE = 'virtual:pagebook/style';
const COMPONENTS = 'virtual:pagebook/components/';
/** How a team's component imports the one of ours that it is there for: `pagebook/components/Footer.astro`. */
const OURS = /^pagebook\/components\/(\w+\.astro)$/;
/** Vite takes an identifier with this ending for a style sheet. */
const COLOURS = '/__pagebook-kinds.css';
/** Vite's paths have slashes everywhere. */
const slashed = (file: string): string => file.replaceAll('\\', '/');
const engine = slashed(fileURLToPath(new URL('..', import.meta.url)));
const components = `${engine}components`;

/**
 * How the site looks by its configuration: the colours of kinds of pages, style sheets, a logo, and
 * components, which pages import from virtual modules. Nothing of it is in the pages of a site that has none.
 *
 * @param configured - the folder of the configuration
 */
export function teamStyle(config: Config, configured: string): AstroIntegration {
  const folder = slashed(realpathSync(configured));
  const at = (file: string): string => slashed(path.resolve(folder, file));
  const files = filesOf(config).map(([, file]) => at(file));
  const isTeams = (file: string): boolean =>
    files.length > 0 && file.startsWith(`${folder}/`) && !file.startsWith(engine);
  const colours = kindColours(kindsOf(config));
  const chosen = new Map<string, string>(
    replaceableComponents.map((name) => [name, config.components?.[name] ?? `${components}/${name}.astro`]),
  );
  const empty = `${components}/Empty.astro`;
  chosen.set('HeaderSlot', config.header ?? empty);
  chosen.set('FooterSlot', config.footer ?? empty);

  return {
    name: 'pagebook-team-style',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const style = await styleModule(config, at, colours !== '');
        updateConfig({
          vite: {
            // The policy refuses what would be in the page itself.
            ...(files.length > 0 && { build: { assetsInlineLimit: 0 } }),
            plugins: [
              {
                name: 'pagebook-team-style',
                enforce: 'pre',
                // Vite serves what is in the project only, unless it is told of more.
                config: (_, { command: doing }) =>
                  doing === 'serve' && files.length > 0
                    ? { server: { fs: { allow: [path.join(engine, '..'), folder] } } }
                    : undefined,
                async resolveId(id, importer) {
                  if (id === STYLE || id.startsWith(COMPONENTS)) return `\0${id}`;
                  if (id === COLOURS) return id;
                  const own = OURS.exec(id)?.[1];
                  if (own !== undefined) return `${components}/${own}`;
                  // What Astro makes of a component needs Astro, which stands with us.
                  if (/^astro(?:\/|$)/.test(id) && importer !== undefined && isTeams(importer))
                    return this.resolve(id, `${components}/Empty.astro`, { skipSelf: true });
                  return undefined;
                },
                load(id) {
                  if (id === COLOURS) return colours;
                  if (id === `\0${STYLE}`) return style;
                  const name = id.startsWith(`\0${COMPONENTS}`) ? id.slice(COMPONENTS.length + 1) : '';
                  const file = chosen.get(name);
                  return file === undefined ? undefined : `export { default } from ${JSON.stringify(at(file))};`;
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** The module behind `virtual:pagebook/style`. */
async function styleModule(config: Config, at: (file: string) => string, coloured: boolean): Promise<string> {
  const { customCss = [], logo, header, footer, components: replaced } = config;
  const lines: string[] = [];
  const sheets = [
    ...(coloured ? [COLOURS] : []),
    ...(logo || header || footer ? [`${engine}styles/team.css`] : []),
    ...customCss.map(at),
  ];
  for (const sheet of sheets) lines.push(`import ${JSON.stringify(sheet)};`);
  const images = await Promise.all(
    (logo ? [logo.src, ...(logo.dark === undefined ? [] : [logo.dark])] : []).map(async (file, index) => {
      lines.push(`import logo${index} from ${JSON.stringify(`${at(file)}?url`)};`);
      const size = await imageSizeFromFile(at(file)).catch(() => undefined);
      const scheme = logo?.dark === undefined ? undefined : index === 0 ? 'light' : 'dark';
      return `{ src: logo${index}, ...${JSON.stringify({ width: size?.width, height: size?.height, scheme })} }`;
    }),
  );
  lines.push(
    `export const logo = ${logo ? `{ alt: ${JSON.stringify(logo.alt)}, replacesName: ${logo.replacesName ?? false}, images: [${images}] }` : 'undefined'};`,
    `export const hasHeader = ${header !== undefined};`,
    `export const hasFooter = ${footer !== undefined};`,
    `export const fonts = ${customCss.length > 0 || header !== undefined || footer !== undefined || replaced !== undefined};`,
  );
  return lines.join('\n');
}
