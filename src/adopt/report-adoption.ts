import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { counted } from '../problems/counted.ts';
import type { AdoptPlan } from './plan-adoption.ts';
import { type Reason, reasons } from './reasons.ts';

/** How many places of one reason are listed by name. */
const MOST_LISTED = 3;

/**
 * The changes as a patch, which `git apply` takes.
 *
 * @param nameOf - how a file of the content is called from where the patch is to be applied
 */
export const adoptionPatch = ({ files }: Pick<AdoptPlan, 'files'>, nameOf: (file: string) => string): string =>
  files
    .map(({ file, was, text }) => {
      const name = nameOf(file);
      return createTwoFilesPatch(was === undefined ? '/dev/null' : `a/${name}`, `b/${name}`, was ?? '', text, '', '', {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      });
    })
    .join('');

/** A patch for the eye: what goes in red, what comes in green. */
export const inColour = (patch: string): string =>
  patch.replace(/^(?:---|\+\+\+|@@).*$|^-.*$|^\+.*$/gm, (line) =>
    styleText(/^(?:---|\+\+\+)/.test(line) ? 'bold' : (COLOURS[line.charAt(0)] ?? 'cyan'), line, {
      validateStream: false,
    }),
  );

const COLOURS: Readonly<Record<string, 'red' | 'green'>> = { '-': 'red', '+': 'green' };

/** What becomes a tag, and what stays and why, in some lines. */
export function adoptionSummary(plan: AdoptPlan, nameOf: (file: string) => string, isWritten: boolean): string {
  const { adopted, kept, files, parameters, errors } = plan;
  const pages = files.filter(({ file }) => !/^parameters\.yml$/i.test(file)).length;
  const lines: string[] = [];
  if (adopted.length === 0) lines.push('No placeholder can become a tag.');
  else {
    const done = isWritten ? (adopted.length === 1 ? 'has become a tag' : 'have become tags') : 'can become tags';
    lines.push(`${counted(adopted.length, 'placeholder')} in ${counted(pages, 'file')} ${done}.`);
    if (parameters.length > 0)
      lines.push(
        `${counted(parameters.length, 'parameter')} ${isWritten ? 'declared' : 'to declare'} in \`${nameOf('parameters.yml')}\`: ${parameters.join(', ')}.`,
      );
  }
  if (kept.length > 0) {
    lines.push(`${counted(kept.length, 'placeholder')} left as ${kept.length === 1 ? 'it is' : 'they are'}:`);
    const groups = [...Map.groupBy(kept, ({ why }) => why)].sort(([, a], [, b]) => b.length - a.length);
    for (const [why, places] of groups) lines.push(...listOf(why, places, nameOf));
  }
  if (errors.length > 0) {
    lines.push('With a vocabulary, these are errors:');
    for (const { file, line, column, message } of errors) lines.push(`  ${nameOf(file)}:${line}:${column}  ${message}`);
  }
  return `${lines.join('\n')}\n`;
}

function listOf(why: Reason, places: AdoptPlan['kept'], nameOf: (file: string) => string): string[] {
  const shown = places
    .slice(0, MOST_LISTED)
    .map(({ file, line, column, text }) => `    ${nameOf(file)}:${line}:${column}  ${oneLine(text)}`);
  const more = places.length > MOST_LISTED ? [`    and ${places.length - MOST_LISTED} more`] : [];
  return [`  ${places.length}: ${reasons[why]}`, ...shown, ...more];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The plan for a program: one object. */
export function adoptionJson({ adopted, kept, files, parameters, errors }: AdoptPlan, isWritten: boolean): string {
  const declared = files.find(({ file }) => /^parameters\.yml$/i.test(file));
  return `${JSON.stringify(
    {
      written: isWritten,
      places: adopted.map(({ file, line, column, from, to, name }) => ({
        file,
        line,
        column,
        from,
        to,
        parameter: name,
      })),
      left: kept.map(({ file, line, column, text, why }) => ({
        file,
        line,
        column,
        text,
        reason: why,
        message: reasons[why],
      })),
      parameters: { names: parameters, ...(declared && { file: declared.file, text: declared.text }) },
      errors,
    },
    null,
    2,
  )}\n`;
}
