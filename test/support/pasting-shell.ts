import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a paste did: each command with its arguments, in no order, and the files it left. */
export type Deeds = string[];

/** How long a paste may take before it counts as one that never gives the prompt back. */
const PATIENCE_MS = 5_500;
const NUDGE_MS = 1000;
const RECORD = '\u001e';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** What bash has instead of programs, of which it finds none: they only write down what they were asked. */
const FUNCTIONS = {
  command_not_found_handle: `() { local IFS=$'\\x1f'; printf '%s\\x1e' "$*" >> "$LOG"; }`,
  // Ends a paste: lists the files it made, forgets its variables, and goes to a folder of its own.
  ended: `() {
    (( $1 > \${LAST:-0} )) || return 0; LAST=$1
    local IFS=$'\\x1f'; shopt -s nullglob dotglob; set -- "$1" *; printf 'files %s\\x1e' "\${*:2}" >> "$LOG"; shopt -u nullglob dotglob
    unset -v ${LETTERS.map((letter) => `\${!${letter}@}`).join(' ')}
    cd "$PLACES/$1" && HOME=$PWD; printf '\\x1eended %s\\x1e' "$1"
  }`,
};

/**
 * An interactive bash on a pseudo-terminal, as a reader has it: line editing, history expansion
 * and all. It finds no program, so that a paste shows what it would run without running it.
 */
export class PastingShell {
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #output = '';
  #heard: () => void = () => undefined;
  #pastes = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<PastingShell> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-paste-'));
    await Promise.all(['bin', 'places'].map((name) => mkdir(path.join(folder, name))));
    await writeFile(path.join(folder, 'log'), '');
    return new PastingShell(folder);
  }

  async close(): Promise<void> {
    this.#end();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Pastes a text, presses Enter, and gives what it did; undefined if the prompt never came back. */
  async paste(text: string): Promise<Deeds | undefined> {
    if (!this.#child) await this.#start();
    // A `read` at the end of the text takes an empty line.
    const cameBack = await this.#type(`${text}\n\n\n`);
    if (!cameBack) {
      this.#end();
      return undefined;
    }
    const log = path.join(this.#folder, 'log');
    // Each paste has a home of its own, which is nothing that it did.
    const written = (await readFile(log, 'utf8')).replaceAll(new RegExp(`${this.#folder}/places/\\d+`, 'g'), '~');
    const deeds = written.split(RECORD).filter(Boolean).sort();
    await truncate(log);
    return deeds;
  }

  async #start(): Promise<void> {
    const bash = findBash();
    const [program = '', ...options] = terminalFor(bash);
    const functions = Object.entries(FUNCTIONS).map(([name, body]) => [`BASH_FUNC_${name}%%`, body]);
    const child = spawn(program, options, {
      cwd: this.#folder,
      env: {
        ...Object.fromEntries(functions),
        PATH: path.join(this.#folder, 'bin'),
        HOME: this.#folder,
        // dash would drop the functions.
        SHELL: bash,
        TERM: 'xterm',
        HISTFILE: '',
        LOG: path.join(this.#folder, 'log'),
        PLACES: path.join(this.#folder, 'places'),
      },
    });
    child.stdout.setEncoding('latin1').on('data', (text: string) => {
      this.#output += text;
      this.#heard();
    });
    child.stdin.on('error', () => undefined);
    this.#child = child;
    if (!(await this.#type(''))) throw new Error(`bash does not answer:\n${this.#output}`);
    await truncate(path.join(this.#folder, 'log'));
  }

  /** Types a text and then `ended`; gives whether that was reached. Line editing takes byte after byte. */
  async #type(text: string): Promise<boolean> {
    const name = String(++this.#pastes);
    await mkdir(path.join(this.#folder, 'places', name));
    this.#output = '';
    const end = `${RECORD}ended ${name}${RECORD}`;
    const reached = new Promise<boolean>((done) => {
      const timer = setTimeout(() => {
        clearInterval(again);
        done(false);
      }, PATIENCE_MS);
      // A command that reads its own input may have taken the line; a reader presses Enter then, too.
      const again = setInterval(() => this.#child?.stdin?.write(`\nended ${name}\n`), NUDGE_MS);
      this.#heard = () => {
        if (!this.#output.includes(end)) return;
        clearTimeout(timer);
        clearInterval(again);
        done(true);
      };
      this.#child?.stdin?.write(`${text}ended ${name}\n`);
    });
    return reached;
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

const find = (program: string): string | undefined => {
  try {
    return execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

function findBash(): string {
  const bash = find('bash');
  if (bash === undefined) throw new Error('pasting is tested with bash 4 or newer, which is not here');
  const version = Number(execFileSync(bash, ['-c', 'echo "$BASH_VERSINFO"'], { encoding: 'utf8' }));
  if (version < 4) throw new Error(`pasting is tested with bash 4 or newer; here is ${version}`);
  return bash;
}

/** The command that runs an interactive bash on a pseudo-terminal of its own. */
function terminalFor(bash: string): string[] {
  const shell = [bash, '--noprofile', '--norc', '-i'];
  const script = find('script');
  if (script !== undefined && execFileSync(script, ['--version'], { encoding: 'utf8' }).includes('util-linux'))
    return [script, '-qfec', `exec ${shell.join(' ')}`, '/dev/null'];
  const python = find('python3');
  if (python !== undefined) return [python, '-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...shell];
  throw new Error('a pseudo-terminal needs script (util-linux) or python3, and neither is here');
}
