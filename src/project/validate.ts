import { listAddresses, reservedCharacter, urlOf } from '../content/addresses.ts';
import { type SourceTree, staticsOf } from '../content/read-tree.ts';
import type { Settings } from '../content/settings.ts';
import type { Finding } from '../problems/finding.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { PreparedPage } from './compile-tree.ts';
import { hintsFor } from './near-links.ts';
import { validateAliases } from './validate-aliases.ts';
import { validateDefaults } from './validate-defaults.ts';
import { validateLevels } from './validate-levels.ts';
import { validateStatic } from './validate-static.ts';

/** Everything that keeps a tree from being built, or a page from being shown as it was meant. */
export function validate(tree: SourceTree, settings: Settings, pages: PreparedPage[], list: ProblemList): void {
  const add: Add = (...problem) => list.add(...problem);
  const whereIs = ({ raw, file, offset }: NonNullable<Finding['other']>): string => {
    const { line, column } = list.placeOf(file, offset);
    return `\`${raw}\` is at ${file}:${line}:${column}`;
  };

  for (const { file, why } of tree.unreadable)
    add(
      // Without the vocabulary, what its tags say would be shown as text.
      file === 'parameters.yml' ? 'parameters-schema' : 'unreadable-file',
      file,
      0,
      `\`${file}\` cannot be read: ${why}`,
      'It is left out. A page is a text of at most 4 MiB that you may read; a link leads to a file inside the content folder.',
    );
  for (const { rule, file, offset, message, hint } of [...tree.findings, ...settings.findings])
    add(rule, file, offset, message, hint);
  const hintFor = hintsFor(tree);
  for (const page of pages)
    for (const finding of page.compiled.findings) {
      const { rule, file, offset, message, other } = finding;
      add(rule, file, offset, other ? `${message} (${whereIs(other)})` : message, hintFor(finding, page.file));
    }
  validateLevels(settings, list);
  const lists = listAddresses(tree.kinds);
  validateAddresses(pages, settings.site.base, add);
  validateAliases(pages, lists, add);
  validateDefaults(tree, settings, pages, add);
  validateStatic(staticsOf(tree), pages, lists, new Set(pages.flatMap(({ compiled }) => compiled.files)), add);
}

export type Add = (...problem: Parameters<ProblemList['add']>) => void;

function validateAddresses(pages: readonly PreparedPage[], base: string, add: Add): void {
  for (const { file, address, moved } of pages) {
    const character = reservedCharacter(address);
    if (moved?.by !== undefined)
      add(
        'duplicate-address',
        file,
        0,
        `\`${file}\` has the address \`/${moved.wanted}\`, and so has \`${moved.by}\`: it is at \`/${address}/\``,
        'Rename or merge one of them: an address leads to one page.',
      );
    else if (moved)
      add(
        'reserved-address',
        file,
        0,
        `\`/${moved.wanted}\` is an address that Pagebook itself serves: the page is at \`/${address}/\``,
        'Rename the file or its folder.',
      );
    if (character !== undefined)
      add(
        'reserved-address',
        file,
        0,
        `\`/${address}\` holds ${JSON.stringify(character)}, which means something else in an address: links have \`${urlOf(address, base)}\``,
        'Rename the file or its folder.',
      );
  }
}
