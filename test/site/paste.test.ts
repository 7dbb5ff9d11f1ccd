import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileValues } from '../security/hostile-values.ts';
import { allAddresses } from '../support/addresses.ts';
import { type Copied, copyBlocks, keepBlocks } from '../support/copied-blocks.ts';
import { type Deeds, PastingShell } from '../support/pasting-shell.ts';
import { beginUse, goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
let shell: PastingShell;
beforeAll(async () => {
  shell = await PastingShell.open();
});
afterAll(() => shell.close());

/** Attacks whose harm can be seen where no program is found: they make a file. */
const CANARIES = [
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
async function pasteAll(texts: readonly string[]): Promise<void> {
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

test('the shell on the pseudo-terminal would show an attack', async () => {
  const deeds = await shell.paste('unit=web-1\nsystemctl stop "$unit" | grep x > out');
  expect(deeds).toEqual(['files out', 'grep\u001fx', 'systemctl\u001fstop\u001fweb-1']);
  for (const attack of CANARIES.slice(0, 3))
    expect(await shell.paste(`ssh '${attack}`.replace("'", ''))).toContain('files canary');
  expect(await shell.paste("echo 'not closed")).toBe(undefined);
  expect(await shell.paste('read -r name; scale "$name"')).toEqual(['files ', 'scale\u001f']);
});

test('whatever Copy gives for a hostile value does what it does for a harmless one', async () => {
  // A shell can't tell what is made of letters, digits, dots and dashes from a harmless word.
  const isWord = (value: string): boolean => /^[a-z\d][a-z\d.-]*$/i.test(value);
  const hostile = hostileValues.map(({ value }) => value).filter((value) => !isWord(value));
  const values = [...new Set([...hostile, ...CANARIES])];
  const tried: string[] = [];
  const unreached: string[] = [];
  let refused = 0;
  const pasting: Promise<string[]>[] = [];
  const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  for (const { url } of await allAddresses()) {
    await goFilled(page, url);
    await keepBlocks(page);
    await beginUse(page);
    const result = await copyBlocks(page, values, tried);
    expect(result.problems, url).toEqual([]);
    tried.push(...result.tried);
    if (result.reached < result.blocks) unreached.push(url);
    refused += result.refused;
    // The shell works on what the page before gave while the browser is busy with the next.
    const before = pasting.at(-1);
    pasting.push(Promise.resolve(before).then(() => faultsOf(result.copied)));
    // What fails is said at the end.
    pasting.at(-1)?.catch(() => undefined);
  }
  const faults = (await Promise.all(pasting)).flat();
  expect(faults.slice(0, 10).join('\n')).toBe('');
  expect(unreached).toEqual([]);
  expect(refused).toBeGreaterThan(1000);
});

async function faultsOf(copied: readonly Copied[]): Promise<string[]> {
  const shells = copied.filter(isShell);
  await pasteAll(shells.flatMap(({ text, harmless }) => [text, harmless.text]));
  // What was pasted before may have had a part in it: alone it shows what it does.
  for (const each of shells.filter(faultOf))
    for (const text of [each.text, each.harmless.text]) pasted.set(keptIn(text), await shell.paste(keptIn(text)));
  return copied.flatMap((each) => faultOf(each) ?? []);
}
