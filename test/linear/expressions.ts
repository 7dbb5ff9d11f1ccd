import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Expression {
  file: string;
  line: number;
  source: string;
  flags: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every regular expression that is as such in the sources of some folders of `src`. */
export async function expressionsIn(folders: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = [];
  await eachNode(folders, (node, file, source) => {
    if (!ts.isRegularExpressionLiteral(node)) return;
    const [, expression = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ file, line: line + 1, source: expression, flags });
  });
  return found;
}

/** The files in which one is put together from strings. */
export async function constructedIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await eachNode(folders, (node, file, source) => {
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp') found.push(file);
  });
  return found;
}

async function eachNode(
  folders: readonly string[],
  look: (node: ts.Node, file: string, source: ts.SourceFile) => void,
): Promise<void> {
  for (const folder of folders)
    for (const entry of await readdir(path.join(root, 'src', folder), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile() || !file.endsWith('.ts')) continue;
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
      const visit = (node: ts.Node): void => {
        look(node, path.relative(root, file).replaceAll('\\', '/'), source);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
}
