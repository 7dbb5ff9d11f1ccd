import type { Code } from 'mdast';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import { blockCommands } from '../../../compiler/3-render/code/block-commands.ts';
import { saidOnFence } from '../../../compiler/3-render/code/remark-targets.ts';
import type { SlotTag } from '../../../language/mask.ts';
import type { Origin } from '../../../language/tokens.ts';
import { likelySlip } from '../../../problems/likely-slip.ts';
import type { FoundCommand } from '../../../shell/effects/find-commands.ts';
import { commandNames, factsOf } from '../../../shell/effects/table.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';

/** Commands with slots of which it is not known whether they change something: each where it is first. */
export const unknownCommand: OwnRule = {
  name: 'unknown-command',
  severity: 'suggestion',
  inPlainTree: 'off',
  ofTags: true,
  checkPage: (page, site) => {
    const found = new Map<string, RuleFinding>();
    for (const each of unknownIn(page, site)) if (!found.has(each.verb)) found.set(each.verb, findingOf(page, each));
    return [...found.values()];
  },
};

interface Unknown {
  verb: string;
  slot: SlotTag;
  code: Code;
}

function unknownIn(page: CheckedPage, { commands: own }: CheckedSite): Unknown[] {
  // Its author has said when Copy asks.
  if (page.matter.confirm !== undefined) return [];
  return blockCommands(page.tree, page.masked, own)
    .filter(({ code, commands }) => saidOnFence(code) === undefined && !commands.some(isSetting))
    .flatMap(({ code, commands }) =>
      commands.flatMap(({ verb, does, kind, named }) => {
        const slot = [...named].map((mark) => page.masked.marks[mark]).find((mark) => typeof mark === 'object');
        return does === 'unknown' && kind === 'shell' && slot && !runsAnother(verb) ? [{ verb, slot, code }] : [];
      }),
    );
}

/** Settings in a block for commands, `name: x`, begin as no command does. */
const isSetting = ({ verb, does }: FoundCommand): boolean => does === 'unknown' && /\w:$/.test(verb);

/** Whether a command is there to run another one, which is missing: nothing can be said of `kubectl exec` alone. */
function runsAnother(verb: string): boolean {
  const [name = '', ...sub] = verb.split(' ');
  return factsOf(name)?.runs?.some((each) => each.sub !== undefined && each.sub === sub.join(' ')) === true;
}

function findingOf(page: CheckedPage, { verb, slot, code }: Unknown): RuleFinding {
  const [name = ''] = verb.split(' ');
  const near = meantBy(name);
  const meant = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  return {
    ...placeOfCommand(page, name, code, slot),
    once: verb,
    message: `\`${verb}\` is in no table of commands, so that Copy does not ask whether \`${slot.raw}\` is the target.${meant}`,
    hint: `Add it to \`commands.changing\` or \`commands.reading\` in \`site.yml\`, or write \`confirm\` or \`no-confirm\` after the block's language.`,
  };
}

/** Where a block has a command: the tag may be far before it, in a variable that it uses. */
function placeOfCommand(page: CheckedPage, name: string, code: Code, { file, offset }: SlotTag): Origin {
  const { text } = page.masked;
  const start = code.lang ? text.indexOf('\n', startOf(code)) : startOf(code);
  for (let at = text.indexOf(name, start); at !== -1 && at < endOf(code); at = text.indexOf(name, at + 1)) {
    if (/[\w-]/.test(text[at + name.length] ?? '') || /[\w-]/.test(text[at - 1] ?? '')) continue;
    // The folder that it is in is a part of it.
    while (/[\w./~-]/.test(text[at - 1] ?? '')) at--;
    return page.originAt(at);
  }
  return { file, offset };
}

/** The known command that was most likely meant; short names are close to many others. */
function meantBy(name: string): string | undefined {
  const names = [...commandNames()];
  if (name.length < 5 || names.includes(name)) return undefined;
  return likelySlip(
    name,
    names.filter((each) => each.length > 4),
  );
}
