import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hostileValues } from '../security/hostile-values.ts';
import { allAddresses } from './addresses.ts';
import { type Copied, copyBlocks, keepBlocks } from './copied-blocks.ts';
import type { Deeds, PastingShell } from './pasting-shell.ts';
import { beginUse, goFilled } from './reader.ts';

/** Attacks whose harm can be seen where no program is found: they make a file. */
export const CANARIES = [
  'web-1; : > canary',
  'web-1\n: > canary\n',
  'web-1\u0015: > canary\n',
  'web-1\u0003: > canary\n',
  'web-1\u001b[201~\u0015: > canary\n',
  '$(: > canary)',
  '`: > canary`',
  "'; : > canary; '",
  '"; : > canary; "',
  'web-1|: > canary',
  'web-1 & : > canary',
  'web-1\u000f: > canary\u000f',
  '<(: > canary)',
  '{web-1,>canary}',
  '/$(: > canary)',
  '!:0',
];

/** A session in a folder of its own must not write elsewhere: author's files in `/tmp` go to the folder, too. */
const keptIn = (text: string): string => text.replace(/> \/(?:tmp|dev\/shm)\/(?=threads-|stacks-|"\$)/g, '> ./');
/** Where a text would still write outside of it. */
const WRITES_OUTSIDE = /[>|]\s*["']?\/(?!dev\/null\b)|\bexec\s+\d*[<>]/;

const pasted = new Map<string, Deeds | undefined>();
const deedsOf = (text: string): Deeds | undefined => pasted.get(keptIn(text));

/** Pastes what has not been pasted yet. */
async function pasteAll(shell: PastingShell, texts: readonly string[]): Promise<void> {
  const all = [...new Set(texts.map(keptIn))].filter((text) => !pasted.has(text));
  for (const text of all) expect(text).not.toMatch(WRITES_OUTSIDE);
  const deeds = await shell.pasteAll(all);
  for (const [index, text] of all.entries()) pasted.set(text, deeds[index]);
}

/** What is wrong with a text that Copy gave, if anything. */
function faultOf(copied: Copied): string | undefined {
  const { page, value, shown, text, harmless } = copied;
  if (text !== harmless.text.replaceAll(harmless.shown, shown))
    return `${page} ${JSON.stringify(value)} makes another text:\n  ${text}\n  ${harmless.text}`;
  if (!isShell(copied)) return undefined;
  const deeds = deedsOf(text);
  // It should do what the harmless one did, to the other target.
  const wanted = deedsOf(harmless.text)
    ?.map((deed) => deed.replaceAll(harmless.shown, shown))
    .sort();
  const hasCanary = deeds?.some((deed) => deed.startsWith('files') && deed.includes('canary'));
  if (deeds && !hasCanary && JSON.stringify(deeds) === JSON.stringify(wanted)) return undefined;
  return `${page} ${text}\n  did ${JSON.stringify(deeds)}\n  not ${JSON.stringify(wanted)}`;
}

/** What is in another language is run by no shell: its text is all that counts. */
const isShell = ({ language }: Copied): boolean => /^(?:bash|sh|shell)$/.test(language);

async function faultsOf(shell: PastingShell, copied: readonly Copied[]): Promise<string[]> {
  const shells = copied.filter(isShell);
  await pasteAll(
    shell,
    shells.flatMap(({ text, harmless }) => [text, harmless.text]),
  );
  // What was pasted before may have had a part in it: alone it shows what it does.
  for (const each of shells.filter(faultOf))
    for (const text of [each.text, each.harmless.text]) pasted.set(keptIn(text), await shell.paste(keptIn(text)));
  return copied.flatMap((each) => faultOf(each) ?? []);
}

export interface Pasted {
  /** What did something else than it should. */
  faults: string[];
  /** The pages with blocks that could never be copied. */
  unreached: string[];
  /** How often Copy said what is missing. */
  refused: number;
}

/**
 * Presses Copy on every block of the site with every hostile value, and pastes what it gives.
 *
 * @param sample - of the values that a declaration has refused on another block, one in so many is tried
 */
export async function pasteEverything(page: Page, shell: PastingShell, sample: number): Promise<Pasted> {
  // A shell can't tell what is made of letters, digits, dots and dashes from a harmless word.
  const isWord = (value: string): boolean => /^[a-z\d][a-z\d.-]*$/i.test(value);
  const hostile = hostileValues.map(({ value }) => value).filter((value) => !isWord(value));
  const values = [...new Set([...hostile, ...CANARIES])];
  const tried: string[] = [];
  let refusals: Record<string, string[]> = {};
  const unreached: string[] = [];
  let refused = 0;
  const pasting: Promise<string[]>[] = [];
  for (const { url } of await allAddresses()) {
    await goFilled(page, url);
    await keepBlocks(page);
    await beginUse(page);
    const result = await copyBlocks(page, { values, known: tried, refusals, sample });
    expect(result.problems, url).toEqual([]);
    tried.push(...result.tried);
    refusals = result.refusals;
    if (result.reached < result.blocks) unreached.push(url);
    refused += result.refused;
    // The shell works on what the page before gave while the browser is busy with the next.
    const before = pasting.at(-1);
    pasting.push(Promise.resolve(before).then(() => faultsOf(shell, result.copied)));
    // What fails is said at the end.
    pasting.at(-1)?.catch(() => undefined);
  }
  return { faults: (await Promise.all(pasting)).flat(), unreached, refused };
}
