import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../problems/failure.ts';
import { BrowserPipe } from './browser-pipe.ts';

/** A browser that has not printed by then never does: a book of ten thousand pages takes some minutes. */
const LONGEST_MS = 15 * 60_000;

/** The sizes of paper, in inches. */
const PAPERS = {
  a4: { paperWidth: 8.27, paperHeight: 11.69 },
  letter: { paperWidth: 8.5, paperHeight: 11 },
};
export type Paper = keyof typeof PAPERS;
export const papers = Object.keys(PAPERS) as Paper[];

/** Margins are those of the style sheet; its pages have their numbers. */
const PRINTED = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  transferMode: 'ReturnAsStream',
};

/**
 * A book as PDF. The browser gets the book, and gives the PDF, through a pipe: one from a Snap or a Flatpak sees few of
 * the files that there are.
 *
 * @throws Failure - with what the browser said
 */
export async function makePdf(html: string, program: string, paper: Paper): Promise<Buffer> {
  const profile = await mkdtemp(path.join(tmpdir(), 'pagebook-print-'));
  const browser = new BrowserPipe(program, argumentsFor(profile));
  const late = setTimeout(() => browser.kill(), LONGEST_MS);
  try {
    return await print(browser, html, paper);
  } catch (error) {
    throw new Failure(
      `\`${program}\` has made no PDF. It says: ${error instanceof Error ? error.message : String(error)}`,
      'Name another browser with `--browser`, or make HTML and print that from a browser.',
    );
  } finally {
    clearTimeout(late);
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function print(browser: BrowserPipe, html: string, paper: Paper): Promise<Buffer> {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, params: object): ReturnType<BrowserPipe['ask']> =>
    browser.ask(method, params, sessionId as string);
  const { frameTree } = await page('Page.getFrameTree', {});
  await page('Page.setDocumentContent', { frameId: (frameTree as { frame: { id: string } }).frame.id, html });
  const { stream } = await page('Page.printToPDF', { ...PRINTED, ...PAPERS[paper] });
  const parts: Buffer[] = [];
  for (let isWhole = false; !isWhole; ) {
    const { data, base64Encoded, eof } = await page('IO.read', { handle: stream });
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'));
    isWhole = eof === true;
  }
  return Buffer.concat(parts);
}

function argumentsFor(profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    `--user-data-dir=${profile}`,
    // Browsers refuse to start for root with a sandbox. The book has no script, and its policy admits none.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
