import type { PageData } from './page-data.ts';
import type { Values } from './resolve-values.ts';

/** Whether what a condition governs is shown; undecided when it asks for a value nobody gave. */
export type Decision = 'shown' | 'hidden' | 'undecided';

/**
 * Decides the conditions of a `data-when`, separated by spaces: all must hold.
 *
 * `host` asks whether there is a value, `language.java` whether the value is `java`;
 * `service.owner` asks for a field where the catalogue has one of that name.
 */
export function decide(when: string, values: Values, page: PageData): Decision {
  const decisions = when.split(' ').map((condition) => decideOne(condition, values, page));
  return (
    decisions.find((decision) => decision === 'hidden') ??
    decisions.find((decision) => decision === 'undecided') ??
    'shown'
  );
}

function decideOne(condition: string, values: Values, page: PageData): Decision {
  const inverted = condition.startsWith('!');
  const name = inverted ? condition.slice(1) : condition;
  const dot = name.indexOf('.');
  const parameterName = dot === -1 ? name : name.slice(0, dot);
  const parameter = page.parameters[parameterName];
  if (dot === -1 || asksForField(name, parameterName, values, page)) {
    const value = values.get(name);
    const holds = value !== undefined && !(parameter?.type === 'boolean' && value.items[0] === 'false');
    return holds === inverted ? 'hidden' : 'shown';
  }
  const value = values.get(parameterName);
  if (!value) return 'undecided';
  return value.items.includes(name.slice(dot + 1)) === inverted ? 'hidden' : 'shown';
}

function asksForField(name: string, parameterName: string, values: Values, page: PageData): boolean {
  if (values.get(name)) return true;
  const field = name.slice(parameterName.length + 1);
  return (
    page.parameters[parameterName]?.catalogue !== undefined &&
    Object.values(page.catalogue).some((fields) => Object.hasOwn(fields, field))
  );
}
