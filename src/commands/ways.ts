/** A range of a text that a section governs. */
interface Governed {
  condition: string;
  start: number;
  end: number;
}

/** So many ways are looked at; a block that could be filled in more is looked at as its first ones. */
const MAX_WAYS = 64;

/**
 * The texts that a text with sections can become: one for each way in which their conditions can
 * hold together. `language.java` and `!language` never do.
 */
export function waysOf(text: string, sections: readonly Governed[]): string[] {
  if (sections.length === 0) return [text];
  let ways: Map<string, boolean>[] = [new Map()];
  for (const [, conditions] of byName(sections))
    ways = ways.flatMap((way) => valuations(conditions).map((more) => new Map([...way, ...more]))).slice(0, MAX_WAYS);
  return [
    ...new Set(
      ways.map((way) =>
        without(
          text,
          sections.filter(({ condition }) => way.get(condition) === false),
        ),
      ),
    ),
  ];
}

/** The conditions, by the parameter that they ask for. */
function byName(sections: readonly Governed[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { condition } of sections) {
    const name = condition.replace(/^!/, '').split('.', 1)[0] ?? '';
    names.set(name, (names.get(name) ?? new Set()).add(condition));
  }
  return names;
}

/** Which of one parameter's conditions hold: when it has each of the values asked for, another one, none. */
function valuations(conditions: ReadonlySet<string>): Map<string, boolean>[] {
  const values = new Set([...conditions].flatMap((condition) => condition.split('.').slice(1).join('.') || []));
  return [...values, 'another', undefined].map(
    (value) =>
      new Map(
        [...conditions].map((condition) => {
          const isInverted = condition.startsWith('!');
          const asked = condition.split('.').slice(1).join('.');
          const holds = asked === '' ? value !== undefined : value === asked;
          return [condition, holds !== isInverted] as const;
        }),
      ),
  );
}

function without(text: string, hidden: readonly Governed[]): string {
  let left = '';
  let start = 0;
  for (const range of hidden.toSorted((a, b) => a.start - b.start)) {
    if (range.start > start) left += text.slice(start, range.start);
    start = Math.max(start, range.end);
  }
  return left + text.slice(start);
}
