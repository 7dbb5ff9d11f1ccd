import type { CommandFacts, CommandTable } from './facts.ts';
import { clouds } from './tables/clouds.ts';
import { containers } from './tables/containers.ts';
import { databases } from './tables/databases.ts';
import { delivery } from './tables/delivery.ts';
import { disks, files } from './tables/files.ts';
import { kubernetes } from './tables/kubernetes.ts';
import { network } from './tables/network.ts';
import { packages, runtimes } from './tables/packages.ts';
import { reading } from './tables/reading.ts';
import { runners } from './tables/runners.ts';
import { services } from './tables/services.ts';
import { cmdlet, windows } from './tables/windows.ts';

/** The team's own commands, as `site.yml` names them: `shopctl cache flush`. */
export interface OwnCommands {
  changing?: readonly string[] | undefined;
  reading?: readonly string[] | undefined;
}

const TABLES: readonly CommandTable[] = [
  reading,
  windows,
  runtimes,
  packages,
  clouds,
  delivery,
  databases,
  network,
  disks,
  files,
  services,
  containers,
  kubernetes,
  runners,
];

const byName = new Map<string, CommandFacts>(
  TABLES.flatMap((table) =>
    Object.entries(table).flatMap(([names, facts]) => names.split(' ').map((name) => [name, facts] as const)),
  ),
);

/** The name of a command without its folder and what tells versions apart: `/usr/bin/pip3.12` is `pip`. */
export const nameOf = (word: string): string => word.replace(/^.*\/(?=.)/, '').replace(/\.exe$/i, '');

/** What is known of a command, by its name; undefined when no table has it. */
export function factsOf(name: string): CommandFacts | undefined {
  return byName.get(name) ?? byName.get(name.replace(/(?:-|(?<![\d.]))\d[\d.]*$/, '')) ?? cmdlet(name);
}

/** The names of all commands that the tables have. */
export const commandNames = (): Iterable<string> => byName.keys();

/** Every name that is in more than one part of the table: each command is to be said once. */
export function doubledNames(): string[] {
  const seen = new Set<string>();
  return TABLES.flatMap((table) => Object.keys(table).flatMap((names) => names.split(' '))).filter(
    (name) => seen.size === seen.add(name).size,
  );
}
