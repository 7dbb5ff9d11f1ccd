import type { Parameter } from '../../schema/parameter.ts';
import { FILLERS, type KnownNames, parameterFor } from './hand-filled.ts';
import { usualParameters } from './usual-parameters.ts';

/** What a placeholder is for, at its place. */
export interface Meant {
  /** The placeholder as it would be written elsewhere: in `virsh start <domain>` it is `<vm>`. */
  text: string;
  /** The label whose value it is in a query, `instance`, and how it is compared there. */
  label?: { name: string; operator: string };
}

/** How much of a text before a placeholder says what it is for. */
export const LONGEST_BEFORE = 400;

/** The matchers of a query up to the value of one: `up{job="x", instance="`. */
const MATCHER =
  /\{(?:\s*[A-Za-z_]\w*\s*[=!]~?=?\s*\\?"[^"\n]*"\s*,)*\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*\\?["'](?:\^|\.\*)?$/;
/** The same label without its query around. */
const ADDRESS_ALONE = /(?:^|[\s{,('"])(instance)\\?["']?(=~|!~|!=|=)\\?["']?$/;
/** Labels that hold an address, with the port. */
const OF_ADDRESS = /^(?:instance|target|address|addr|endpoint)$/;

/** Words that are another thing to some programs, by what these call so. */
const OTHER_SENSES: readonly { program: RegExp; in?: RegExp; word: RegExp; is: string }[] = [
  // KubeVirt puts the namespace into what libvirt calls it.
  { program: /^virsh$/, in: /^(?:kubectl|oc)$/, word: /^<(?:domain|dom)\b/i, is: '<libvirt_domain>' },
  { program: /^(?:virsh|virt-\w{2,20}|virt-xml|qemu-\w{2,20})$/, word: /^<(?:domain|dom)\b/i, is: '<vm>' },
  { program: /^(?:rds|rds-\w{2,20}|sql)$/, word: /^<(?:db[-_ ])?instance\b/i, is: '<db_instance>' },
  { program: /^(?:lv\w{2,12}|vg\w{2,12})$/, word: /^<volume\b/i, is: '<logical_volume>' },
  { program: /^(?:docker|podman|nerdctl)$/, word: /^<volume\b/i, is: '<docker_volume>' },
  { program: /^(?:openstack|cinder)$/, word: /^<volume\b/i, is: '<block_volume>' },
  { program: /^(?:rndc|named-\w{2,20}|pdnsutil|nsupdate|route53)$/, word: /^<zone\b/i, is: '<dns_zone>' },
  { program: /^(?:azcopy|storage)$/, word: /^<container\b/i, is: '<storage_container>' },
  { program: /^(?:realm|adcli|samba-tool|wbinfo)$/, word: /^<domain\b/i, is: '<directory_domain>' },
];

/** @param before - the text before the placeholder, of which the last few hundred characters count */
export function meantAt(text: string, before: string): Meant {
  const [, name, operator] = MATCHER.exec(before) ?? ADDRESS_ALONE.exec(before) ?? [];
  // A label such as `name` says less than the placeholder.
  if (name !== undefined && operator !== undefined && !FILLERS.test(name))
    return { text: `<${name}>`, label: { name, operator } };
  const line = before.replaceAll('\\\n', ' ');
  const command =
    line
      .slice(line.lastIndexOf('\n') + 1)
      .split(/[;|&(]/)
      .at(-1) ?? '';
  const words = command.split(/[\s`]+/);
  const has = (name: RegExp): boolean => words.some((each) => name.test(each));
  const other = OTHER_SENSES.find(
    (sense) => sense.word.test(text) && has(sense.program) && (!sense.in || has(sense.in)),
  );
  return { text: other?.is ?? text };
}

/** The declared parameter that is meant. A label is what links carry under any of a parameter's names. */
export function parameterMeant({ text, label }: Meant, vocabulary: KnownNames): string | undefined {
  if (label === undefined) return parameterFor(text, vocabulary);
  const owner = Object.keys(vocabulary).find((name) => vocabulary[name]?.aliases?.includes(label.name));
  return owner ?? (Object.hasOwn(vocabulary, label.name) ? label.name : undefined);
}

/** Whether a parameter has only a part of the label that it is compared with: the machine, and not its port. */
export function isPartOf(
  { label }: Meant,
  name: string | undefined,
  vocabulary: Readonly<Record<string, Pick<Parameter, 'type' | 'extract'>>>,
): boolean {
  if (label === undefined || !OF_ADDRESS.test(label.name)) return false;
  const parameter = name === undefined ? undefined : (vocabulary[name] ?? usualParameters[name]);
  return parameter === undefined || parameter.extract !== undefined || parameter.type === 'hostname';
}
