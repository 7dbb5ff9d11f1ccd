import { type Flow, marksIn, union, walkShell } from '../shell/walk-shell.ts';
import type { CommandFacts, Does, TextKind } from './facts.ts';
import { holds, isHarmless, judgeByOwn, judgeCommand, type Verdict } from './judge-command.ts';
import { readArguments, type Word } from './options.ts';
import { findRuns } from './runs.ts';
import { statementsOf } from './statements.ts';
import type { Surroundings } from './surroundings.ts';
import { factsOf, nameOf, type OwnCommands } from './table.ts';
import { SHARED_PLACE } from './tables/paths.ts';

/** A command of a block, and what it does. */
export interface FoundCommand {
  /** What it is called: `kubectl delete`. */
  verb: string;
  does: Does;
  /** The slots that say what it acts on, by the numbers of their marks. */
  slots: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
/** How deep commands may stand in one another: no runbook's do. */
const MAX_DEPTH = 10;
const GOES = new Set(['cd', 'pushd']);
const LEAVES = new Set(['exit', 'logout']);

/** What is around a command that is looked at. */
interface At {
  input: Flow | undefined;
  around: ReadonlySet<number>;
  /** Whether it runs somewhere else than the commands before it. */
  elsewhere: boolean;
  depth: number;
}

/**
 * Finds the commands of a text, seen through what runs others: `sudo`, `ssh`, `xargs`, `find -exec`,
 * `kubectl exec`, `psql -c`, loops, pipes, here-documents.
 *
 * @param surroundings - what the blocks before have left behind; the text's own comes on top of it
 */
export function findCommands(
  text: string,
  kind: TextKind,
  surroundings: Surroundings,
  own: OwnCommands = {},
): FoundCommand[] {
  const finder = new Finder(surroundings, own);
  finder.read(text, kind, { input: undefined, around: NONE, elsewhere: false, depth: 0 });
  return finder.found;
}

class Finder {
  readonly found: FoundCommand[] = [];
  readonly #surroundings: Surroundings;
  readonly #own: OwnCommands;

  constructor(surroundings: Surroundings, own: OwnCommands) {
    this.#surroundings = surroundings;
    this.#own = own;
  }

  read(text: string, kind: TextKind, at: At): void {
    if (kind !== 'shell') {
      for (const statement of statementsOf(text, kind))
        this.#add(statement, union(this.#slotsOf(statement.text), this.#context({}, at)), at);
      return;
    }
    if (at.depth > MAX_DEPTH) return;
    const { memory } = this.#surroundings;
    walkShell(text, { memory, input: at.input, around: at.around }, ({ words, input, outputs, around }) => {
      const slots = union(...words.map((word) => word.slots));
      for (const file of outputs) this.#write(file, union(slots, input?.slots ?? NONE), { ...at, around });
      if (words.length > 0) this.#run(words, { ...at, input, around });
    });
  }

  /** A file that a command's output goes to. */
  #write(file: Word, slots: ReadonlySet<number>, at: At): void {
    const [place] = this.#inDirectory([file]);
    if (!place || !SHARED_PLACE.test(place.text)) return;
    const verdict = { does: 'changes', verb: 'write to a file' } as const;
    this.#add(verdict, union(slots, place.slots, this.#context({ acts: 'files' }, at)), at);
  }

  #run(words: readonly Word[], at: At): void {
    const [first, ...rest] = words as [Word, ...Word[]];
    const name = nameOf(first.text);
    const slots = union(...words.map((word) => word.slots));
    if (GOES.has(name)) {
      const [to] = this.#inDirectory(readArguments(rest, {}).operands);
      this.#surroundings.directory = to && { text: to.text, slots: to.slots };
    } else if (LEAVES.has(name) && rest.length === 0) this.#surroundings.sessions.pop();

