import { parse, type SyntaxNode } from 'unbash';
import { parseShell, type ShellCommand } from './parse-shell.ts';
import { walk } from './walk.ts';

/** A place where a variable is used: `$x`, `${x:-y}`. */
export interface UsedVariable {
  name: string;
  text: string;
  index: number;
}

/** The variables that commands use and set. */
export interface ShellVariables {
  used: UsedVariable[];
  set: Set<string>;
  /** Whether they may set others that are not named there: `source env.sh`, `eval "$(ssh-agent)"`. */
  setsOthers: boolean;
}

/** Commands whose words are names of variables that they set. */
const SETS = new Map<string, (words: string[]) => string[]>([
  ...['read', 'mapfile', 'readarray', 'local', 'declare', 'typeset', 'export', 'readonly'].map(
    (name) => [name, (words: string[]) => words.filter((word) => /^\w+$/.test(word))] as const,
  ),
  ['printf', (words) => words.slice(words.indexOf('-v') + 1).slice(0, words.includes('-v') ? 1 : 0)],
  ['getopts', (words) => words.slice(1, 2)],
  ['let', (words) => words.flatMap((word) => /^\s*(\w+)\s*(?:[-+*/%&|^]|<<|>>)?=(?!=)/.exec(word)?.[1] ?? [])],
  // Of csh and fish.
  ['setenv', (words) => words.slice(0, 1)],
  ['set', (words) => words.filter((word) => /^[A-Za-z_]\w*$/.test(word)).slice(0, 1)],
]);

/** Finds the variables of shell commands; what is in single quotes is none of theirs. */
export function variablesOf(text: string): ShellVariables {
  const found: ShellVariables = { used: [], set: new Set(), setsOthers: false };
  // In backticks commands may have been unescaped, so that their places are in another text.
  walk(parse(text), text, found, (node, source) => {
    addVariables(node, source === text, found);
    return found;
  });
  for (const command of parseShell(text).commands) {
    addSet(command, found.set);
    found.setsOthers ||= setsOthers(command, text);
  }
  return found;
}

/** @param isPlaced - whether its place is one of the text */
function addVariables(node: SyntaxNode, isPlaced: boolean, { used, set }: ShellVariables): void {
  if (node.type === 'For' || node.type === 'Select') set.add(node.name.value);
  else if (node.type === 'SimpleExpansion') add(node.text.slice(1), node.text, node.pos);
  else if (node.type === 'ParameterExpansion') {
    const { operation, parameter } = node;
    if (operation?.type === 'Default' && operation.operator.endsWith('=')) set.add(parameter);
    // A script that says what to do without a value does not wait for anybody to fill one in.
    if (operation === undefined && node.prefix === undefined) add(parameter, node.text, node.pos);
  } else if (node.type === 'ArithmeticBinary' && /^(?:[-+*/%&|^]|<<|>>)?=$/.test(node.operator)) {
    if (node.left.type === 'ArithmeticWord') set.add(node.left.value);
  }

  function add(name: string, text: string, index: number): void {
    if (isPlaced && /^[A-Za-z_]\w*$/.test(name)) used.push({ name, text, index });
  }
}

/** What a file or another command says, which is not known: `export $(cat .env)`, too. */
function setsOthers({ words }: ShellCommand, text: string): boolean {
  const [name = '', ...args] = words.map(({ value }) => value);
  if (name === 'source' || name === '.') return args.length > 0;
  if (!/^(?:eval|export|declare|set|env)$/.test(name)) return false;
  return words.slice(1).some(({ start, end }) => /^["']?(?:\$\(|`)/.test(text.slice(start, end)));
}

function addSet({ words, assignments }: ShellCommand, set: Set<string>): void {
  for (const { variable } of [...assignments, ...words]) if (variable !== undefined) set.add(variable);
  const [name = '', ...args] = words.flatMap(({ value, variable }) => (variable === undefined ? [value] : []));
  for (const each of SETS.get(name)?.(args) ?? []) set.add(each);
  // What another shell is given as a text sets its variables there.
  if (/(?:^|\/)(?:ba|da|k|z)?sh$|^(?:ssh|eval|sudo)$/.test(name))
    for (const word of args.filter((each) => /=/.test(each) && /\s/.test(each)))
      for (const { variable } of parseShell(word).commands.flatMap(({ assignments }) => assignments))
        if (variable !== undefined) set.add(variable);
}
