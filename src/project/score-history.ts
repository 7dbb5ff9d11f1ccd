import { keptMonths } from '../cache/months.ts';
import { addressOf, isPageFile, isReadme, type KindFolders, kindOf, serviceOf } from '../content/addresses.ts';
import { fieldsOf, servicesOf } from '../content/catalogue.ts';
import { readFrontMatter } from '../content/matter/front-matter.ts';
import { isShallow } from '../git/changes.ts';
import { type FileAt, filesAt, readBlobs } from '../git/files-at.ts';
import { monthEnds } from '../git/months.ts';
import { ALERT, RUNBOOK } from '../kinds/names.ts';
import { reviewDue } from '../schema/review-due.ts';
import { type ScoreHistory, type ScoreMonth, scoreMonth } from '../score/month.ts';
import type { ScorePage } from '../score/service-facts.ts';

/** More months than a year and a half tell nothing of the next one. */
const MOST_MONTHS = 18;

interface KnownPage {
  page: ScorePage;
  fields: Record<string, string>;
}

/**
 * How the services were at the ends of the last months, from the repository's history: read from its objects, without
 * a checkout, and kept for each commit.
 *
 * @param folder - where it is kept
 * @param version - of the engine
 */
export async function scoreHistory(
  content: string,
  kinds: KindFolders,
  folder: string,
  version: string,
): Promise<ScoreHistory> {
  try {
    if (await isShallow(content)) return { why: 'shallow' };
    const kept = keptMonths<ScoreMonth>(folder, version);
    const read = pagesReader(content, kinds);
    const months: ScoreMonth[] = [];
    for (const end of await monthEnds(content, MOST_MONTHS)) {
      const known = await kept.get(end);
      const made = known ?? (await monthAt(end, read));
      if (!known) await kept.set(end, made);
      // Before the first service there is nothing to tell.
      if (made.services > 0) months.push(made);
    }
    return { months };
  } catch {
    // No Git, no repository, or one without a commit.
    return { why: 'no history' };
  }
}

type Read = (commit: string) => Promise<KnownPage[]>;

async function monthAt({ month, day, commit }: { month: string; day: string; commit: string }, read: Read) {
  const known = await read(commit);
  const catalogue = new Map(
    known.flatMap(({ page, fields }) => (page.readmeOf === undefined ? [] : [[page.readmeOf, fields] as const])),
  );
  const pages = known.map(({ page }) => page);
  return scoreMonth(month, day, catalogue.size === 0 ? [] : pages, catalogue);
}

/** Reads the runbooks and alerts of commits; a text that several have is read once. */
function pagesReader(content: string, kinds: KindFolders): Read {
  const known = new Map<string, KnownPage | undefined>();
  const keyOf = ({ file, blob }: FileAt): string => `${blob} ${file}`;
  return async (commit) => {
    const files = (await filesAt(content, commit)).filter(({ file }) => isAsked(file, kinds));
    const missing = files.filter((each) => !known.has(keyOf(each)));
    const texts = await readBlobs(content, [...new Set(missing.map(({ blob }) => blob))]);
    for (const each of missing) known.set(keyOf(each), pageFrom(each.file, texts.get(each.blob) ?? '', kinds));
    return files.flatMap((each) => known.get(keyOf(each)) ?? []);
  };
}

/** Actions and readmes of services, and alerts. What is hidden is no content. */
const isAsked = (file: string, kinds: KindFolders): boolean =>
  isPageFile(file) &&
  !file.split('/').some((name) => name.startsWith('.')) &&
  (serviceOf(file) !== undefined || kindOf(file, kinds) === ALERT);

function pageFrom(file: string, text: string, kinds: KindFolders): KnownPage | undefined {
  const { data, bodyStart } = readFrontMatter(text, kinds);
  const kind = data.kind ?? kindOf(file, kinds);
  const service = serviceOf(file);
  const isAction = kind === RUNBOOK && service !== undefined && !isReadme(file);
  return {
    fields: fieldsOf(data),
    page: {
      file,
      address: addressOf(file),
      title: '',
      kind,
      summary: data.summary ?? text.slice(bodyStart).trim().slice(0, 1),
      services: servicesOf(file, data),
      ...(isReadme(file) && service !== undefined && { readmeOf: service }),
      ...(isAction && { actionOf: service }),
      ...(data.reviewed !== undefined && { reviewed: data.reviewed }),
      ...(data.reviewed !== undefined &&
        data.review_every !== undefined && { reviewDue: reviewDue(data.reviewed, data.review_every) }),
      ...(data.readiness && { readiness: data.readiness }),
    },
  };
}
