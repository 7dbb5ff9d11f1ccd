import { didYouMean } from '../problems/did-you-mean.ts';
import { type FoundPage, fillPageText, findPage, openContent } from '../project/page-text.ts';
import { knownNames } from '../shared/declared-name.ts';
import { readLink, writeQuery } from '../shared/read-link.ts';
import { refusalWords, unusedWords } from '../shared/words.ts';
import { linkCall } from './calls/link.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(linkCall);
const [asked, pairs] = names;

await run(async () => {
  const content = await openContent((await openProject()).paths);
  const page = findPage(content, asked) ?? fail(`\`${asked}\` is no page.${didYouMean(asked, content.addresses)}`);
  const given = readPairs(pairs, page);
  if (!options.text) {
    console.log(`${content.origin}${page.url}${writeQuery(given)}`);
    return;
  }
  const { text, refused } = fillPageText(page, given);
  process.stdout.write(text);
  for (const { name, why } of refused)
    console.error(`Not used: \`${name}\`, because its value ${refusalWords(why, page.data.parameters[name])}.`);
});

/** The values of the call, read as those of a link are. */
function readPairs(pairs: string[], { data }: FoundPage): ReadonlyMap<string, readonly string[]> {
  const query = new URLSearchParams(
    pairs.map((pair) => {
      const [, name = '', value = ''] =
        /^([^=]+)=([\s\S]*)$/.exec(pair) ?? wrongCall(`\`${pair}\` is not NAME=VALUE.`, usageOf(linkCall));
      return [name, value];
    }),
  );
  const { given, unused } = readLink(`?${query}`, '', data);
  const known = knownNames(data.names);
  for (const { name, why } of unused)
    fail(
      why === 'unknown'
        ? `\`${name}\` is no parameter of this page or site.${didYouMean(name.split('.', 1)[0] ?? '', known)}`
        : `\`${name}\` cannot be used: ${unusedWords[why]}.`,
    );
  return given;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
