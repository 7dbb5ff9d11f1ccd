import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Why bash does not take a script. */
export interface ShellError {
  /** The script's line, from 1, as bash counts. */
  line: number;
  message: string;
}

/** What bash said of scripts, by their text; those it took are in it too. */
export interface ParsedShell {
  /** Whether there is a bash at all. */
  available: boolean;
  errors: ReadonlyMap<string, ShellError | undefined>;
}

/** Parses each script that it reads, which end in NUL; says after each NUL what was wrong with the one before. */
const DRIVER = `while IFS= read -r -d '' script; do bash -O extglob -n 2>&1 <<< "$script"; printf '\\0'; done`;
/** A parser that hangs must not hang a pipeline of continuous integration. */
const LIMITS = { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };

/**
 * What bash takes for sure: words without any sign that means something to it, and none of its
 * own words. Many commands are no more than that, and need no process.
 */
const PLAIN = /^[\w\s.,:=@%+/-]*$/;
const RESERVED = /\b(?:if|then|else|elif|fi|case|esac|for|select|while|until|do|done|in|function|time|coproc)\b/;

/**
 * Lets bash parse scripts, which runs nothing of them (`bash -n`). One process for each core reads
 * them all; where there is no bash, nothing is said of any.
 */
export async function parseShell(scripts: Iterable<string>): Promise<ParsedShell> {
  const all = [...new Set(scripts)].filter((script) => !PLAIN.test(script) || RESERVED.test(script));
  const groups = Math.min(availableParallelism(), Math.ceil(all.length / 20));
  const errors: [string, ShellError | undefined][] = [];
  const results = await Promise.all(
    Array.from({ length: groups }, async (_, group) => {
      const part = all.filter((_script, index) => index % groups === group);
      const said = await drive(part);
      said?.slice(0, part.length).forEach((text, index) => {
        errors.push([part[index] ?? '', read(text)]);
      });
      return said !== undefined;
    }),
  );
  return { available: results.every(Boolean), errors: new Map(errors) };
}

function drive(scripts: string[]): Promise<string[] | undefined> {
  return new Promise((done) => {
    // Nothing of this environment may change how bash parses, or what language it speaks.
    const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
    const child = execFile('bash', ['--norc', '--noprofile', '-c', DRIVER], { ...LIMITS, env }, (error, stdout) =>
      done(error && stdout === '' ? undefined : stdout.split('\0').slice(0, -1)),
    );
    // A bash that is not there, or has ended early, reads nothing.
    child.stdin?.on('error', () => {});
    child.stdin?.end(scripts.map((script) => `${script}\0`).join(''));
  });
}

/** The first of bash's lines that says what is wrong: `bash: line 3: syntax error near unexpected token \`)'`. */
function read(said: string): ShellError | undefined {
  const [, line, message] = /^[^\n]*?line (\d+): (?:warning: )?([^\n]+)/m.exec(said) ?? [];
  return message === undefined ? undefined : { line: Number(line), message };
}
