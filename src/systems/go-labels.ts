const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** Labels that say which target was scraped. For kube-state-metrics that is its own address, whatever node is unwell. */
export const isOfTarget = (name: string): boolean => name === 'instance' || name === 'job';

/** Names of labels with those first that say most closely what an alert is about. */
export const closestFirst = (names: readonly string[]): string[] => [
  ...names.filter((name) => !isOfTarget(name)),
  ...names.filter(isOfTarget),
];

/**
 * How a Go template puts the first of some labels that has a value into a query, encoded:
 * `{{ $labels.pod | urlquery }}`, `{{ or $labels.node $labels.instance | urlquery }}`.
 */
export function encodedLabel(names: readonly string[], labels = '$labels'): string {
  const alone = names.length === 1;
  const terms = names.map((name) => {
    if (IDENTIFIER.test(name)) return `${labels}.${name}`;
    const term = `index ${labels} ${JSON.stringify(name)}`;
    return alone ? term : `(${term})`;
  });
  return `{{ ${alone ? '' : 'or '}${terms.join(' ')} | urlquery }}`;
}

/** A text in YAML that means nothing but itself. */
export const yamlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
