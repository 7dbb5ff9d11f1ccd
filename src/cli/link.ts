import { parseArgs } from 'node:util';
import { type FoundPage, fillPageText, findPage, openContent } from '../build/page-text.ts';
import { workplaceFor } from '../build/workplace.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { writeQuery } from '../shared/read-link.ts';
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
  for (const { name, why } of refused) console.error(`Not filled in: \`${name}\`, because its value ${why}.`);
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

function readPairs(pairs: string[], { canonical, names }: FoundPage): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name = '', value = ''] =
      /^([^=]+)=([\s\S]*)$/.exec(pair) ?? fail(`\`${pair}\` is not NAME=VALUE.\nUsage: ${USAGE}`, 2);
    const [first = '', ...rest] = name.split('.');
    const parameter =
      canonical(first) ?? fail(`\`${first}\` is no parameter of this page or site.${didYouMean(first, names)}`, 1);
    const whole = [parameter, ...rest].join('.');
    given.set(whole, [...(given.get(whole) ?? []), value]);
  }
  return given;
}

function fail(message: string, code: 1 | 2): never {
  console.error(message);
  process.exit(code);
}
