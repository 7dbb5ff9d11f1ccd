import { type Element, type Expression, isDisjointWith, JS, NFA, type NoParent, type Quantifier } from 'refa';

/**
 * Why a search with an expression may take longer than its text grows although one attempt does not: when
 * the part before a repetition can be repeated too (`<!--[^]*-->` over `<!--<!--<!--`), each attempt
 * walks to where the one before it has failed. scslre looks at single characters only.
 */
export function movesOf({ source, flags }: { source: string; flags: string }): string[] {
  if (flags.includes('y')) return [];
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: flags.replace(/[gy]/g, '') }).parse({
    backreferences: 'disable',
  });
  const found: string[] = [];
  const visit = (elements: readonly Element[], before: readonly Element[], after: readonly Element[]): void => {
    for (const [index, element] of elements.entries()) {
      const prefix = [...before, ...elements.slice(0, index)];
      const suffix = [...elements.slice(index + 1), ...after];
      if (isAnchor(prefix[0])) {
        if (!flags.includes('m')) return;
        prefix[0] = LINE_END;
      }
      if (element.type === 'Alternation')
        for (const alternative of element.alternatives) visit(alternative.elements, prefix, suffix);
      if (element.type !== 'Quantifier') continue;
      if (element.max === Number.POSITIVE_INFINITY && canRepeat(prefix, element, maxCharacter) && !isOptional(suffix))
        found.push(JS.toLiteral(element).source);
      for (const alternative of element.alternatives) visit(alternative.elements, prefix, [element, ...suffix]);
    }
  };
  for (const { elements } of expression.alternatives) visit(elements, [], []);
  return [...new Set(found)];
}

/** `^`: the start of the text, or with the flag `m` what comes after the end of a line. */
const isAnchor = (element: Element | undefined): boolean =>
  element?.type === 'Assertion' && element.kind === 'behind' && element.negate;

const LINE_END = JS.Parser.fromLiteral({ source: '[\\n\\r\\u2028\\u2029]', flags: '' }).parse().expression
  .alternatives[0]?.elements[0] as Element;

/** Whether what is before a repetition can be part of it. */
function canRepeat(prefix: readonly Element[], repetition: Quantifier, maxCharacter: number): boolean {
  if (isOptional(prefix)) return false;
  const options = { maxCharacter };
  const before = NFA.fromRegex(expressionOf(prefix), options, { assertions: 'ignore' });
  const repeated = NFA.fromRegex(expressionOf([{ ...repetition, min: 0 }]), options, { assertions: 'ignore' });
  return !isDisjointWith(before, repeated);
}

/** Whether elements fit an empty text, and so any. */
const isOptional = (elements: readonly Element[]): boolean => elements.every((element) => isEmpty(element));

function isEmpty(element: Element): boolean {
  if (element.type === 'CharacterClass' || element.type === 'Assertion') return false;
  if (element.type === 'Quantifier' && element.min === 0) return true;
  return 'alternatives' in element && element.alternatives.some(({ elements }) => isOptional(elements));
}

const expressionOf = (elements: readonly Element[]): NoParent<Expression> => ({
  type: 'Expression',
  alternatives: [{ type: 'Concatenation', elements: [...elements] }],
});
