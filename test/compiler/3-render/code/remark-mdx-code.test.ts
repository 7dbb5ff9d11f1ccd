import { expect, test } from 'vitest';
import { articleOf, compile } from '../../../support/filled.ts';

/** The blocks of code of a page, and what it shows outside of them. */
function shownOf(text: string, file = 'a.mdx'): { code: string[]; text: string } {
  const article = articleOf(compile(text, { file }).html);
  const blocks = [...article.querySelectorAll('figure.code')];
  const code = blocks.map((block) => block.querySelector('code')?.textContent.trimEnd() ?? '');
  for (const block of blocks) block.remove();
  return { code, text: article.textContent.replace(/\s+/g, ' ').trim() };
}

test.each<[what: string, written: string, code: string[], text: string]>([
  ['an import', "import A from '../a';\n\nText.\n", ["import A from '../a';"], 'Text.'],
  ['an import for its effect', "import '../a.css';\n\nText.\n", ["import '../a.css';"], 'Text.'],
  [
    'imports over lines',
    "import {\n  A,\n  B,\n} from '../a';\n\nText.\n",
    ["import {\n  A,\n  B,\n} from '../a';"],
    'Text.',
  ],
  ['an export', 'export const rate = 0.5;\n\nText.\n', ['export const rate = 0.5;'], 'Text.'],
  [
    'a function with empty lines',
    'export default function Layout() {\n  const a = 1;\n\n  return a;\n}\n\nText.\n',
    ['export default function Layout() {\n  const a = 1;\n\n  return a;\n}'],
    'Text.',
  ],
  ['a component', '<Chart data={[1, 2]} />\n\nText.\n', ['<Chart data={[1, 2]} />'], 'Text.'],
  ['a component over lines', '<Chart\n  wide\n/>\n\nText.\n', ['<Chart\n  wide\n/>'], 'Text.'],
  ['a component in a line', 'Press <Key>F5</Key>.\n', [], 'Press <Key>F5</Key>.'],
  [
    'what begins like a program',
    'import the certificate from the vault.\n\nexport it.\n',
    [],
    'import the certificate from the vault. export it.',
  ],
  ['code', '```js\nimport A from "a";\n```\n', ['import A from "a";'], ''],
  ['what is never closed', 'export const a = {\n\nText.\n\nMore.\n', ['export const a = {'], 'Text. More.'],
])('%s in MDX is shown as code where it is a program', (_, written, code, text) => {
  expect(shownOf(written)).toEqual({ code, text });
});

test.each([
  ['on a line', '{/* by A */}\n\nText.\n', 'Text.'],
  ['over lines', 'Text.\n\n{/* by A | 2026\n    by *B* */}\n', 'Text.'],
  ['of its own, but not in text', 'Text {/* by A */} more\n', 'Text {/* by A */} more'],
  ['that is none', '{ a } Text.\n', '{ a } Text.'],
])('a comment of MDX %s is not shown where it is all of a paragraph', (_, written, text) => {
  expect(shownOf(written)).toEqual({ code: [], text });
});

test('Markdown of Docusaurus imports as MDX does, and an unknown element is HTML there', () => {
  const imports = `import Tabs from '@theme/Tabs';\nimport { A, B } from "./a"`;
  expect(shownOf(`${imports}\n\nPress <Key>F5</Key>.\n`, 'a.md')).toEqual({ code: [imports], text: 'Press F5.' });
});

test.each([
  "import the key from 'the vault'.",
  "import it from 'the vault'",
  "import A from './a'; then restart.",
  "import A from './a';\nThen restart.",
  'export const a = 1;',
])('%j in Markdown is prose', (text) => {
  expect(shownOf(`${text}\n`, 'a.md')).toEqual({ code: [], text: text.replace('\n', ' ') });
});
