import { ALERTS } from '../kinds/names.ts';
import { factsOf, stampOf, wholeLink } from '../machines/page-files.ts';
import type { AlertRow, AlertsFile } from '../machines/schemas.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { Parameter } from '../schema/parameter.ts';
import { isLinked } from './linked-pages.ts';

/**
 * All alerts by name, with what a link to each may carry: for a bot that is asked for one. Where
 * several pages have a name, the first by address has it, and each of the others is found by its
 * path in `alerts/`.
 */
export function alertDirectory(snapshot: Pick<Snapshot, 'site' | 'vocabulary' | 'pages' | 'build'>): AlertsFile {
  const { site, vocabulary, pages } = snapshot;
  const alerts = new Map<string, AlertRow>();
  const entryOf = (page: PageRecord): AlertRow => {
    const merged = mergeVocabularies(vocabulary, page.own);
    return {
      ...factsOf(page, site.base),
      link: wholeLink(page, site),
      parameters: Object.fromEntries(page.used.map((name) => [name, described(merged[name])])),
    };
  };
  const listed = pages.filter(isLinked);
  for (const page of listed.sort((a, b) => (a.address < b.address ? -1 : 1))) {
    const name = page.address.split('/').at(-1) ?? page.address;
    alerts.set(alerts.has(name) ? page.address.replace(new RegExp(`^${ALERTS}/`), '') : name, entryOf(page));
  }
  return { ...stampOf(snapshot), alerts: Object.fromEntries(alerts) };
}

function described(parameter: Parameter = {}): AlertRow['parameters'][string] {
  const { description, type, example, aliases, choices, pattern, extract, origins } = parameter;
  const { default: value, required = false } = parameter;
  return {
    // What has no type is let into commands as a word is (docs/content.md).
    type: type ?? 'word',
    required,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    ...(aliases !== undefined && { aliases }),
    ...(choices !== undefined && { choices }),
    ...(pattern !== undefined && { pattern }),
    ...(extract !== undefined && { extract }),
    ...(origins !== undefined && { origins }),
    ...(value !== undefined && { default: value }),
  };
}
