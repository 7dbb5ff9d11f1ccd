import type { Kind } from '../kinds/kind.ts';
import * as attributes from '../shared/attributes.ts';

/** The style sheet for the kinds that have a colour: a variable each, and the label that takes it. */
export function kindColours(kinds: readonly Kind[]): string {
  const coloured = kinds.flatMap(({ name, colour }) => (colour ? [{ name, ...colour }] : []));
  if (coloured.length === 0) return '';
  const variables = coloured.map(({ name, light, dark }) => `--pagebook-kind-${name}: light-dark(${light}, ${dark});`);
  const labels = coloured.map(
    ({ name }) => `.kind[${attributes.kind}=${name}] { color: var(--pagebook-kind-${name}); }`,
  );
  return `@layer pagebook {\n:root { ${variables.join(' ')} }\n${labels.join('\n')}\n}\n`;
}
