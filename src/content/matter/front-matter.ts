import { RETROSPECTIVE } from '../../kinds/names.ts';
import { builtInKinds } from '../../kinds/table.ts';
import type { TextFinding } from '../../problems/finding.ts';
import { type IncidentMatter, incidentSchema } from '../../schema/incident.ts';
import { type FrontMatter, frontMatterSchema } from '../../schema/page.ts';
import { parseToml } from './parse-toml.ts';
import { parseYaml, YamlPlaces } from './parse-yaml.ts';
import { firstLine, isMapping, type Places, readFields } from './read-fields.ts';
import { yamlFindings } from './read-yaml.ts';
import { repairYaml } from './repair-yaml.ts';
import { type FrontMatterPlace, findFrontMatter, withoutEnd } from './split-front-matter.ts';

export interface SplitPage {
  data: FrontMatter;
  /** Of a retrospective: the facts of its incident. */
  incident?: IncidentMatter;
  /** Where the Markdown starts in the text. */
  bodyStart: number;
  findings: TextFinding[];
  /** Where the value at a path of the front matter is in the text. */
  offsetOf(path: readonly PropertyKey[]): number;
}

/** The values of front matter, nothing validated yet. */
interface Values {
  value: unknown;
  /** Where they are in what is between the fences. */
  places: Places;
  findings: TextFinding[];
}

const NOWHERE: Places = { of: () => 0, ofName: () => 0, valueAt: () => undefined };
const IN_YAML = 'Write front matter in YAML, between two lines of `---`.';

/**
 * Splits a page's text into front matter and Markdown, and validates the front matter. What cannot be read
 * of it is told and passed over; text that only begins with a rule stays text.
 *
 * @param kinds - those that `kind:` may name
 * @param kind - what the page is when its front matter does not say so
 */
export function readFrontMatter(
  text: string,
  kinds: readonly { name: string }[] = builtInKinds,
  kind?: string,
): SplitPage {
  const found = findFrontMatter(text);
  return found ? readAt(text, found, kinds, kind) : withoutFields(kind, { bodyStart: 0, findings: [] });
}

function readAt(
  text: string,
  place: FrontMatterPlace,
  kinds: readonly { name: string }[],
  kind: string | undefined,
): SplitPage {
  const { start, end, isClosed, language } = place;
  const inner = text.slice(start, end);
  const opening = text.slice(0, '---'.length);
  const findings: TextFinding[] = isClosed
    ? []
    : [
        {
          rule: 'front-matter-syntax',
          offset: 0,
          message: `front matter is opened by \`${opening}\` but never closed`,
          hint: `End it with a line of \`${opening}\`; for a rule at the top of a page write \`***\`.`,
        },
      ];
  const read = language === 'yaml' ? fromYaml(inner, start) : fromOther(language, inner, start);
  // Text behind it shows that its end has been forgotten, and a line further down is none.
  if (read === 'text') return readAt(text, withoutEnd(text, place), kinds, kind);
  findings.push(...read.findings);
  const bodyStart = language === 'yaml' && isProse(read.value) ? 0 : place.bodyStart;
  if (read.value !== undefined && !isMapping(read.value)) {
    findings.push({
      rule: 'front-matter-syntax',
      offset: start + read.places.of([]),
      message: `\`${String(read.value).slice(0, 40)}\` is not a list of \`name: value\` lines`,
      hint: 'Write one `name: value` a line; if this is no front matter but a rule (a line across), write `***`.',
    });
    return withoutFields(kind, { bodyStart, findings });
  }
  const fields = readFields(read.value ?? {}, read.places, start, frontMatterSchema(kinds), 'front-matter-schema');
  const isIncident = (fields.data?.kind ?? kind) === RETROSPECTIVE;
  const incident = isIncident
    ? readFields(read.value ?? {}, read.places, start, incidentSchema, 'front-matter-schema')
    : undefined;
  return {
    data: fields.data ?? {},
    ...(incident && { incident: incident.data ?? {} }),
    bodyStart,
    findings: [...findings, ...fields.findings, ...(incident?.findings ?? [])],
    offsetOf: (path) => start + read.places.of(path),
  };
}

/** A page that says nothing of itself; a retrospective without facts is one all the same. */
const withoutFields = (kind: string | undefined, rest: Pick<SplitPage, 'bodyStart' | 'findings'>): SplitPage => ({
  data: {},
  ...(kind === RETROSPECTIVE && { incident: {} }),
  ...rest,
  offsetOf: () => 0,
});

/** Words between two rules are no front matter. */
const isProse = (value: unknown): boolean => value !== undefined && typeof value !== 'object';

/** @returns `text` when it goes on as text behind a blank line */
function fromYaml(yaml: string, start: number): Values | 'text' {
  const { document, value, errors, isBeyondLimits } = parseYaml(yaml);
  if (document || isBeyondLimits)
    return { value, places: new YamlPlaces(document), findings: yamlFindings(errors, start, 'front-matter-syntax') };
  const repaired = repairYaml(yaml);
  if (repaired.holdsText) return 'text';
  const { raw, places } = repaired;
  const rawAt = (path: readonly PropertyKey[]) => (path.length === 1 ? raw.get(String(path[0])) : undefined);
  return {
    value: { ...Object(repaired.value), ...Object.fromEntries(Array.from(raw, ([name, { value }]) => [name, value])) },
    places: {
      of: (path) => rawAt(path)?.offset ?? places.of(path),
      ofName: (path) => rawAt(path)?.offset ?? places.ofName(path),
      valueAt: (path) => rawAt(path)?.value ?? places.valueAt(path),
    },
    findings: yamlFindings(
      repaired.errors.length > 0 ? repaired.errors : errors.slice(0, 1),
      start,
      'front-matter-syntax',
    ),
  };
}

/** TOML and JSON are read; in what else front matter may be, code for one, is not run and passed over. */
function fromOther(language: string, inner: string, start: number): Values {
  const told = (offset: number, message: string, hint = IN_YAML): TextFinding => ({
    rule: 'front-matter-syntax',
    offset,
    message,
    hint,
  });
  if (language === 'toml') {
    const { value, places, error } = parseToml(inner);
    const finding = error
      ? told(start + error.offset, `TOML does not parse: ${error.message}`, `It is passed over. ${IN_YAML}`)
      : told(0, 'front matter is in `toml`, of which the fields of Pagebook are read');
    return { value, places, findings: [finding] };
  }
  if (language === 'json') {
    // JSON is YAML, but for its tabs.
    const { document, value, errors } = parseYaml(inner.replaceAll('\t', ' '));
    if (document && isMapping(value))
      return {
        value,
        places: new YamlPlaces(document),
        findings: [told(0, 'front matter is in `json`, of which the fields of Pagebook are read')],
      };
    const [first = { offset: 0, message: 'it is no object' }] = errors;
    return {
      value: undefined,
      places: NOWHERE,
      findings: [
        told(start + first.offset, `JSON does not parse: ${firstLine(first.message)}`, `It is passed over. ${IN_YAML}`),
      ],
    };
  }
  return {
    value: undefined,
    places: NOWHERE,
    findings: [told('---'.length, `front matter is in \`${language}\`, which is not read`)],
  };
}
