import { type FoundPage, fillPageText, findPage, openContent } from '../build/page-text.ts';
import { workplaceFor } from '../build/workplace.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { writeQuery } from '../shared/read-link.ts';
import { linkCall } from './calls/link.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';

const { options, names } = readCall(linkCall);
const [asked, pairs] = names;

await run(async () => {
  const content = await openContent(workplaceFor());
  const page = findPage(content, asked) ?? fail(`\`${asked}\` is no page.${didYouMean(asked, content.addresses)}`);
  const given = readPairs(pairs, page);
  if (!options.text) {
    console.log(`${content.origin}${page.url}${writeQuery(given)}`);
    return;
  }
  const { text, refused } = fillPageText(content, page, given);
  process.stdout.write(text);
  for (const { name, why } of refused) console.error(`Not filled in: \`${name}\`, because its value ${why}.`);
});

function readPairs(pairs: string[], { canonical, names }: FoundPage): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name = '', value = ''] =
      /^([^=]+)=([\s\S]*)$/.exec(pair) ?? wrongCall(`\`${pair}\` is not NAME=VALUE.`, usageOf(linkCall));
    const [first = '', ...rest] = name.split('.');
    const parameter =
      canonical(first) ?? fail(`\`${first}\` is no parameter of this page or site.${didYouMean(first, names)}`);
    const whole = [parameter, ...rest].join('.');
    given.set(whole, [...(given.get(whole) ?? []), value]);
  }
  return given;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
