import type { Where } from './labelled-lines.ts';

/** A page with a line where it is labelled to be. */
export function pageOf(where: Where, line: string): string {
  if (where === 'text') return `${line}\n`;
  if (where === 'span') return `Run \`${line}\` there.\n`;
  return `\`\`\`${where === 'none' ? '' : where}\n${line}\n\`\`\`\n`;
}
