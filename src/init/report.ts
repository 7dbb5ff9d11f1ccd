import { counted } from '../problems/counted.ts';
import type { Plan } from './plan.ts';

/** What was done, what was left alone, and what comes next. */
export function initReport({ files, leftAlone, errors, ignored }: Plan, next: readonly string[]): string {
  const written = grouped(files.filter(({ was }) => was === undefined));
  const added = files.filter(({ was }) => was !== undefined);
  const parts = [
    ...list('Written', written),
    ...list('Added to', added),
    ...list('Left as it is', leftAlone),
    ...(files.length === 0 ? ['Everything is set up already; nothing was written.'] : []),
    ...(errors > 0
      ? [
          `${errors === 1 ? 'One error in your pages stops' : `${errors} errors in your pages stop`} the build; \`npx pagebook check\` says what to do.`,
        ]
      : []),
    ...(ignored === undefined
      ? []
      : [
          `Git ignores ${ignored === '.' ? 'this folder' : `\`${ignored}\``}, and commits nothing of it: take it out of the \`.gitignore\` above it.`,
        ]),
    `Next:\n${next.map((line) => `  ${line}`).join('\n')}`,
  ];
  return `${parts.join('\n')}\n`;
}

function list(title: string, entries: readonly { file: string; note?: string }[]): string[] {
  if (entries.length === 0) return [];
  const width = Math.max(...entries.map(({ file }) => file.length));
  return [
    `${title}:\n${entries.map(({ file, note }) => `  ${note === undefined ? file : `${file.padEnd(width)}  ${note}`}`).join('\n')}`,
  ];
}

/** Files of one group as one line. */
function grouped(files: Plan['files']): { file: string; note?: string }[] {
  const sizes = new Map<string, number>();
  for (const { group } of files) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [
    ...files.filter(({ group }) => group === undefined),
    ...[...sizes].map(([file, size]) => ({ file, note: `${counted(size, 'file')} of the starter` })),
  ];
}
