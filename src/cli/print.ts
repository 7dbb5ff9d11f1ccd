import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { replaceFile } from '../files/replace-file.ts';
import { bookName, formOf, isOther } from '../print/book-file.ts';
import { choosePages, type Part } from '../print/choose-pages.ts';
import { findBrowser, isProgram } from '../print/find-browser.ts';
import { makeBook, openSite, type PrintedSite } from '../print/make-book.ts';
import { makePdf } from '../print/make-pdf.ts';
import { newerPages } from '../print/newer-content.ts';
import { calledAs } from '../problems/called-as.ts';
import { counted } from '../problems/counted.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import { openContent } from '../project/page-text.ts';
import { printCall } from './calls/print.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';
import { defaultOutDir } from './output-options.ts';
import { openProject } from './project.ts';

const { options, names } = readCall(printCall);
/** A value, by the name of its parameter: no address has `=` in its first part. */
const PAIR = /^([^=/\s]+)=([\s\S]*)$/;
const [pairs, asked] = [names[0].filter((text) => PAIR.test(text)), names[0].filter((text) => !PAIR.test(text))];
const usage = usageOf(printCall);
if (asked.length === 0 && !options.all) wrongCall('Name what to print, a service perhaps, or `--all`.', usage);
if (asked.length > 0 && options.all) wrongCall('`--all` is every page: leave it out, or the names.', usage);
const form = options.out === undefined ? 'html' : formOf(options.out);
if (form === undefined) wrongCall(`\`${options.out}\` is neither \`.html\` nor \`.pdf\`.`, usage);
for (const name of ['browser', 'paper'] as const)
  if (options[name] !== undefined && form !== 'pdf')
    wrongCall(`\`--${name}\` is for a PDF: \`--out book.pdf\`.`, usage);

await run(async () => {
  const browser = form === 'pdf' ? browserFor(options.browser) : undefined;
  const opened = await openBuilt(options.site);
  const parts = partsOf(opened);
  const name = opened.site.facts.name;
  const out = options.out ?? bookName(asked, name);
  if (options.out === undefined && (await isOther(out)))
    throw new Failure(`\`${out}\` is there, and is no book`, 'Name the book with `--out`.');

  const query = new URLSearchParams(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const book = await makeBook(opened, parts, pairs.length === 0 ? '' : `?${query}`);
  const known = Object.keys(opened.site.facts.parameters);
  for (const unknown of book.unknown)
    fail(`\`${unknown}\` is no parameter of these pages.${didYouMean(unknown, known)}`);
  for (const { name, why } of book.notUsed) console.error(`Not used: \`${name}\`, because ${why}.`);
  for (const { url, image } of book.missing) console.error(`Not in the book: the image \`${image}\` of ${url}`);

  await mkdir(path.dirname(out), { recursive: true });
  await replaceFile(out, browser === undefined ? book.html : await makePdf(book.html, browser, options.paper ?? 'a4'));
  console.log(`${styleText('green', 'Printed')} ${counted(book.pages, 'page')} into ${out}`);
});

/** The browser that makes a PDF. */
function browserFor(asked: string | undefined): string {
  if (asked !== undefined && !isProgram(asked))
    throw new Failure(`\`${asked}\` is no program`, 'Name the browser’s own file with `--browser`.', 2);
  const found = asked ?? findBrowser(process.env, process.platform);
  if (found !== undefined) return found;
  throw new Failure(
    'no browser was found that makes a PDF: neither Chromium nor Chrome nor Edge',
    'Name one with `--browser` or `CHROME_PATH`. Or make HTML, and print that from any browser: `--out book.html`.',
  );
}

/** The site that is printed; of one beside its content, whether the content has changed since. */
async function openBuilt(folder: string | undefined): Promise<PrintedSite> {
  if (folder !== undefined) return openSite(folder);
  const { paths } = await openProject();
  const { tree } = await openContent(paths);
  const opened = await openSite(defaultOutDir(paths));
  const { time } = opened.build;
  const newer = await newerPages(tree, new Date(time));
  if (newer > 0)
    console.error(
      `The site is older than its content: ${counted(newer, 'page')} changed since ${time.slice(0, 16).replace('T', ' ')} UTC. Build it first for a book of that: \`${calledAs('build')}\`.`,
    );
  return opened;
}

function partsOf({ site }: PrintedSite): Part[] {
  if (options.all) return [{ title: site.facts.name, pages: [...site.pages] }];
  const { parts, notFound } = choosePages(site, asked);
  for (const { asked: name, meant } of notFound)
    console.error(`\`${name}\` is no service, no folder and no page.${meant}`);
  if (notFound.length > 0) process.exit(1);
  return parts;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
