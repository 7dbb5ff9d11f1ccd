import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { calledAs } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import { indexSchema, type PageRow, pageSchema, SCHEMA_VERSION, siteFactsSchema } from './schemas.ts';
import type { LoadedSite, SiteSource } from './site-source.ts';

/** A site in a folder that `build` has made. It is read again when another build has taken its place. */
export function builtSource(folder: string): SiteSource {
  let loaded: { edition: string; site: LoadedSite } | undefined;
  return async () => {
    const edition = await editionOf(folder);
    if (loaded?.edition !== edition) loaded = { edition, site: await load(folder) };
    return loaded.site;
  };
}

async function editionOf(folder: string): Promise<string> {
  const file = await stat(path.join(folder, 'build.json'), { bigint: true }).catch(() => {
    throw new Failure(
      `\`${folder}\` is no built site: it has no \`build.json\``,
      `Build it with \`${calledAs('build')}\`, or name the folder that it was built into.`,
    );
  });
  return `${file.ino} ${file.mtimeNs}`;
}

async function load(folder: string): Promise<LoadedSite> {
  const [facts, { pages }, { templates }] = await Promise.all([
    readAs(siteFactsSchema, folder, 'site.json'),
    readAs(indexSchema, folder, 'index.json'),
    readFile(path.join(folder, 'new.json'), 'utf8').then(
      (text) => JSON.parse(text) as { templates?: { retrospective?: string } },
      () => ({ templates: undefined }),
    ),
  ]);
  const base = facts.base.endsWith('/') ? facts.base : `${facts.base}/`;
  return {
    facts,
    pages,
    page: ({ data }: PageRow) => readAs(pageSchema, folder, decodeURIComponent(data.slice(base.length))),
    retrospective: templates?.retrospective ?? '',
  };
}

async function readAs<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
  name: string,
): Promise<z.infer<Schema>> {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : schema.safeParse(parseJson(text));
  if (parsed?.success) return parsed.data;
  throw new Failure(
    parsed ? `\`${file}\` has not the form of version ${SCHEMA_VERSION}` : `\`${file}\` is missing`,
    `The site was built by another version of Pagebook: build it again with \`${calledAs('build')}\`.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
