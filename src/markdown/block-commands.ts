import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { commandKind } from '../commands/block-language.ts';
import { type FoundCommand, findCommands } from '../commands/find-commands.ts';
import { anyOf, copyOf, noSurroundings } from '../commands/surroundings.ts';
import type { OwnCommands } from '../commands/table.ts';
import { waysOf } from '../commands/ways.ts';
import { commandLines } from '../shared/command-lines.ts';
import { fenceLanguage, shellLanguage } from '../shell/languages.ts';
import type { Masked } from '../template/mask.ts';
import { offsetOf } from './context.ts';

/** A code block with the commands in it. */
export interface BlockCommands {
  code: Code;
  language: string;
  commands: FoundCommand[];
}

/**
 * The commands of a page's code blocks. A block goes on where the ones before it have led: to a host
 * that they have logged in to, with the variables that they have set. A block under a condition may
 * not have been run, so that after it both may hold.
 */
export function blockCommands(tree: Root, { sections }: Masked, own: OwnCommands): BlockCommands[] {
  const blocks: BlockCommands[] = [];
  let surroundings = noSurroundings();
  visit(tree, 'code', (code) => {
    const language = fenceLanguage({ lang: code.lang ?? null, meta: code.meta ?? null });
    const kind = commandKind(language);
    if (kind === undefined) {
      blocks.push({ code, language, commands: [] });
      return;
    }
    const offset = offsetOf(code) ?? 0;
    const isSometimes = sections.some(({ start, end }) => start <= offset && offset < end);
    const after = isSometimes ? [surroundings] : [];
    const commands = waysOf(code.value, code.data?.sections ?? []).flatMap((text) => {
      const its = copyOf(surroundings);
      after.push(its);
      return findCommands(typed(text, language), kind, its, own);
    });
    surroundings = after.length === 1 && after[0] ? after[0] : anyOf(after);
    // Of a text without a language nobody can say that it is commands, unless they are known.
    const isText = shellLanguage(language)?.role === 'text';
    const known = isText ? commands.filter(({ does }) => does !== 'unknown') : commands;
    blocks.push({ code, language, commands: withoutTwins(known) });
  });
  return blocks;
}

/** What a person types of a block: of a session at a terminal only the commands. */
function typed(text: string, language: string): string {
  const commands = commandLines(text, language);
  return commands ? commands.map(({ start, end }) => text.slice(start, end)).join('') : text;
}

/** A command that stands in several of the ways to fill a block is told once. */
function withoutTwins(commands: readonly FoundCommand[]): FoundCommand[] {
  const seen = new Map(commands.map((each) => [JSON.stringify([each.verb, each.does, ...each.slots]), each]));
  return [...seen.values()];
}
