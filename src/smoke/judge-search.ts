import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { dataIn } from '../shared/data-script.ts';
import type { SearchSite } from '../shared/facts.ts';
import { bucketOf, startOf, tellingOf } from '../shared/name-files.ts';
import { compact, lastPart, wordsOf } from '../shared/name-words.ts';
import { type Answer, jsonIn, pathOf, type Question } from './answer.ts';
import { isThere, judgeArrival } from './judge-arrival.ts';
import type { Row } from './site-facts.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ hash: z.string() })),
});

/** What search loads whatever is looked for, and the file of names in which the page must be. */
export function searchQuestions(base: URL, page: Row): Record<string, Question> {
  const start = nameStart(page);
  const files = ['pagefind-entry.json', 'site.js', ...(start === undefined ? [] : [`names/${bucketOf(start)}.js`])];
  return Object.fromEntries(files.map((file) => [file, { url: new URL(`pagefind/${file}`, base).href }]));
}

/** The beginning that leads to the file of names with a page, where not too many begin so. */
function nameStart({ title, url }: Row): string | undefined {
  const name = decodeURIComponent(lastPart(url.replace(/\/$/, '')));
  const [word] = tellingOf([...wordsOf(title), compact(title), ...wordsOf(name)]);
  return word === undefined ? undefined : startOf(word, new Set());
}

/** What the index's entry leads to: its list of pages. */
export function entryQuestions(base: URL, entry: Answer): Record<string, Question> {
  const languages = entrySchema.safeParse(jsonIn(entry)).data?.languages ?? {};
  const files = Object.values(languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  return Object.fromEntries(files.map((file) => [file, { url: new URL(`pagefind/${file}`, base).href }]));
}

/** A page's text in the index: the first that the list of pages names, by the language and 28 bits of its content. */
export function fragmentQuestions(base: URL, meta: Answer | undefined): Record<string, Question> {
  const [name] = /unknown_[0-9a-f]{7,10}/.exec(unpacked(meta)) ?? [];
  if (name === undefined) return {};
  return { fragment: { url: new URL(`pagefind/fragment/${name}.pf_fragment`, base).href } };
}

/** What a file of Pagefind begins with once it is decompressed, which a server may have done on the way. */
const DECOMPRESSED = 'pagefind_dcd';

function unpacked(meta: Answer | undefined): string {
  if (meta === undefined || !isThere(meta)) return '';
  const text = Buffer.from(meta.body).toString('latin1');
  if (text.startsWith(DECOMPRESSED)) return text;
  try {
    return gunzipSync(meta.body).toString('latin1');
  } catch {
    return '';
  }
}

/** What a script of data holds. */
const dataOf = ({ body }: Answer): unknown => dataIn(Buffer.from(body).toString());

/** Whether a file of names has this page. */
function knows(names: Answer, { title, url }: Row): boolean {
  const list = dataOf(names);
  const last = decodeURIComponent(lastPart(url.replace(/\/$/, '')));
  return (
    Array.isArray(list) &&
    list.some((entry) => Array.isArray(entry) && (entry[0] === title || lastPart(String(entry[1])) === last))
  );
}

/** Whether everything is there that search loads, and is what it was built as. */
export function judgeSearch(answers: Readonly<Record<string, Answer>>, page: Row): SmokeProblem[] {
  const found: SmokeProblem[] = [];
  const tell = (address: string, message: string): void =>
    void found.push(
      problem(
        'broken-search',
        address,
        message,
        'Deploy the whole folder `pagefind`, all of one build and byte for byte: its files are compressed already.',
      ),
    );
  for (const [name, answer] of Object.entries(answers)) {
    const [wrong] = judgeArrival(answer, `\`${pathOf(answer.asked)}\``);
    if (wrong?.severity === 'error') tell(answer.asked, wrong.message);
    else if (name.endsWith('.json') && jsonIn(answer) === undefined)
      tell(answer.url, `\`${pathOf(answer.url)}\` holds no JSON`);
    else if (name.endsWith('.js') && dataOf(answer) === undefined)
      tell(answer.url, `\`${pathOf(answer.url)}\` is not as it was built`);
    else if (name.endsWith('.pf_meta') && unpacked(answer) === '')
      tell(answer.url, `\`${pathOf(answer.url)}\` was changed on the way: it is no gzip any more`);
  }
  const names = Object.entries(answers).find(([name]) => /^names\/\d+\.js$/.test(name))?.[1];
  const { deep = [] } = (answers['site.js'] && (dataOf(answers['site.js']) as Partial<SearchSite> | undefined)) ?? {};
  const isDeep = deep.includes(nameStart(page) ?? '');
  if (names !== undefined && dataOf(names) !== undefined && !isDeep && !knows(names, page))
    tell(names.url, `search by name does not know \`${page.title}\``);
  return found;
}
