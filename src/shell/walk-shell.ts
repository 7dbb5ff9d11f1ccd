import { type Assignment, forEachChild, parse, type Redirection, type SyntaxNode, type Word } from 'unbash';
import { hasMark, marksIn } from '../language/marks.ts';

/** A word as a command gets it, and the slots that it depends on, through variables and substitutions too. */
export interface FlowWord {
  /** Without the quotes; marks, variables and substitutions are in it as they are. */
  text: string;
  slots: ReadonlySet<number>;
}

/** What a command reads from another one, from a file or from a here-document. */
export interface Flow {
  slots: ReadonlySet<number>;
  /** The text itself, where it is in the script. */
  text: string | undefined;
}

/** A simple command at its place in the script. */
export interface FlowCommand {
  /** Its name first; empty when it only sets variables or only redirects. */
  words: FlowWord[];
  /** Its standard input; undefined when that is the terminal. */
  input: Flow | undefined;
  /** The files that it writes. */
  outputs: FlowWord[];
  /** The slots of what is around it: of its assignments, of the call of the function in which it is. */
  around: ReadonlySet<number>;
}

/** What a shell remembers between commands, by the slots that it came from. */
export interface ShellMemory {
  variables: Map<string, ReadonlySet<number>>;
  functions: Map<string, SyntaxNode>;
}

export const emptyMemory = (): ShellMemory => ({ variables: new Map(), functions: new Map() });

export interface WalkInput {
  memory: ShellMemory;
  input?: Flow | undefined;
  around?: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
const WRITES = new Set(['>', '>>', '>|', '&>', '&>>', '>&']);
/** What sets variables from its standard input, and from its words. */
const READS_INPUT = new Set(['read', 'mapfile', 'readarray']);
/** How many calls of functions are followed: no runbook has so many, and functions that call each other could make them endless. */
const MAX_CALLS = 200;
const DECLARES = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/**
 * Goes through a script as a shell would, without running anything, and tells of each simple command
 * where it is: what it reads through pipes and redirections, and which slots its variables,
 * loops and functions bring. A command that is in a substitution is told before the one around it.
 */
export function walkShell(
  source: string,
  { memory, input, around = NONE }: WalkInput,
  tell: (command: FlowCommand) => void,
): void {
  const calls: string[] = [];
  let called = 0;
  walk(parse(source), { input, around });

  /** @returns what it writes to its standard output */
  function walk(node: SyntaxNode, at: { input: Flow | undefined; around: ReadonlySet<number> }): Flow {
    switch (node.type) {
      case 'Command':
        return simple(node, at);
      case 'Pipeline': {
        let flow = at.input;
        for (const each of node.commands) flow = walk(each, { ...at, input: flow });
        return flow ?? nothing();
      }
      case 'Redirected': {
        const { input: own, outputs, slots } = redirected(node.redirects, at);
        const flow = walk(node.command, { ...at, input: own ?? at.input });
        if (outputs.length > 0) tell({ words: [], input: flow, outputs, around: at.around });
        return { slots: union(flow.slots, slots), text: undefined };
      }
      case 'Function':
        memory.functions.set(node.name.value, node.body);
        return nothing();
      case 'For':
      case 'Select': {
        const slots = union(...(node.wordlist ?? []).map((word) => slotsOf(word, at)));
        memory.variables.set(node.name.value, slots);
        return { slots: union(slots, walk(node.body, at).slots), text: undefined };
      }
      case 'Word':
        return { slots: slotsOf(node, at), text: undefined };
      default: {
        const flows: Flow[] = [];
        forEachChild(node, (child) => {
          flows.push(walk(child, at));
        });
        // One command in a group writes what the group does.
        return flows.length === 1 && flows[0]
          ? flows[0]
          : { slots: union(...flows.map(({ slots }) => slots)), text: undefined };
      }
    }
  }

  function simple(
    node: SyntaxNode & { type: 'Command' },
    at: { input: Flow | undefined; around: ReadonlySet<number> },
  ): Flow {
    const assigned = node.prefix.filter((part) => part.type === 'Assignment');
    const assignedSlots = union(...assigned.map((assignment) => assign(assignment, !node.name)));
    const { input: own, outputs, slots: redirectSlots } = redirected(node.redirects, at);
    const words = [...(node.name ? [node.name] : []), ...node.args].map((part) => wordOf(part, at));
    const name = words[0]?.text ?? '';
    const command: FlowCommand = {
      words,
      input: own ?? at.input,
      outputs,
      around: union(at.around, assignedSlots),
    };
    for (const part of node.args) if (DECLARES.has(name) && part.type === 'Assignment') assign(part, true);
    if (READS_INPUT.has(name))
      for (const { text } of words.slice(1))
        if (/^[A-Za-z_]\w*$/.test(text)) memory.variables.set(text, command.input?.slots ?? NONE);
    if (name === 'set') {
      // In bash it sets the arguments, in fish the variable that its first word names.
      const [set = '@'] = words.slice(1).flatMap(({ text }) => (/^[A-Za-z_]\w*$/.test(text) ? [text] : []));
      for (const each of ['@', set]) memory.variables.set(each, union(...words.map(({ slots }) => slots)));
    }
    // PowerShell's `$pod = "x"`.
    if (/^\$\w+$/.test(name) && words[1]?.text === '=')
      memory.variables.set(name.slice(1), union(...words.slice(2).map((word) => word.slots)));

    const body = memory.functions.get(name);
    const slots = union(
      ...words.map((word) => word.slots),
      command.around,
      command.input?.slots ?? NONE,
      redirectSlots,
    );
    if (body && !calls.includes(name) && called++ < MAX_CALLS) {
      calls.push(name);
      walk(body, { input: command.input, around: union(command.around, ...words.map((word) => word.slots)) });
      calls.pop();
    } else tell(command);
    return { slots, text: textWritten(words, command.input) };
  }

  function assign(assignment: Assignment, isKept: boolean): ReadonlySet<number> {
    const { value } = assignment;
    const slots = value.type === 'Word' ? slotsOf(value, { input: undefined, around }) : slotsIn(assignment.text);
    if (isKept) {
      const before = assignment.append ? memory.variables.get(assignment.name) : undefined;
      memory.variables.set(assignment.name, union(slots, before ?? NONE));
    }
    return slots;
  }

  function redirected(
    redirects: readonly Redirection[],
    at: { input: Flow | undefined; around: ReadonlySet<number> },
  ): { input: Flow | undefined; outputs: FlowWord[]; slots: ReadonlySet<number> } {
    let own: Flow | undefined;
    const outputs: FlowWord[] = [];
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc')
        own = {
          slots: union(slotsIn(redirect.body.text), ...(redirect.body.parts ?? []).map((part) => slotsOf(part, at))),
          text: redirect.body.text,
        };
      else if (!redirect.target) continue;
      else {
        const word = wordOf(redirect.target, at);
        if (redirect.type === 'HereString') own = word;
        else if (redirect.operator === '<')
          own = { slots: word.slots, text: word.text === '/dev/null' ? '' : undefined };
        else if (WRITES.has(redirect.operator)) outputs.push(word);
      }
    }
    return { input: own, outputs, slots: union(own?.slots ?? NONE, ...outputs.map(({ slots }) => slots)) };
  }

