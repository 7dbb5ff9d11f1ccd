import { parseArgs } from 'node:util';
import { type FoundPage, fillPageText, findPage, openContent } from '../build/page-text.ts';
import { workplaceFor } from '../build/workplace.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { readLink, writeQuery } from '../shared/read-link.ts';
import { refusalWords, unusedWords } from '../shared/words.ts';
import { run } from './command.ts';

const USAGE = 'npm run link -- PAGE [NAME=VALUE …] [--text]';

await run(async () => {
  const { values, positionals } = readCall();
  const [asked = '', ...pairs] = positionals;
  const content = await openContent(workplaceFor());
  const page = findPage(content, asked) ?? fail(`\`${asked}\` is no page.${didYouMean(asked, content.addresses)}`, 1);
  const given = readPairs(pairs, page);
  if (!values.text) {
    console.log(`${content.origin}${page.url}${writeQuery(given)}`);
    return;
  }
  const { text, refused } = fillPageText(content, page, given);
  process.stdout.write(text);
  for (const { name, why } of refused)
    console.error(`Not used: \`${name}\`, because its value ${refusalWords(why, page.data.parameters[name])}.`);
});

function readCall() {
  try {
    const call = parseArgs({ options: { text: { type: 'boolean', default: false } }, allowPositionals: true });
    if (call.positionals.length > 0) return call;
  } catch (error) {
    console.error((error as Error).message);
  }
  return fail(`Usage: ${USAGE}`, 2);
}

/** The values of the call, read as those of a link are. */
function readPairs(pairs: string[], { data }: FoundPage): ReadonlyMap<string, readonly string[]> {
  const query = new URLSearchParams(
    pairs.map((pair) => {
      const [, name = '', value = ''] =
        /^([^=]+)=([\s\S]*)$/.exec(pair) ?? fail(`\`${pair}\` is not NAME=VALUE.\nUsage: ${USAGE}`, 2);
      return [name, value];
    }),
  );
  const { given, unused } = readLink(`?${query}`, '', data);
  const names = [...Object.keys(data.parameters), ...Object.keys(data.names)];
  for (const { name, why } of unused)
    fail(
      why === 'unknown'
        ? `\`${name}\` is no parameter of this page or site.${didYouMean(name.split('.', 1)[0] ?? '', names)}`
        : `\`${name}\` cannot be used: ${unusedWords[why]}.`,
      1,
    );
  return given;
}

function fail(message: string, code: 1 | 2): never {
  console.error(message);
  process.exit(code);
}
