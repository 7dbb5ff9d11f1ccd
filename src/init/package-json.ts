import { applyEdits, type FormattingOptions, modify, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { Failure } from '../problems/failure.ts';

/** What a team's `package.json` gets. */
export interface PackageAdditions {
  /** The commands that become scripts. */
  commands: readonly string[];
  /** The range of versions of the dependency. */
  range: string;
}

export interface MergedPackage {
  text: string;
  /** What its scripts are called is this and the command. */
  prefix: string;
}

/** What is put before the scripts' names where a project has scripts of those names. */
const PREFIX = 'pagebook:';
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * Adds to a `package.json` what is missing, and changes nothing else: neither order nor white space.
 *
 * @param text - the file; undefined where there is none
 * @throws Failure - when it is no object of JSON
 */
export function mergePackage(text: string | undefined, { commands, range }: PackageAdditions): MergedPackage {
  if (text === undefined) {
    const scripts = Object.fromEntries(commands.map((name) => [name, `pagebook ${name}`]));
    const whole = { private: true, type: 'module', scripts, devDependencies: { pagebook: range } };
    return { text: `${JSON.stringify(whole, null, 2)}\n`, prefix: '' };
  }
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let merged = text.slice(mark.length);
  const object = readPackage(merged);
  const formattingOptions = formatOf(merged);
  const set = (path: string[], value: string): void => {
    merged = applyEdits(merged, modify(merged, path, value, { formattingOptions }));
  };
  const scripts = fieldsOf(object['scripts']);
  const isOurs = (name: string): boolean => /^(?:npx )?pagebook\b/.test(String(scripts[name]));
  const isTaken = commands.some((name) => Object.hasOwn(scripts, name) && !isOurs(name));
  const prefix = isTaken ? PREFIX : '';
  for (const name of commands)
    if (!Object.hasOwn(scripts, prefix + name)) set(['scripts', prefix + name], `pagebook ${name}`);
  const has = DEPENDENCIES.some((kind) => Object.hasOwn(fieldsOf(object[kind]), 'pagebook'));
  if (!has) set(['devDependencies', 'pagebook'], range);
  return { text: mark + merged, prefix };
}

/** Whether Node takes a `.js` or `.ts` file of the package for a module. */
export const isModulePackage = (text: string | undefined): boolean =>
  text === undefined || readPackage(text.replace(/^\ufeff/, ''))['type'] === 'module';

/** What `npm init` and others of its kind write for a package that has no code yet. */
const DEFAULT_MAIN = /^(?:\.\/)?index\.js$/;

/**
 * Whether the package is a program or a library, and not only a place for tools.
 *
 * @param names - what is beside it
 */
export function isProgramPackage(text: string, names: ReadonlySet<string>): boolean {
  const { dependencies, main, ...others } = readPackage(text.replace(/^\ufeff/, ''));
  const isCode = typeof main === 'string' && (!DEFAULT_MAIN.test(main) || names.has('index.js'));
  const uses = Object.keys(fieldsOf(dependencies)).some((name) => name !== 'pagebook');
  return isCode || uses || ['bin', 'exports', 'workspaces'].some((name) => others[name] !== undefined);
}

/** Whether the package is this engine. */
export const isEngine = (text: string | undefined): boolean =>
  text !== undefined && readPackage(text.replace(/^\ufeff/, ''))['name'] === 'pagebook';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

function readPackage(text: string): Fields {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error || !isFields(value)) {
    const line = text.slice(0, error?.offset ?? 0).split('\n').length;
    const why = error ? `${printParseErrorCode(error.error)} in line ${line}` : 'it holds no object';
    throw new Failure(`\`package.json\` is no JSON that npm can read: ${why}`, 'Fix it, and call `init` again.');
  }
  for (const name of ['scripts', ...DEPENDENCIES])
    if (value[name] !== undefined && !isFields(value[name]))
      throw new Failure(`\`${name}\` in \`package.json\` is no object`, 'Fix it, and call `init` again.');
  return value;
}

/** Indentation and line endings as the file has them. */
function formatOf(text: string): FormattingOptions {
  const [, indentation = '  '] = /^([ \t]+)"/m.exec(text) ?? [];
  return {
    insertSpaces: !indentation.startsWith('\t'),
    tabSize: indentation.startsWith('\t') ? 1 : indentation.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
