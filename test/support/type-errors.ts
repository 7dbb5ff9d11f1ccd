import path from 'node:path';
import ts from 'typescript';

/**
 * What TypeScript at its strictest says of files, and the type of each one's first export.
 *
 * @param types - the packages of types that a project has: `node` for a program of its own
 */
export function typesOf(files: string[], types: string[] = []): { errors: string[]; exported: Record<string, string> } {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types,
    typeRoots: [path.resolve(import.meta.dirname, '../../node_modules/@types')],
  });
  const checker = program.getTypeChecker();
  const errors: string[] = [];
  const exported: Record<string, string> = {};
  for (const file of files) {
    const source = program.getSourceFile(file);
    const name = path.basename(file);
    for (const { file: where, messageText } of ts.getPreEmitDiagnostics(program, source))
      if (where?.fileName === file) errors.push(`${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    const symbol = source && checker.getSymbolAtLocation(source);
    const [first] = symbol ? checker.getExportsOfModule(symbol) : [];
    if (first) exported[name] = checker.typeToString(checker.getTypeOfSymbol(first));
  }
  return { errors, exported };
}
