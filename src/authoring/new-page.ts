import { isReadme, serviceOf } from '../content/addresses.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { templatesOf } from '../content/templates.ts';
import { calledAs } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { DraftKind } from '../schema/sections.ts';
import { draftPage } from '../shared/draft.ts';
import { type Facts, pageKinds } from './page-kinds.ts';

/** A page that is not written yet. */
export interface NewPage {
  /** The path from the content folder. */
  file: string;
  text: string;
}

/** Fills the tree's template of a kind with what the author said. */
export function newPage(kind: DraftKind, facts: Facts, tree: Pick<SourceTree, 'templates'>): NewPage {
  const { name = '', date = '' } = facts;
  const title = name.split('/').at(-1) ?? name;
  return {
    file: pageKinds[kind].file(facts),
    text: draftPage(templatesOf(tree)[kind], { ...facts, title, name: title, today: date }),
  };
}

/** A page that is there already and would be the same: of an alert, one with its name in any folder. */
export function pageInTheWay(kind: DraftKind, file: string, tree: Pick<SourceTree, 'pages'>): string | undefined {
  const wanted = file.toLowerCase();
  const name = wanted.split('/').at(-1) ?? '';
  return tree.pages.find(({ file: other }) => {
    const there = other.toLowerCase();
    return there === wanted || (kind === 'alert' && /(?:^|\/)alerts\//.test(there) && there.endsWith(`/${name}`));
  })?.file;
}

/** What the author should know of a page that has been written: that its service has no readme. */
export function noteOn({ file }: NewPage, { pages }: Pick<SourceTree, 'pages'>): string | undefined {
  const service = serviceOf(file);
  if (service === undefined || isReadme(file)) return undefined;
  const services = pages.flatMap((page) => (isReadme(page.file) ? [serviceOf(page.file) ?? ''] : []));
  if (services.includes(service)) return undefined;
  return `There is no service \`${service}\` yet.${didYouMean(service, services)} \`${calledAs('new', `runbook ${service}`)}\` begins its readme.`;
}
