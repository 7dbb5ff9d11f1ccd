/** The name of a new configuration: Node takes a `.ts` file for a module only where the package is one. */
export const configName = (isModule: boolean): string => `pagebook.config.${isModule ? 'ts' : 'mts'}`;

/** A configuration that says where the content is. It imports types alone, so that it can be read before anything is installed. */
export const configText = (content: string): string => `export default {
  content: ${quoted(content)},
} satisfies import('pagebook').Config;
`;

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
