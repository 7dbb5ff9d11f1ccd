import type { Code, Root } from 'mdast';
import type { Masked } from '../../../language/mask.ts';
import { branchesOf } from '../../../shell/branches.ts';
import { commandKind, typedKind } from '../../../shell/effects/block-language.ts';
import type { TextKind } from '../../../shell/effects/facts.ts';
import { type FoundCommand, findCommands } from '../../../shell/effects/find-commands.ts';
import { anyOf, copyOf, noSurroundings } from '../../../shell/effects/surroundings.ts';
import type { OwnCommands } from '../../../shell/effects/table.ts';
import { fenceLanguage, shellLanguage } from '../../../shell/languages.ts';
import { asWords } from '../../../shell/placeholders.ts';
import { shellBlockOf } from '../../../shell/shell-block.ts';
import { offsetOf } from '../../page-context.ts';
import { visit } from '../../visit.ts';

/** A code block with the commands in it. */
export interface BlockCommands {
  code: Code;
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
    const offset = offsetOf(code) ?? 0;
    const isSometimes = sections.some(({ start, end }) => start <= offset && offset < end);
    const after = isSometimes ? [surroundings] : [];
    const commands = waysToType(code).flatMap((parts) => {
      const its = copyOf(surroundings);
      after.push(its);
      return parts.flatMap(({ text, kind }) => findCommands(text, kind, its, own));
    });
    if (after.length > 0) surroundings = after.length === 1 && after[0] ? after[0] : anyOf(after);
    blocks.push({ code, commands: withoutTwins(isProse(code) ? commands.filter(isSure) : commands) });
  });
  return blocks;
}

/** Whether a block may as well be words: it names no language, and no line begins with a prompt. */
const isProse = (code: Code): boolean =>
  shellLanguage(fenceLanguage(code))?.role === 'text' && !shellBlockOf(code)?.branches.some(({ session }) => session);

/** Names of commands that begin sentences, too: "service checkout is down". */
const ENGLISH =
  /^(?:at|batch|crack|del|erase|format|halt|init|install|link|make|mount|move|net|nice|patch|reg|route|sc|service|shutdown|snap|split|touch|trust|wipe)\b/;

/** Whether something is a command for sure, in a block that may as well be words. */
const isSure = ({ verb, does }: FoundCommand): boolean =>
  does !== 'unknown' && (!ENGLISH.test(verb) || / (?:re)?(?:start|stop|load)$|^mount -/.test(verb));

/** A text that is typed at one prompt. */
interface Typed {
  text: string;
  kind: TextKind;
}

/** What a person types of a block, one after the other, in each way in which its sections may be decided. */
function waysToType(code: Code): Typed[][] {
  const kind = commandKind(fenceLanguage(code));
  const block = shellBlockOf(code);
  const whole = ({ text }: { text: string }): Typed[] => (kind === undefined ? [] : [{ text: asWords(text), kind }]);
  if (!block) return kind === undefined ? [] : branchesOf(code.value, code.data?.sections).map(whole);
  const isSession = block.branches.some(({ session }) => session !== undefined);
  return block.branches.map(({ branch, session }) => {
    if (!session) return isSession ? [] : whole(branch);
    return session.commands.flatMap(({ spans, family }): Typed[] => {
      const typed = typedKind(family);
      const text = spans.map(({ start, end }) => branch.text.slice(start, end)).join('');
      return typed === undefined ? [] : [{ text: asWords(text), kind: typed }];
    });
  });
}

/** A command that is in several of the ways to fill a block is told once. */
function withoutTwins(commands: readonly FoundCommand[]): FoundCommand[] {
  const seen = new Map(commands.map((each) => [JSON.stringify([each.verb, each.does, ...each.slots]), each]));
  return [...seen.values()];
}
