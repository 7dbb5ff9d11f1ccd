import type { Root } from 'mdast';
import { marksIn } from '../../../language/marks.ts';
import type { SlotTag } from '../../../language/mask.ts';
import { firstName } from '../../../language/tokens.ts';
import type { Vocabulary } from '../../../schema/parameter.ts';
import { shellSourcesOf } from '../../../shell/commands-in.ts';
import { type SlotPlace, slotPlaces } from '../../../shell/slot-places.ts';
import type { PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';

/**
 * Validates the slots of shell commands. A value is admitted by its parameter's type or pattern, so
 * a parameter that has neither must not be where a shell would read its value twice.
 *
 *     ```bash
 *     ssh {{host}} "grep {{text}} /var/log/syslog"
 *     ```
 *
 * is an error for `{{text}}` when it is free text.
 */
export function remarkShell(context: PageContext, vocabulary: Vocabulary) {
  return (tree: Root): void => {
    const untyped = new Set<string>();
    const freeSlot = (mark: number): SlotTag | undefined => {
      const slot = context.masked.marks[mark];
      return typeof slot === 'object' && isFree(slot.name, vocabulary) ? slot : undefined;
    };
    visit(tree, 'code', (code) => {
      // Few parameters have no type.
      if (!marksIn(code.value).some(freeSlot)) return;
      // A slot outside of all sections is in each way of deciding them.
      const places = shellSourcesOf(code, true).flatMap(({ text }) => slotPlaces(text));
      for (const place of new Map(places.map((each) => [each.mark, each])).values()) {
        const slot = freeSlot(place.mark);
        if (!slot) continue;
        validate(context, slot, place);
        const name = firstName(slot.name);
        if (vocabulary[name]?.type === undefined && !untyped.has(name)) reportUntyped(context, slot, name);
        untyped.add(name);
      }
    });
  };
}

/** Whether nothing but the rule for words validates the parameter's values: it has no pattern, and no type or `text`. */
function isFree(name: string, vocabulary: Vocabulary): boolean {
  const parameter = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  return (
    parameter !== undefined &&
    parameter.pattern === undefined &&
    (parameter.type === undefined || parameter.type === 'text')
  );
}

function validate(context: PageContext, slot: SlotTag, { inside, optionOf }: SlotPlace): void {
  const [innermost] = inside.toReversed();
  if (innermost !== undefined)
    context.report(
      'unsafe-slot',
      slot,
      `\`${slot.raw}\` is free text and is in ${innermost}, where a shell reads its value as part of the command`,
      `Give \`${slot.name}\` a type or a pattern in \`parameters.yml\`, or take the tag out of there.`,
    );
  else if (optionOf !== undefined)
    context.report(
      'missing-double-dash',
      slot,
      `\`${slot.raw}\` is the first argument of \`${optionOf}\`, which could take a value for an option`,
      `Write \`${optionOf} -- ${slot.raw}\`, or give \`${slot.name}\` a type.`,
    );
}

function reportUntyped(context: PageContext, slot: SlotTag, name: string): void {
  context.report(
    'untyped-parameter',
    slot,
    `\`${slot.raw}\` is in a command, but \`${name}\` has neither a type nor a pattern`,
    `Say in \`parameters.yml\` what a \`${name}\` is, such as \`type: hostname\`, so that nothing else is admitted.`,
  );
}
