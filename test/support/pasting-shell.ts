import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PATIENCE_MS } from './patience.ts';

/** What a paste did: each command with its arguments, in no order, and the files it left. */
export type Deeds = string[];

const RECORD = '\u001e';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const NUDGE_MS = 1000;
/** What `asked` answers. */
const ANSWERS = new RegExp(`${RECORD}asked (\\d+) (\\d)${RECORD}`, 'g');
/** Line editing comes to it when all that was typed before has been taken. */
const ASK_KEY = '\u0018\u0010';
const SETTINGS = `bind -x '"\\C-x\\C-p": asked'; PS1='$((PROMPT=1))> ' PS2='$((PROMPT=2))> '`;
/** As much as a pseudo-terminal surely holds while it is not read. */
const BATCH_LENGTH = 2000;

/** What bash has instead of programs, of which it finds none: they only write down what they were asked. */
const FUNCTIONS = {
  command_not_found_handle: `() { local IFS=$'\\x1f'; printf '%s\\x1e' "$*" >> "$LOG"; }`,
  // Ends a paste: waits for what it left running, lists the files it made, forgets its variables, and goes to a folder of its own.
  ended: `() {
    (( $1 > \${LAST:-0} )) || return 0; wait; LAST=$1
    local IFS=$'\\x1f'; shopt -s nullglob dotglob; set -- "$1" *; printf 'files %s\\x1eended %s\\x1e' "\${*:2}" "$1" >> "$LOG"; shopt -u nullglob dotglob
    unset -v ${LETTERS.map((letter) => `\${!${letter}@}`).join(' ')}
    cd "$PLACES/$1" && HOME=$PWD
  }`,
  // Says which paste has ended, and whether the prompt is that of a command or of the rest of one.
  asked: `() { printf '\\x1easked %s %s\\x1e' "\${LAST:-0}" "$PROMPT"; }`,
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
    return (await this.#paste([text]))?.[0];
  }

  /** The same for many texts, most of which are pasted one right after the other, which takes much less time. */
  async pasteAll(texts: readonly string[]): Promise<(Deeds | undefined)[]> {
    const all: (Deeds | undefined)[] = [];
    for (const batch of batches(texts)) {
      const deeds = await this.#paste(batch);
      if (deeds) all.push(...deeds);
      // One of them takes others for its own: whose deeds are whose shows when each is alone.
      else for (const text of batch) all.push(await this.paste(text));
    }
    return all;
  }

  /** What each of the texts did; undefined if the prompt never came back, or not after each. */
  async #paste(texts: readonly string[]): Promise<Deeds[] | undefined> {
    if (!this.#child) await this.#start();
    const first = this.#pastes + 1;
    const cameBack = await this.#type(texts);
    const log = path.join(this.#folder, 'log');
    const written = await readFile(log, 'utf8');
    await truncate(log);
    const ends = texts.map((_, index) => `ended ${first + index}${RECORD}`);
    if (!cameBack || !ends.every((end) => written.includes(end))) {
      this.#end();
      return undefined;
    }
    // Each paste has a home of its own, which is nothing that it did.
    const home = new RegExp(`${this.#folder}/places/\\d+`, 'g');
    return ends.map((end, index) => {
      const start = index === 0 ? 0 : written.indexOf(ends[index - 1] ?? '') + (ends[index - 1] ?? '').length;
      const deeds = written.slice(start, written.indexOf(end)).replaceAll(home, '~');
      return deeds.split(RECORD).filter(Boolean).sort();
    });
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
      if (this.#child !== child) return;
      this.#output += text;
      this.#heard();
    });
    child.stdin.on('error', () => undefined);
    child.on('close', () => {
      if (this.#child === child) this.#child = undefined;
      this.#heard();
    });
    this.#child = child;
    if (!(await this.#type([SETTINGS]))) throw new Error(`bash does not answer:\n${this.#output}`);
    await truncate(path.join(this.#folder, 'log'));
  }

  /** Types texts, each with `ended` behind it; gives whether the last was reached. Line editing takes byte after byte. */
  async #type(texts: readonly string[]): Promise<boolean> {
    const numbers = texts.map((_, index) => String(this.#pastes + index + 1));
    this.#pastes += texts.length;
    await Promise.all(numbers.map((number) => mkdir(path.join(this.#folder, 'places', number))));
    const last = numbers.at(-1) ?? '';
    this.#output = '';
    const child = this.#child;
    // A `read` at the end of a text takes an empty line.
    child?.stdin?.write(texts.map((text, index) => `${text}\n\n\nended ${numbers[index]}\n`).join('') + ASK_KEY);
    return new Promise<boolean>((done) => {
      const finish = (reached: boolean): void => {
        clearTimeout(timer);
        clearInterval(again);
        this.#heard = () => undefined;
        done(reached);
      };
      const timer = setTimeout(() => finish(false), PATIENCE_MS);
      // A command that reads its own input may have taken the line; a reader presses Enter then, too.
      // Whoever has not taken it yet on a slow machine finds the same again, which does nothing.
      const again = setInterval(() => child?.stdin?.write(`\nended ${last}\n${ASK_KEY}`), NUDGE_MS);
      this.#heard = () => {
        if (this.#child !== child) return finish(false);
        for (const [, ended, prompt] of this.#output.matchAll(ANSWERS)) {
          if (ended === last) return finish(true);
          // All that was typed is part of a command that is not whole.
          if (prompt === '2') return finish(false);
        }
      };
    });
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** Texts in groups that are short enough to be typed at once. */
function batches(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    if (length + text.length > BATCH_LENGTH) {
      all.push([]);
      length = 0;
    }
    all.at(-1)?.push(text);
    length += text.length;
  }
  return all;
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
