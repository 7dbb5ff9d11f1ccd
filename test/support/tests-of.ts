import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

/** The names of a file's tests, with placeholders as they are written and `…` for what a template puts in. */
export function testsOf(file: string): string[] {
  const names: string[] = [];
  const isTest = (callee: ts.Expression): boolean => {
    if (ts.isIdentifier(callee)) return callee.text === 'test';
    return ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee) ? isTest(callee.expression) : false;
  };
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments : [];
    if (name && ts.isStringLiteralLike(name)) names.push(name.text);
    else if (name && ts.isTemplateExpression(name))
      names.push(name.head.text + name.templateSpans.map(({ literal }) => `…${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return names;
}
