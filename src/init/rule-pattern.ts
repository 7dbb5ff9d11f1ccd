/**
 * The pattern that finds all of these rule files, for `RULES` in a pipeline: their folder, or their folders at the
 * top when they have none together.
 *
 * @param files - from the root, with `/`
 * @returns empty when there are none
 */
export function rulePattern(files: readonly string[]): string {
  const [first, ...rest] = files.map((file) => file.split('/').slice(0, -1));
  if (first === undefined) return '';
  const common = rest.reduce((shared, folders) => shared.slice(0, sharedLength(shared, folders)), first);
  if (common.length > 0) return `${common.join('/')}/**/*.{yaml,yml}`;
  const tops = [...new Set([first, ...rest].map(([top]) => top))];
  return tops.includes(undefined) ? '**/*.{yaml,yml}' : `{${tops.join(',')}}/**/*.{yaml,yml}`;
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((folder, at) => folder !== other[at]);
  return differs === -1 ? one.length : differs;
}