    const facts = factsOf(name);
    const known = facts?.acts === 'files' ? this.#inDirectory(rest) : rest;
    const { runs, own } = findRuns(facts, known);
    const verdict = judgeByOwn(this.#own, name, rest) ?? this.#judge(name, facts, first, own);
    if (facts?.family && holds(facts.selects, own, facts)) this.#surroundings.selected.set(facts.family, slots);
    if (verdict.byRule) {
      this.#add(verdict, union(slots, this.#context(facts ?? {}, at)), at);
      if (verdict.does === 'reads') return;
    }
    const inner = { ...at, around: union(at.around, ...own.map((word) => word.slots)), depth: at.depth + 1 };
    for (const run of runs) {
      const there = { ...inner, elsewhere: at.elsewhere || run.elsewhere };
      if ('words' in run) this.#run(run.words, there);
      else this.read(run.text, run.kind, there);
    }
    if (verdict.byRule || runs.length > 0) return;
    if (facts?.stdin && at.input) {
      const { text } = at.input;
      const there = { ...at, input: undefined, around: union(at.around, slots), depth: at.depth + 1 };
      if (text !== undefined)
        this.read(text, facts.stdin, { ...there, elsewhere: at.elsewhere || facts.session === 'new' });
      // What it is told to do stands somewhere else.
      else this.#add({ does: 'changes', verb: verdict.verb }, union(slots, this.#context(facts, at)), at);
      return;
    }
    if (facts?.session) this.#logIn(facts.session === 'new' || at.elsewhere, union(at.around, slots));
    this.#add(
      facts?.session ? { does: 'reads', verb: verdict.verb } : verdict,
      union(slots, this.#context(facts ?? {}, at)),
      at,
    );
  }

  #judge(name: string, facts: CommandFacts | undefined, first: Word, rest: readonly Word[]): Verdict {
    // Whoever says what the command is can say everything.
    if (marksIn(first.text).size > 0) return { does: 'changes', verb: 'run', byRule: true };
    if (!facts) return { does: 'unknown', verb: name, byRule: false };
    const verdict = judgeCommand(name, facts, rest);
    return isHarmless(readArguments(rest, facts)) ? { ...verdict, does: 'reads', byRule: true } : verdict;
  }

  #logIn(isNew: boolean, slots: ReadonlySet<number>): void {
    const { sessions } = this.#surroundings;
    if (isNew) this.#surroundings.sessions = [slots];
    else sessions.push(slots);
  }

  /** Words that name files, from the folder that the commands before have gone to. */
  #inDirectory(words: readonly Word[]): Word[] {
    const { directory } = this.#surroundings;
    return words.map((word) =>
      directory && /^[^/~$\ue000-\uf8ff-]/.test(word.text)
        ? { text: `${directory.text}/${word.text}`, slots: union(directory.slots, word.slots) }
        : word,
    );
  }

  /** The slots of a database's statement, and of the variables that it names: `:pid`, `@pid`. */
  #slotsOf(text: string): ReadonlySet<number> {
    const { variables } = this.#surroundings.memory;
    const own = marksIn(text);
    const sets = /^\s*\\set\s+(\w+)|^\s*set\s+(@\w+)/i.exec(text);
    if (sets) variables.set(sets[2] ?? `:${sets[1]}`, own);
    const named = Array.from(text.matchAll(/:(?=['"]?(\w+))|@\w+/g), ([whole, name]) => (name ? `:${name}` : whole));
    return union(own, ...named.map((name) => variables.get(name) ?? NONE));
  }

  /** The slots that a command acts on though it does not name them. */
  #context({ acts = 'machine', family }: Pick<CommandFacts, 'acts' | 'family'>, at: At): ReadonlySet<number> {
    const { sessions, directory, selected } = this.#surroundings;
    const chosen = (family && selected.get(family)) || NONE;
    if (acts === 'api' || at.elsewhere) return chosen;
    return union(chosen, ...sessions, ((acts === 'files' || acts === 'folder') && directory?.slots) || NONE);
  }

  #add({ verb, does }: Pick<Verdict, 'verb' | 'does'>, slots: ReadonlySet<number>, at: At): void {
    this.found.push({ verb, does, slots: union(slots, at.around, at.input?.slots ?? NONE) });
  }
}
