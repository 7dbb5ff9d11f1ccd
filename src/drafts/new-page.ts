import { isReadme, serviceOf } from '../content/addresses.ts';
import { readFrontMatter } from '../content/matter/front-matter.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { templateOf } from '../content/templates.ts';
import type { Form, Kind } from '../kinds/kind.ts';
import { ALERT } from '../kinds/names.ts';
import { calledAs } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { draftPage } from '../shared/draft.ts';
import { compact, lastPart } from '../shared/name-words.ts';
import { type Facts, fileOf } from './page-facts.ts';

/** A page that is not written yet. */
export interface NewPage {
  /** The path from the content folder. */
  file: string;
  text: string;
}

/** Fills the template of a form with what the author said. */
export function newPage(form: Form, facts: Facts, tree: Pick<SourceTree, 'templates'>): NewPage {
  const { name = '', date = '' } = facts;
  const title = name.split('/').at(-1) ?? name;
  return {
    file: fileOf(form, facts),
    text: draftPage(templateOf(form, tree), { ...facts, title, name: title, today: date }),
  };
}

/** A page that is there already and would be the same: of an alert, one with its name in any folder. */
export function pageInTheWay(
  { form, kind }: { form: Form; kind: Kind },
  file: string,
  tree: Pick<SourceTree, 'pages'>,
): string | undefined {
  const wanted = file.toLowerCase();
  const name = wanted.split('/').at(-1) ?? '';
  const inFolder = (path: string): boolean => `/${path}`.includes(`/${kind.folder.toLowerCase()}/`);
  return tree.pages.find(({ file: other }) => {
    const there = other.toLowerCase();
    return there === wanted || (form.keepsName && inFolder(there) && there.endsWith(`/${name}`));
  })?.file;
}

/**
 * The page of another name that has an alert's name among its symptoms: it is the alert's page until it does not.
 *
 * @param name - as the author gave it, with folders before it or not
 */
export function pageOfSymptom(
  { kind }: { kind: Kind },
  name: string,
  { pages, kinds }: Pick<SourceTree, 'pages' | 'kinds'>,
): string | undefined {
  if (kind.name !== ALERT) return undefined;
  const wanted = compact(lastPart(name));
  const hasIt = (text: string): boolean =>
    readFrontMatter(text, kinds).data.symptoms?.some((symptom) => compact(symptom) === wanted) === true;
  return pages.find(({ text }) => text.includes('symptoms') && hasIt(text))?.file;
}

/** What the author should know of a page that has been written: that its service has no readme. */
export function noteOn({ file }: NewPage, { pages }: Pick<SourceTree, 'pages'>): string | undefined {
  const service = serviceOf(file);
  if (service === undefined || isReadme(file)) return undefined;
  const services = pages.flatMap((page) => (isReadme(page.file) ? [serviceOf(page.file) ?? ''] : []));
  if (services.includes(service)) return undefined;
  return `There is no service \`${service}\` yet.${didYouMean(service, services)} \`${calledAs('new', `runbook ${service}`)}\` begins its readme.`;
}
