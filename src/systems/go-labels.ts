const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** How a Go template puts a label into a query, encoded: `{{ $labels.instance | urlquery }}`. */
export const encodedLabel = (name: string, labels = '$labels'): string =>
  IDENTIFIER.test(name)
    ? `{{ ${labels}.${name} | urlquery }}`
    : `{{ index ${labels} ${JSON.stringify(name)} | urlquery }}`;

/** Labels that exporters give, under names that only they use; the most usual first. */
export const EXPORTED_LABELS = ['instance', 'job', 'persistentvolumeclaim', 'datname', 'mountpoint', 'name'];

/** A text in YAML that means nothing but itself. */
export const yamlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
