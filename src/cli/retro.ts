import { customersText, FOR_CUSTOMERS } from '../incidents/for-customers.ts';
import { RETROSPECTIVE, RETROSPECTIVES } from '../kinds/names.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { fillPageText, findPage, openContent } from '../project/page-text.ts';
import { retroCall } from './calls/retro.ts';
import { readCall, run } from './command.ts';
import { openProject } from './project.ts';

const { names } = readCall(retroCall);
const [, asked] = names;

await run(async () => {
  const content = await openContent((await openProject()).paths);
  const page = findPage(content, asked) ?? findPage(content, `${RETROSPECTIVES}/${asked}`);
  if (!page) return fail(`\`${asked}\` is no page.${didYouMean(asked, content.addresses)}`);
  if (page.kind !== RETROSPECTIVE) return fail(`\`${page.source.file}\` is no retrospective.`);
  const text = customersText(fillPageText(page, new Map()).text);
  if (text === undefined || text === '')
    return fail(
      `\`${page.source.file}\` has nothing for customers. Write it under the heading \`## ${FOR_CUSTOMERS}\`.`,
    );
  console.log(text);
});

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
