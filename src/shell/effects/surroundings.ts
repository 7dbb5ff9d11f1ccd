import { emptyMemory, type ShellMemory } from '../walk-shell.ts';

/**
 * What the commands of a page leave behind for those that follow, by slots: the variables that they
 * have set, the machine that they have logged in to, the folder that they have gone to.
 */
export interface Surroundings {
  memory: ShellMemory;
  /** What was logged in to, outermost first: a host, in it a container, in that a database. */
  sessions: ReadonlySet<number>[];
  /** The folder, when it is not the one that a shell begins in. */
  directory: { text: string; slots: ReadonlySet<number> } | undefined;
  /** What later commands of a family act on: the cluster that `kubectl config use-context` names. */
  selected: Map<string, ReadonlySet<number>>;
}

export const noSurroundings = (): Surroundings => ({
  memory: emptyMemory(),
  sessions: [],
  directory: undefined,
  selected: new Map(),
});

/** A copy that can be changed. */
export const copyOf = ({ memory, sessions, directory, selected }: Surroundings): Surroundings => ({
  memory: { variables: new Map(memory.variables), functions: new Map(memory.functions) },
  sessions: [...sessions],
  directory,
  selected: new Map(selected),
});

/** What holds when any of several may: a variable has the slots that it has in one of them. */
export function anyOf(all: readonly Surroundings[]): Surroundings {
  const merged = noSurroundings();
  for (const { memory, directory, selected } of all) {
    addAll(merged.memory.variables, memory.variables);
    addAll(merged.selected, selected);
    for (const [name, body] of memory.functions) merged.memory.functions.set(name, body);
    merged.directory = directory ?? merged.directory;
  }
  const deepest = Math.max(0, ...all.map(({ sessions }) => sessions.length));
  merged.sessions = Array.from(
    { length: deepest },
    (_, level) => new Set(all.flatMap(({ sessions }) => [...(sessions[level] ?? [])])),
  );
  return merged;
}

function addAll(to: Map<string, ReadonlySet<number>>, from: ReadonlyMap<string, ReadonlySet<number>>): void {
  for (const [name, slots] of from) to.set(name, new Set([...(to.get(name) ?? []), ...slots]));
}
