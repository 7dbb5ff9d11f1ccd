import type { Range } from './shell-scripts.ts';

/**
 * What a shell prints before a command: `$ `, or with who and where `root@web-1:~# `, `sh-5.2$ `.
 * A bare `# ` may as well begin a comment.
 */
const PROMPT = /^\s*(?:(?:\[?[\w.-]+@[\w.-]+[^$#%\n]*|(?:ba)?sh-[\d.]+)[$#%]|\$)[^\S\n]+/;
const CONTINUED = /\\[^\S\n]*$/;

/** Whether a block of commands is what a terminal showed: prompts, commands and what they printed. */
export const isSession = (code: string): boolean => code.split('\n').some((line) => PROMPT.test(line));

/**
 * The commands of what a terminal showed, within those parts of it: what stands after a prompt, and
 * the lines that it goes on with.
 */
export function commandsOf(code: string, shown: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  let lineStart = 0;
  let goesOn = false;
  for (const line of code.split('\n')) {
    const end = Math.min(code.length, lineStart + line.length + 1);
    const prompt: string | undefined =
      PROMPT.exec(line)?.[0] ?? (goesOn ? (/^\s*>[^\S\n]+/.exec(line)?.[0] ?? '') : undefined);
    goesOn = prompt !== undefined && CONTINUED.test(line);
    if (prompt !== undefined) ranges.push({ start: lineStart + prompt.length, end });
    lineStart = end;
  }
  return ranges.flatMap((range) =>
    shown
      .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
      .filter(({ start, end }) => start < end),
  );
}
