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
  // Slack signs the time at which it sends a command.
  'test/docs/machines.test.ts': /^reads the clock/,
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

/** What is read of a page as it is at that moment. */
const READ =
  /\.(?:evaluate|evaluateAll|is(?:Visible|Hidden|Checked|Disabled|Enabled)|textContent|inner(?:Text|HTML)|getAttribute|inputValue|count|all(?:TextContents|InnerTexts)|boundingBox|title|url)\(/;

/** What does something to a page, and so must not be done again and again. */
const ACT =
  /\.(?:click|tap|press|type|fill|check|uncheck|selectOption|goto|reload|goBack|hover|focus|open|setViewportSize|emulateMedia|waitFor\w*|close|dispatch\w*)\(|\baxe\b|CDPSession|new Promise|readFile/;

const parsed = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The functions that a file declares, by name. */
function functionsOf(source: ts.SourceFile): Map<string, string> {
  const bodies = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      bodies.set(node.name.getText(), node.initializer.body.getText());
    if (ts.isFunctionDeclaration(node) && node.name && node.body) bodies.set(node.name.text, node.body.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return bodies;
}

/** An expression with the bodies of the file's own functions that it calls. */
function withCalled(text: string, functions: Map<string, string>, depth = 0): string {
  if (depth > 3) return text;
  const called = [...functions].filter(([name, body]) => body !== text && new RegExp(`\\b${name}\\(`).test(text));
  return [text, ...called.map(([, body]) => withCalled(body, functions, depth + 1))].join(' ');
}

/** Whether an expectation is about what a page is at one moment: a script that is still loading changes it a moment later. */
function looksOnce(node: ts.CallExpression, functions: Map<string, string>): boolean {
  const [about] = node.arguments;
  if (node.expression.getText() !== 'expect' || !about) return false;
  const text = withCalled(about.getText(), functions);
  const reads = READ.test(text) && (/\bawait\b/.test(about.getText()) || /\.url\(\)/.test(text));
  return reads && !ACT.test(text);
}

/** How a piece of code depends on how fast the machine is, if it does. */
function haste(node: ts.Node, functions: Map<string, string>): string | undefined {
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
  if (looksOnce(node, functions)) return 'looks once at what may come later: use `expect.poll`';
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

/** What the tests share: a read of a page may be in one of these. */
const shared = new Map<string, string>();
for (const file of files.filter((name) => name.startsWith('test/support/')))
  for (const [name, body] of functionsOf(parsed(file, await readFile(path.join(root, file), 'utf8'))))
    shared.set(name, body);

function found(file: string, text: string): string[] {
  const source = parsed(file, text);
  const functions = new Map([...shared, ...functionsOf(source)]);
  const all: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = haste(node, functions);
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
  [
    "expect(await page.locator('dialog').isVisible()).toBe(true);",
    'looks once at what may come later: use `expect.poll`',
  ],
  ["expect((await dialog.textContent())?.trim()).toBe('a');", 'looks once at what may come later: use `expect.poll`'],
  ["expect(new URL(page.url()).search).toBe('?a=1');", 'looks once at what may come later: use `expect.poll`'],
  [
    "const query = (page) => page.url(); expect(query(page)).toBe('a');",
    'looks once at what may come later: use `expect.poll`',
  ],
  ['if (await yes.count()) await yes.click();', 'decides by what is there at that moment'],
])('%s is seen', (text, what) => {
  expect(found('test/a.test.ts', text)).toEqual([`test/a.test.ts:1 ${what}`]);
});

test('waiting for what is to be seen is let be', () => {
  const text =
    "test('a', async () => { await expect.poll(read).toBe(1); setTimeout(work); }); const a = { timeout: LIMIT };";
  expect(found('test/a.test.ts', text)).toEqual([]);
});
