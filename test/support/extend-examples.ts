import { documentExamples } from './document-examples.ts';

const examplesOf = await documentExamples('extend');
const CONFIG = 'pagebook.config.ts';

const logo = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${colour}"/></svg>`;

/** What `docs/extend.md` has a configuration for, with the sections that its files are in. */
const SECTIONS = {
  checks: ['', 'Rules', 'Alerting systems'],
  kinds: ['Kinds of page'],
  style: ['Style'],
  components: ['Components'],
};
type Extension = keyof typeof SECTIONS;

/** The files of an example of `docs/extend.md`: the configuration of a team, and what it names. */
export const extendExample = (name: Extension): Record<string, string> =>
  Object.assign(
    name === 'style' ? { 'brand/logo.svg': logo('#8a1c5b'), 'brand/logo-dark.svg': logo('#f5a3cf') } : {},
    ...SECTIONS[name].map(examplesOf),
  );

/** Several examples of `docs/extend.md` as one configuration. */
export function extendExamples(...names: Extension[]): Record<string, string> {
  const files: Record<string, string> = {
    [CONFIG]: [
      ...names.map((name) => `import ${name} from './${name}.ts';`),
      `export default { ${names.map((name) => `...${name}`).join(', ')} };`,
    ].join('\n'),
  };
  for (const name of names)
    for (const [file, code] of Object.entries(extendExample(name))) files[file === CONFIG ? `${name}.ts` : file] = code;
  return files;
}
