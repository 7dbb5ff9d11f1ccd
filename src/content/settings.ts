import type { Finding, TextFinding } from '../problems/finding.ts';
import { type Factors, factorsSchema } from '../schema/factors.ts';
import { type Vocabulary, vocabularySchema } from '../schema/parameter.ts';
import { completeSite, type RepositoryFacts, type Site, siteSchema } from '../schema/site.ts';
import { type Synonyms, synonymsSchema } from '../schema/synonyms.ts';
import { readYaml } from './matter/read-yaml.ts';
import type { SourceFile, SourceTree } from './read-tree.ts';

export interface Settings {
  site: Site;
  vocabulary: Vocabulary;
  /** What contributes to incidents again and again, by name. */
  factors: Factors;
  /** Words that search takes for the same, in groups. */
  synonyms: Synonyms;
  findings: Finding[];
  /** The rules whose severity `site.yml` chooses, and where. */
  chosen: { rule: string; offset: number }[];
  /** Where a parameter of the vocabulary, or one of its options, is declared in `parameters.yml`. */
  declaredAt(name: string, ...option: PropertyKey[]): number;
}

/**
 * Reads `site.yml`, `parameters.yml`, `factors.yml` and `synonyms.yml`; what is wrong with them is said, and defaults are used.
 *
 * @param facts - of the repository, for what `site.yml` leaves open
 */
export function readSettings(
  tree: Pick<SourceTree, 'site' | 'parameters' | 'factors' | 'synonyms'>,
  facts: RepositoryFacts = {},
): Settings {
  const findings: Settings['findings'] = [];
  const note = (source: SourceFile, found: TextFinding[]): void => {
    findings.push(...found.map((finding) => ({ ...finding, file: source.file })));
  };
  let site = completeSite(siteSchema.parse({}), facts);
  let vocabulary: Vocabulary = {};
  let chosen: Settings['chosen'] = [];
  let declaredAt: Settings['declaredAt'] = () => 0;
  if (tree.site) {
    const read = readYaml(tree.site.text, siteSchema, 'site-schema');
    note(tree.site, read.findings);
    if (read.data) site = completeSite(read.data, facts);
    chosen = read.namesAt(['check']).map((rule) => ({ rule, offset: read.offsetOfName(['check', rule]) }));
  }
  if (tree.parameters) {
    const read = readYaml(tree.parameters.text, vocabularySchema, 'parameters-schema');
    note(tree.parameters, read.findings);
    // A parameter with something wrong is still a name: pages are validated as if it were right.
    declaredAt = (...path) => read.offsetOf(path);
    vocabulary = { ...Object.fromEntries(read.dropped.map((name) => [name, {}])), ...read.data };
  }
  let factors: Factors = {};
  if (tree.factors) {
    const read = readYaml(tree.factors.text, factorsSchema, 'factors-schema');
    note(tree.factors, read.findings);
    factors = read.data ?? {};
  }
  let synonyms: Synonyms = [];
  if (tree.synonyms) {
    const read = readYaml(tree.synonyms.text, synonymsSchema, 'synonyms-schema');
    note(tree.synonyms, read.findings);
    synonyms = read.data ?? [];
  }
  return { site, vocabulary, factors, synonyms, findings, chosen, declaredAt };
}
