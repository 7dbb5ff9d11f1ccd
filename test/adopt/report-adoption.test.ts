import { expect, test } from 'vitest';
import { adoptionPatch, inColour } from '../../src/adopt/report-adoption.ts';

const plan = {
  files: [
    { file: 'a.md', was: 'one\r\n<host>\nlast', text: 'one\r\n{{host}}\nlast' },
    { file: 'parameters.yml', text: 'host: {}\n' },
  ],
};
const patch = adoptionPatch(plan, (file) => `docs/${file}`);

test('a patch has the lines as they are in the files, line endings and a missing last one included', () => {
  expect(patch).toBe(`--- a/docs/a.md
+++ b/docs/a.md
@@ -1,3 +1,3 @@
 one\r
-<host>
+{{host}}
 last
\\ No newline at end of file
--- /dev/null
+++ b/docs/parameters.yml
@@ -0,0 +1,1 @@
+host: {}
`);
});

test('in colour it is the same text', () => {
  const shown = inColour(patch);
  expect(shown).toContain('\u001b[32m+{{host}}\u001b[39m\n');
  expect(shown).toContain('\u001b[31m-<host>\u001b[39m\n');
  expect(shown.replace(/\u001b\[\d+m/g, '')).toBe(patch);
});
