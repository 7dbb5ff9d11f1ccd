const REFERENCE = /^\s*\{\{\s*([\w-]+(?:\.[\w-]+)*)\s*\}\}\s*$/;

/** The name that a `default` refers to, `service.language` of `'{{service.language}}'`; undefined when it is plain text. */
export const referenceOf = (text: string): string | undefined => REFERENCE.exec(text)?.[1];
