import { hasMark } from '../../language/marks.ts';
import { type Flow, slotsIn, union, walkShell } from '../walk-shell.ts';
import { classifyByOwn, classifyCommand, holds, isHarmless, type Verdict } from './classify-command.ts';
import type { CommandFacts, Does, TextKind } from './facts.ts';
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
  /** What it is a command of: a shell, or what is told to a database. */
  kind: TextKind;
  /** The slots in its own words, and in those of what runs it, by the numbers of their marks. */
  named: ReadonlySet<number>;
  /** The slots that say what it acts on: those, and what the commands before it have led to. */
  slots: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
/** How deep commands may be in one another: no runbook's do. */
const MAX_DEPTH = 10;
const GOES = new Set(['cd', 'pushd']);
/** What chooses the database for the statements that follow. */
const CHOOSES: Partial<Record<TextKind, RegExp>> = { sql: /^(?:use|\\c|\\connect)$/i, redis: /^select$/i };
const LEAVES = new Set(['exit', 'logout']);

type Place = Pick<CommandFacts, 'acts' | 'family'>;

/** What is around a command that is looked at. */
interface At {
  kind: TextKind;
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
  finder.read(text, kind, { kind, input: undefined, around: NONE, elsewhere: false, depth: 0 });
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
      for (const statement of statementsOf(text, kind)) {
        const slots = this.#slotsOf(statement.text);
        this.#add(statement, slots, { family: kind }, { ...at, kind });
        if (CHOOSES[kind]?.test(statement.verb)) this.#surroundings.selected.set(kind, slots);
      }
      return;
    }
    if (at.depth > MAX_DEPTH) return;
    const { memory } = this.#surroundings;
    walkShell(text, { memory, input: at.input, around: at.around }, ({ words, input, outputs, around }) => {
      const slots = union(...words.map((word) => word.slots));
      for (const file of outputs) this.#write(file, union(slots, input?.slots ?? NONE), { ...at, around });
      if (words.length > 0) this.#run(words, { ...at, kind, input, around });
    });
  }

  /** A file that a command's output goes to. */
  #write(file: Word, slots: ReadonlySet<number>, at: At): void {
    const [place] = this.#inDirectory([file]);
    if (!place || !SHARED_PLACE.test(place.text)) return;
    const verdict = { does: 'changes', verb: 'write to a file' } as const;
    this.#add(verdict, union(slots, place.slots), { acts: 'files' }, at);
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
    const { runs, own, session } = findRuns(facts, known);
    const verdict = classifyByOwn(this.#own, name, rest) ?? this.#classify(name, facts, first, own);
    if (facts?.family && holds(facts.selects, own, facts)) this.#surroundings.selected.set(facts.family, slots);
    if (verdict.byRule) this.#add(verdict, slots, facts ?? {}, at);
    if (verdict.byRule && verdict.does === 'reads') return;

    const inner = { ...at, around: union(at.around, ...own.map((word) => word.slots)), depth: at.depth + 1 };
    for (const run of runs) {
      const there = { ...inner, elsewhere: at.elsewhere || run.elsewhere };
      this.#within(run.elsewhere, () => {
        if ('words' in run) this.#run(run.words, there);
        else this.read(run.text, run.kind, there);
      });
    }
    if (runs.length > 0) return;
    if (session) this.#logIn(session === 'new' || at.elsewhere, union(at.around, slots));
    if (verdict.byRule) return;
    if (facts?.stdin && at.input) this.#readInput(name, facts, at.input, slots, at);
    else {
      if (facts?.session) this.#logIn(facts.session === 'new' || at.elsewhere, union(at.around, slots));
      const isLogin = (session ?? facts?.session) !== undefined;
      this.#add(isLogin ? { does: 'reads', verb: verdict.verb } : verdict, slots, facts ?? {}, at);
    }
  }

  /** A shell or a client of a database that is told what to do by its standard input. */
  #readInput(name: string, facts: CommandFacts, { text }: Flow, slots: ReadonlySet<number>, at: At): void {
    const elsewhere = at.elsewhere || facts.session === 'new';
    const there = { ...at, input: undefined, around: union(at.around, slots), elsewhere, depth: at.depth + 1 };
    const { stdin } = facts;
    if (text !== undefined && stdin) this.#within(facts.session === 'new', () => this.read(text, stdin, there));
    // What it is told is somewhere else.
    else this.#add({ does: 'changes', verb: name }, slots, facts, at);
  }

  #classify(name: string, facts: CommandFacts | undefined, first: Word, rest: readonly Word[]): Verdict {
    // A value that says what the command is can say everything: `$(curl https://{{host}}/fix.sh)`.
    const isSaid = hasMark(name) || /^[$<`]/.test(first.text);
    if (isSaid && first.slots.size > 0) return { does: 'changes', verb: 'run', byRule: true };
    if (!facts) return { does: 'unknown', verb: name, byRule: false };
    const verdict = classifyCommand(name, facts, rest);
    return isHarmless(readArguments(rest, facts)) ? { ...verdict, does: 'reads', byRule: true } : verdict;
  }

  /** Does what a shell of its own does: the folder that it goes to is not that of the one around it. */
  #within(isElsewhere: boolean, work: () => void): void {
    const { directory } = this.#surroundings;
    if (isElsewhere) this.#surroundings.directory = undefined;
    work();
    this.#surroundings.directory = directory;
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
    const own = slotsIn(text);
    const sets = /^\s*\\set\s+(\w+)|^\s*set\s+(@\w+)/i.exec(text);
    if (sets) variables.set(sets[2] ?? `:${sets[1]}`, own);
    const named = Array.from(text.matchAll(/:(?=['"]?(\w+))|@\w+/g), ([whole, name]) => (name ? `:${name}` : whole));
    return union(own, ...named.map((name) => variables.get(name) ?? NONE));
  }

  /** The slots that a command acts on though it does not name them. */
  #context({ acts = 'machine', family }: Place, at: At): ReadonlySet<number> {
    const { sessions, directory, selected } = this.#surroundings;
    const chosen = (family && selected.get(family)) || NONE;
    if (acts === 'api') return chosen;
    const folder = (acts !== 'machine' && directory?.slots) || NONE;
    return union(chosen, folder, ...(at.elsewhere ? [] : sessions));
  }

  /**
   * @param own - the slots of its words
   * @param facts - where it acts
   */
  #add({ verb, does }: Pick<Verdict, 'verb' | 'does'>, own: ReadonlySet<number>, facts: Place, at: At): void {
    const named = union(own, at.around, at.input?.slots ?? NONE);
    this.found.push({ verb, does, kind: at.kind, named, slots: union(named, this.#context(facts, at)) });
  }
}
