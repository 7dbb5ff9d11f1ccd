import path from 'node:path';
import { z } from 'zod';
import { text } from './values.ts';

const file = (ending: string, what: string) =>
  text.refine((path) => path.endsWith(ending), `must be ${what}, \`…${ending}\``);
const component = file('.astro', 'an Astro component');
const image = text.regex(/\.(?:svg|png|webp|avif|jpe?g|gif)$/i, 'must be an image: SVG, PNG, WebP, AVIF, JPEG or GIF');

/** The parts of a page that a team may replace: each is `src/components/<name>.astro`. */
export const replaceableComponents = [
  'Header',
  'Footer',
  'Breadcrumbs',
  'Contents',
  'PageTitle',
  'Facts',
  'Neighbours',
] as const;
export type ReplaceableComponent = (typeof replaceableComponents)[number];

/** How a site looks. Files are named from the folder of the configuration. */
export const styleOptions = {
  customCss: z
    .array(file('.css', 'a style sheet'))
    .optional()
    .describe('Style sheets that come after ours and win over it.'),
  logo: z
    .strictObject({
      src: image.describe('The image, in light colours and where there is no other in dark ones.'),
      dark: image.optional().describe('The image in dark colours.'),
      alt: z
        .string('must be a text; an empty one beside the name')
        .describe('What it says, for those who do not see it.'),
      replacesName: z.boolean().optional().describe("Whether it is shown in place of the site's name."),
    })
    .optional()
    .describe("The logo, before the site's name."),
  header: component.optional().describe('A component at the end of the navigation.'),
  footer: component.optional().describe('A component at the end of each page.'),
  components: z
    .strictObject(
      Object.fromEntries(replaceableComponents.map((name) => [name, component.optional()])) as Record<
        ReplaceableComponent,
        z.ZodOptional<typeof component>
      >,
    )
    .optional()
    .describe('Components in place of ours, by name.'),
};

const styleSchema = z.strictObject(styleOptions);
export type StyleOptions = z.input<typeof styleSchema>;

/** Each file that the options name, with the option's path. */
export function filesOf({ customCss = [], logo, header, footer, components = {} }: StyleOptions): [string, string][] {
  const all: [string, string | undefined][] = [
    ...customCss.map((path, index): [string, string] => [`customCss.${index}`, path]),
    ['logo.src', logo?.src],
    ['logo.dark', logo?.dark],
    ['header', header],
    ['footer', footer],
    ...Object.entries(components).map(([name, path]): [string, string | undefined] => [`components.${name}`, path]),
  ];
  return all.flatMap(([option, path]) => (path === undefined ? [] : [[option, path] as [string, string]]));
}

/** What of the options says how the site looks, with files as absolute paths. */
export function styleOf({ customCss, logo, header, footer, components }: StyleOptions, folder: string): StyleOptions {
  const at = (file: string): string => path.resolve(folder, file);
  return {
    ...(customCss && { customCss: customCss.map(at) }),
    ...(logo && { logo: { ...logo, src: at(logo.src), ...(logo.dark !== undefined && { dark: at(logo.dark) }) } }),
    ...(header !== undefined && { header: at(header) }),
    ...(footer !== undefined && { footer: at(footer) }),
    ...(components && {
      components: Object.fromEntries(
        Object.entries(components).map(([name, file]) => [name, file === undefined ? undefined : at(file)]),
      ),
    }),
  };
}
