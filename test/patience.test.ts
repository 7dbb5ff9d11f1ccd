import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PATIENCE_MS } from './support/patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where time is the subject itself, and nothing fails because there was more of it. */
const ALLOWED: Record<string, RegExp> = {
  // It waits on purpose, as a bad connection does.
  'test/support/slow-site.ts': /^sleeps/,
  // It says in the output what took longest; nothing depends on that.
  'test/security/slowest.ts': /^reads the clock/,
  // Kills come at random moments of a build as long as this machine's; whichever they are, all must hold.
  'test/long/kills.test.ts': /^reads the clock/,
  // Files become some days older than today.
  'test/cache/page-cache.test.ts': /^reads the clock/,
  // The browser's own moments of one page are compared: what came first.
  'test/site/first-paint.test.ts': /^reads the clock/,
  // The form and its controls are in the page's HTML.
  'test/support/exactness-in-browser.ts': /^decides by what is there/,
  // The slot's field moves on before the key's event ends.
  'test/site/slots.test.ts': /^decides by what is there/,
};

const files = (await readdir(path.join(root, 'test'), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .concat('vitest.config.ts');

const numberOf = (node: ts.Node | undefined): number | undefined =>
  node && ts.isNumericLiteral(node) ? Number(node.text) : undefined;

/** A look into a page that does not wait. */
const LOOK = /\.(?:count|isVisible)\(\)/;

/** How a piece of code depends on how fast the machine is, if it does. */
function haste(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && /timers\/promises/.test(node.moduleSpecifier.getText()))
    return /\bsetTimeout\b/.test(node.getText()) ? 'sleeps' : undefined;
  if (ts.isPropertyAssignment(node) && /^(?:timeout|\w+Timeout)$/.test(node.name.getText())) {
    const limit = numberOf(node.initializer);
    return limit !== undefined && limit < PATIENCE_MS ? `has a limit of ${limit} ms` : undefined;
  }
  if (ts.isStringLiteral(node) && node.text === 'networkidle' && !ts.isBinaryExpression(node.parent))
    return 'sleeps until the network is idle';
  if ((ts.isIfStatement(node) || ts.isWhileStatement(node)) && LOOK.test(node.expression.getText()))
    return 'decides by what is there at that moment';
  if (!ts.isCallExpression(node)) return undefined;
  if (/^expect\(await .*\.isVisible\(\)\)\.toBe\(true\)$/s.test(node.getText()))
    return 'looks once at what may come later: use `waitFor`';
  const called = node.expression.getText().replace(/\(.*/s, '');
  const [, delay] = node.arguments;
  if (/(?:^|\.)setTimeout$/.test(called) && (numberOf(delay) ?? 0) > 0) return `sleeps for ${delay?.getText()} ms`;
  if (/\.waitForTimeout$|^AbortSignal\.timeout$/.test(called)) return 'sleeps';
  if (/^(?:performance|Date)\.now$/.test(called)) return 'reads the clock';
  if (
    /^(?:test|it|describe|(?:before|after)(?:All|Each))\b/.test(called) &&
    numberOf(node.arguments.at(-1)) !== undefined
  )
    return 'has a limit of its own';
  return undefined;
}

function found(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const all: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = haste(node);
    if (what !== undefined && !ALLOWED[file]?.test(what)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      all.push(`${file}:${line + 1} ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
}

test('no test sleeps, reads the clock or has a limit of its own: a slow machine changes nothing', async () => {
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')]));
  expect(texts.flatMap(([file = '', text = '']) => found(file, text))).toEqual([]);
});

test.each([
  ["import { setTimeout as pause } from 'node:timers/promises';", 'sleeps'],
  ['await new Promise((done) => setTimeout(done, 50));', 'sleeps for 50 ms'],
  ['await page.waitForTimeout(300);', 'sleeps'],
  ["await page.goto('/', { waitUntil: 'networkidle' });", 'sleeps until the network is idle'],
  ['expect(performance.now() - start).toBeLessThan(100);', 'reads the clock'],
  ['await expect.poll(read, { timeout: 30_000 }).toBe(1);', 'has a limit of 30000 ms'],
  ["test('a', async () => {}, 240_000);", 'has a limit of its own'],
  ["test.each([1])('a', async () => {}, 120_000);", 'has a limit of its own'],
  ['beforeAll(async () => {}, 60_000);', 'has a limit of its own'],
  ["expect(await page.locator('dialog').isVisible()).toBe(true);", 'looks once at what may come later: use `waitFor`'],
  ['if (await yes.count()) await yes.click();', 'decides by what is there at that moment'],
])('%s is seen', (text, what) => {
  expect(found('test/a.test.ts', text)).toEqual([`test/a.test.ts:1 ${what}`]);
});

test('waiting for what is to be seen is let be', () => {
  const text =
    "test('a', async () => { await expect.poll(read).toBe(1); setTimeout(work); }); const a = { timeout: LIMIT };";
  expect(found('test/a.test.ts', text)).toEqual([]);
});
