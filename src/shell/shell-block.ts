import type { Code } from 'mdast';
import { type Branch, branchesOf } from './branches.ts';
import { promptsInFence } from './fence-options.ts';
import { fenceLanguage, type ShellLanguage, shellLanguage } from './languages.ts';
import { parseShell, type Span } from './parse-shell.ts';
import { readSession, type Session, type SessionProblem } from './session.ts';

/** A code block of shell commands: a script, or what a terminal showed. */
export interface ShellBlock {
  language: ShellLanguage;
  /** Each way in which its sections may be decided: as a session, or undefined for a script. */
  branches: { branch: Branch; session: Session | undefined }[];
  /** What Copy takes of the block's text; undefined for all of it, or when there is a problem. */
  copied: Span[] | undefined;
  /** Why Copy takes nothing; offsets are the block's. */
  problem: (SessionProblem & { when: string | undefined }) | undefined;
  /** Where commands begin that are typed in another shell than those before. */
  entersAt: number | undefined;
  /** The prompt that its commands are at, as its fence could name it. */
  prompt: string | undefined;
}

const blocks = new WeakMap<Code, ShellBlock | undefined>();

/**
 * Reads a code block of a page; undefined when it is none of shell commands. What is found depends on the author's
 * text alone: slots are words, and of sections all ways of deciding them must agree.
 */
export function shellBlockOf(code: Code): ShellBlock | undefined {
  if (!blocks.has(code)) blocks.set(code, readBlock(code));
  return blocks.get(code);
}

function readBlock(code: Code): ShellBlock | undefined {
  const prompts = promptsInFence(code);
  const language = shellLanguage(fenceLanguage(code)) ?? (prompts && ({ role: 'text', grammar: 'other' } as const));
  if (!language) return undefined;
  const branches = branchesOf(code.value, code.data?.sections).map((branch) => ({
    branch,
    session: readSession(branch.text, { language, prompts }),
  }));
  if (branches.every(({ session }) => session === undefined)) {
    if (language.role === 'text') return undefined;
    const problem = prompts ? undefined : strayPrompt(code.value, language);
    return { language, branches, copied: undefined, problem, entersAt: undefined, prompt: undefined };
  }

  const failed = branches.find(({ session }) => session?.problem);
  const problem = failed?.session?.problem;
  const copied = mergeCopied(branches, code.value.length);
  const entered = branches.find(({ session }) => session?.entersAt !== undefined);
  return {
    language,
    branches,
    copied: 'spans' in copied && !problem ? copied.spans : undefined,
    problem:
      failed && problem
        ? { ...problem, offset: failed.branch.offsetAt(problem.offset), when: failed.branch.when }
        : 'differsAt' in copied
          ? {
              why: 'unclear',
              offset: copied.differsAt,
              message: 'is a command or not as a section is shown',
              when: undefined,
            }
          : undefined,
    prompt: branches.find(({ session }) => session?.prompt !== undefined)?.session?.prompt,
    entersAt: entered?.branch.offsetAt(entered.session?.entersAt ?? 0),
  };
}

/** A prompt in a script that does not begin with one: no command is called `$`. */
function strayPrompt(text: string, { role, grammar }: ShellLanguage): ShellBlock['problem'] {
  if (role !== 'script' || grammar === 'other' || !/^[ \t]*[$%❯➜] /m.test(text)) return undefined;
  const stray = parseShell(text).commands.find(({ words }) => /^[$%❯➜]$/.test(words[0]?.value ?? ''));
  return (
    stray && {
      why: 'unclear',
      offset: stray.start,
      message: 'begins with a prompt, and the first line does not',
      when: undefined,
    }
  );
}

/** What is copied of the block, if every branch that shows a character says the same of it. */
function mergeCopied(branches: ShellBlock['branches'], length: number): { spans: Span[] } | { differsAt: number } {
  /** 0: in no branch yet; 1: not copied; 2: copied. */
  const said = new Uint8Array(length);
  for (const { branch, session } of branches) {
    // Without a prompt there is output alone.
    const copied = session?.commands.flatMap(({ spans }) => spans) ?? [];
    const own = new Uint8Array(length);
    for (const { start, end } of branch.placesOf({ start: 0, end: branch.text.length })) own.fill(1, start, end);
    for (const span of copied) for (const { start, end } of branch.placesOf(span)) own.fill(2, start, end);
    for (let index = 0; index < length; index++) {
      if (own[index] === 0) continue;
      if (said[index] !== 0 && said[index] !== own[index]) return { differsAt: index };
      said[index] = own[index] ?? 0;
    }
  }
  const spans: Span[] = [];
  for (let index = 0; index < length; index++) {
    if (said[index] !== 2) continue;
    const last = spans.at(-1);
    if (last?.end === index) last.end++;
    else spans.push({ start: index, end: index + 1 });
  }
  return { spans };
}
