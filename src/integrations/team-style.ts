import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { imageSizeFromFile } from 'image-size/fromFile';
import { filesOf, replaceableComponents, type StyleOptions } from '../config/style.ts';
import { engineSources } from '../files/engine.ts';
import { withSlashes } from '../files/path-names.ts';
import { kindColours } from './kind-colours.ts';
import { linkedFiles } from './linked-files.ts';
import type { Wiki } from './wiki.ts';

const STYLE = 'virtual:pagebook/style';
const COMPONENTS = 'virtual:pagebook/components/';
/** How a team's component imports the one of ours that it is there for: `pagebook/components/Footer.astro`. */
const OURS = /^pagebook\/components\/(\w+\.astro)$/;
// Vite's paths have slashes everywhere.
const real = (file: string): string => withSlashes(realpathSync(file));
const components = withSlashes(path.join(engineSources, 'components'));

/**
 * How the site looks by its configuration: the colours of kinds of pages, style sheets, a logo, and
 * components, which pages import from virtual modules. Nothing of it is in the pages of a site that has none.
 */
export function teamStyle({ snapshot, snapshotFile }: Pick<Wiki, 'snapshot' | 'snapshotFile'>): AstroIntegration {
  const { style, kinds } = snapshot();
  const files = filesOf(style).map(([, file]) => real(file));
  const folders = [...new Set(files.map((file) => path.posix.dirname(file)))];
  const isTeams = (file: string): boolean => folders.some((folder) => file.startsWith(`${folder}/`));
  const colours = kindColours(kinds);
  const hasStyle = files.length > 0 || colours !== '';
  const empty = `${components}/Empty.astro`;
  const chosen = new Map<string, string>([
    ...replaceableComponents.map((name): [string, string] => [
      name,
      style.components?.[name] ?? `${components}/${name}.astro`,
    ]),
    ['HeaderSlot', style.header ?? empty],
    ['FooterSlot', style.footer ?? empty],
  ]);

  return {
    name: 'pagebook-team-style',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const sheets: string[] = [];
        if (colours !== '') {
          const file = path.join(path.dirname(snapshotFile), 'kinds.css');
          await writeFile(file, colours);
          sheets.push(real(file));
        }
        const module = await styleModule(style, sheets);
        const isLinked = (file: string): boolean => isTeams(file) || sheets.includes(file);
        const { assetsInlineLimit, plugin: linked } = linkedFiles(isLinked, config.vite.build?.assetsInlineLimit);
        updateConfig({
          vite: {
            ...(hasStyle && { build: { assetsInlineLimit } }),
            plugins: [
              ...(hasStyle ? [linked] : []),
              {
                name: 'pagebook-team-style',
                enforce: 'pre',
                // Vite serves what is in the project only, unless it is told of more.
                config: (_, { command: doing }) =>
                  doing === 'serve' && hasStyle
                    ? { server: { fs: { allow: [...folders, path.dirname(snapshotFile)] } } }
                    : undefined,
                async resolveId(id, importer) {
                  if (id === STYLE || id.startsWith(COMPONENTS)) return `\0${id}`;
                  const own = OURS.exec(id)?.[1];
                  if (own !== undefined) return `${components}/${own}`;
                  // What Astro makes of a component needs Astro, which is with us.
                  if (/^astro(?:\/|$)/.test(id) && importer !== undefined && isTeams(importer))
                    return this.resolve(id, empty, { skipSelf: true });
                  return undefined;
                },
                load(id) {
                  if (id === `\0${STYLE}`) return module;
                  const name = id.startsWith(`\0${COMPONENTS}`) ? id.slice(COMPONENTS.length + 1) : '';
                  const file = chosen.get(name);
                  return file === undefined ? undefined : `export { default } from ${JSON.stringify(real(file))};`;
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
async function styleModule(style: StyleOptions, sheets: string[]): Promise<string> {
  const { customCss = [], logo, header, footer, components: replaced } = style;
  const lines: string[] = [];
  const all = [
    ...sheets,
    ...(logo || header || footer ? [withSlashes(path.join(engineSources, 'styles/team.css'))] : []),
    ...customCss.map(real),
  ];
  // Astro may write what it links by itself into the page, which the content policy forbids.
  for (const [index, sheet] of all.entries())
    lines.push(`import sheet${index} from ${JSON.stringify(`${sheet}?url`)};`);
  const images = await Promise.all(
    (logo ? [logo.src, ...(logo.dark === undefined ? [] : [logo.dark])] : []).map(async (file, index) => {
      lines.push(`import logo${index} from ${JSON.stringify(`${real(file)}?url`)};`);
      const size = await imageSizeFromFile(file).catch(() => undefined);
      const scheme = logo?.dark === undefined ? undefined : index === 0 ? 'light' : 'dark';
      return `{ src: logo${index}, ...${JSON.stringify({ width: size?.width, height: size?.height, scheme })} }`;
    }),
  );
  lines.push(
    `export const styles = [${all.map((_, index) => `sheet${index}`)}];`,
    `export const logo = ${logo ? `{ alt: ${JSON.stringify(logo.alt)}, replacesName: ${logo.replacesName ?? false}, images: [${images}] }` : 'undefined'};`,
    `export const hasHeader = ${header !== undefined};`,
    `export const hasFooter = ${footer !== undefined};`,
    `export const fonts = ${customCss.length > 0 || header !== undefined || footer !== undefined || replaced !== undefined};`,
  );
  return lines.join('\n');
}
