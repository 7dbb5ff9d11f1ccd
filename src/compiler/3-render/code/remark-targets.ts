import type { Code, Root } from 'mdast';
import { hasMark, marksIn } from '../../../language/marks.ts';
import type { OwnCommands } from '../../../shell/effects/table.ts';
import type { PageContext } from '../../page-context.ts';
import { type BlockCommands, blockCommands } from './block-commands.ts';

declare module 'mdast' {
  interface CodeData {
    /** What the block's commands change that the slots of other blocks name: each command's verb with the numbers of their sources. */
    targets?: [string, number[]][];
  }
}

/** When Copy asks on a page: what the tables say (undefined), for unknown commands too (true), never (false). */
export type Confirm = boolean | undefined;

/**
 * Marks the slots that say what a command changes, so that the browser can ask before it is copied.
 *
 *     ```bash
 *     kubectl -n {{namespace}} delete pods --all
 *     ```
 *
 * makes `{{namespace}}` a target of `kubectl delete`. A slot of a block further up (`ssh {{host}}`)
 * is one when the command acts on what that block has led to. `confirm` on a fence makes every slot
 * of the block a target, `no-confirm` none; `confirm:` in front matter speaks for the whole page.
 */
export function remarkTargets(context: PageContext, own: OwnCommands, confirm: Confirm) {
  return (tree: Root): void => {
    // A page whose code holds no slots costs nothing.
    if (!hasMark(context.masked.text)) return;
    const elsewhere: Elsewhere[] = [];
    context.commands = blockCommands(tree, context.masked, own);
    for (const block of context.commands) {
      const said = saidOnFence(block.code) ?? (confirm === false ? false : undefined);
      if (said === false) continue;
      const targets = targetsOf(block, said === true || confirm === true);
      if (said === true) addAll(targets, slotsIn(block.code));
      elsewhere.push(...note(context, block.code, targets));
    }
    link(context, elsewhere);
  };
}

/** What `bash confirm` and `bash no-confirm` say; undefined when the block leaves it to the tables. */
export function saidOnFence({ lang, meta }: Code): boolean | undefined {
  const words = `${lang ?? ''} ${meta ?? ''}`.split(/[\s,{}.]+/);
  if (words.includes('no-confirm')) return false;
  return words.includes('confirm') ? true : undefined;
}

/** The slots of what changes something, with the verbs of what it is. */
function targetsOf({ commands }: BlockCommands, withUnknown: boolean): Map<number, Set<string>> {
  const targets = new Map<number, Set<string>>();
  for (const { does, verb, slots } of commands)
    if (does === 'changes' || (does === 'unknown' && withUnknown))
      for (const slot of slots) targets.set(slot, (targets.get(slot) ?? new Set()).add(verb));
  return targets;
}

/** Adds slots that no command is known to change, without a verb. */
function addAll(targets: Map<number, Set<string>>, slots: readonly number[]): void {
  for (const slot of slots) if (!targets.has(slot)) targets.set(slot, new Set());
}

/** A command of one block that acts on what slots of other blocks name. */
interface Elsewhere {
  code: Code;
  verb: string;
  slots: number[];
}

/** Notes the block's own slots that its commands change, and returns those of other blocks. */
function note(context: PageContext, code: Code, targets: ReadonlyMap<number, ReadonlySet<string>>): Elsewhere[] {
  const own = new Set(slotsIn(code));
  const elsewhere = new Map<string, Elsewhere>();
  for (const [slot, verbs] of targets)
    if (own.has(slot)) context.targets.set(slot, [...verbs].join(', '));
    else
      for (const verb of verbs) {
        const known = elsewhere.get(verb) ?? { code, verb, slots: [] };
        known.slots.push(slot);
        elsewhere.set(verb, known);
      }
  return [...elsewhere.values()];
}

/** Links commands to slots of other blocks by numbers: one for all slots that the same commands act on. */
function link(context: PageContext, elsewhere: readonly Elsewhere[]): void {
  const commandsOf = new Map<number, number[]>();
  for (const [command, { slots }] of elsewhere.entries())
    for (const slot of slots) commandsOf.set(slot, [...(commandsOf.get(slot) ?? []), command]);
  const numbers = new Map<string, number>();
  for (const [slot, commands] of commandsOf) {
    const group = commands.join(' ');
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    context.sources.set(slot, numbers.get(group) as number);
  }
  for (const { code, verb, slots } of elsewhere) {
    const sources = [...new Set(slots.map((slot) => context.sources.get(slot) as number))];
    code.data = { ...code.data, targets: [...(code.data?.targets ?? []), [verb, sources]] };
  }
}

const slotsIn = ({ value }: Code): number[] => marksIn(value);