  function wordOf(part: Word | Assignment, at: { input: Flow | undefined; around: ReadonlySet<number> }): FlowWord {
    const text =
      part.type === 'Word'
        ? part.value
        : `${part.name}${part.append ? '+' : ''}=${part.value.type === 'Word' ? part.value.value : ''}`;
    return { text, slots: slotsOf(part, at) };
  }

  /** The slots of a part of a script, and of the variables that it names; commands in it are told. */
  function slotsOf(
    node: SyntaxNode,
    at: { input: Flow | undefined; around: ReadonlySet<number> },
  ): ReadonlySet<number> {
    const slots = new Set(slotsIn('text' in node ? node.text : ''));
    const look = (child: SyntaxNode): void => {
      if (child.type === 'Script') {
        for (const slot of walk(child, { ...at, input: undefined }).slots) slots.add(slot);
        return;
      }
      const name =
        child.type === 'SimpleExpansion'
          ? child.text.replace(/^\$\{?/, '').replace(/\}$/, '')
          : child.type === 'ParameterExpansion'
            ? child.parameter
            : undefined;
      for (const slot of (name && memory.variables.get(name)) || NONE) slots.add(slot);
      forEachChild(child, look);
    };
    look(node);
    return slots;
  }
}

/** The text that a command is known to write: what `echo` and `printf` are given, what `cat` reads. */
function textWritten([name, ...words]: readonly FlowWord[], input: Flow | undefined): string | undefined {
  if (name?.text === 'cat' && words.every(({ text }) => text === '-')) return input?.text;
  if (name?.text !== 'echo' && name?.text !== 'printf') return undefined;
  const text = words
    .map((word) => word.text)
    .filter((word) => !/^-[neE]+$/.test(word))
    .join(' ');
  // What a variable holds is not known here.
  return /^\$[\w{(]/.test(text) ? undefined : text;
}

export const slotsIn = (text: string): ReadonlySet<number> => (hasMark(text) ? new Set(marksIn(text)) : NONE);

export function union(...sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const some = sets.filter(({ size }) => size > 0);
  return some.length < 2 ? (some[0] ?? NONE) : new Set(some.flatMap((set) => [...set]));
}

const nothing = (): Flow => ({ slots: NONE, text: undefined });
