import { blockCommands } from '../../../compiler/3-render/code/block-commands.ts';
import { saidOnFence } from '../../../compiler/3-render/code/remark-targets.ts';
import type { SlotTag } from '../../../language/mask.ts';
import { didYouMean } from '../../../problems/did-you-mean.ts';
import { commandNames } from '../../../shell/effects/table.ts';
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
    for (const { verb, slot } of unknownIn(page, site)) if (!found.has(verb)) found.set(verb, findingOf(verb, slot));
    return [...found.values()];
  },
};

function unknownIn(page: CheckedPage, { commands: own }: CheckedSite): { verb: string; slot: SlotTag }[] {
  // Its author has said when Copy asks.
  if (page.matter.confirm !== undefined) return [];
  return blockCommands(page.tree, page.masked, own)
    .filter(({ code }) => saidOnFence(code) === undefined)
    .flatMap(({ commands }) => commands)
    .flatMap(({ verb, does, kind, named }) => {
      const slot = [...named].map((mark) => page.masked.marks[mark]).find((mark) => typeof mark === 'object');
      return does === 'unknown' && kind === 'shell' && slot ? [{ verb, slot }] : [];
    });
}

function findingOf(verb: string, { file, offset, raw }: SlotTag): RuleFinding {
  const [name = ''] = verb.split(' ');
  return {
    file,
    offset,
    once: verb,
    message: `\`${verb}\` is in no table of commands, so that Copy does not ask whether \`${raw}\` is the target.${didYouMean(name, namesFor(name))}`,
    hint: `Add it to \`commands.changing\` or \`commands.reading\` in \`site.yml\`, or write \`confirm\` or \`no-confirm\` after the block's language.`,
  };
}

/** Short names are close to many others, and a known one needs no other. */
function namesFor(name: string): string[] {
  const names = [...commandNames()];
  return name.length < 5 || names.includes(name) ? [] : names.filter((each) => each.length > 4);
}
