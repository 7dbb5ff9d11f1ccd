import type { AlertingSystem, GivenParameter, Left, LinkParameter } from './system.ts';

export interface BuiltLink {
  /** What is pasted into the alerting system. */
  text: string;
  /** Parameters of the page that are not in it, and why. */
  left: { name: string; why: string }[];
}

const WHY: Record<Left, string> = {
  catalogue: 'the page has it from the catalogue',
  address: 'it is an address, which no label holds',
  object: 'it is a list or an object, which no label holds',
};

/** A page's link as an alerting system wants it. */
export function buildLink(system: AlertingSystem, address: string, parameters: readonly LinkParameter[]): BuiltLink {
  const given: GivenParameter[] = [];
  const left: BuiltLink['left'] = [];
  for (const { name, aliases, left: reason } of parameters) {
    const value = reason === undefined ? valueIn(system, [name, ...aliases]) : undefined;
    if (value !== undefined) given.push({ name, value });
    else left.push({ name, why: reason === undefined ? `${system.name} has nothing of that name` : WHY[reason] });
  }
  return { text: system.text(address, given), left };
}

/** What this system usually calls one of the names, else the first of their labels that is there, else the label of the first. */
function valueIn(system: AlertingSystem, names: readonly string[]): string | undefined {
  const usual = Object.keys(system.usual).find((name) => names.includes(name));
  if (usual !== undefined) return system.usual[usual];
  return system.firstOf?.(names) ?? system.label?.(names[0] ?? '');
}

/** What a reader is told of parameters that are not in a link; nothing when all are. */
export const leftWords = ({ left }: BuiltLink): string =>
  left.length === 0 ? '' : `Left out: ${left.map(({ name, why }) => `${name} (${why})`).join(', ')}.`;
