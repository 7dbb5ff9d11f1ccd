import type { Nodes as MdastNodes } from 'mdast';
import type { Target } from '../content/links/target.ts';
import type { ScaledImage } from '../content/scaled-image.ts';
import type { Masked } from '../language/mask.ts';
import type { SlotPlaces } from '../language/pieces.ts';
import type { CodeSection, SectionRef } from '../language/section-ref.ts';
import type { Origin } from '../language/tokens.ts';
import type { Finding } from '../problems/finding.ts';
import type { RuleName } from '../problems/rules.ts';
import { conditionInWords } from '../shared/names.ts';
import type { ShellBlock } from '../shell/shell-block.ts';
import type { NoticeKind } from './1-parse/blocks/opening.ts';
import type { BlockCommands } from './3-render/code/block-commands.ts';

/** What one of our own elements will become once the author's HTML has been sanitised. */
export type Holder =
  | { type: 'when'; sections: SectionRef[] }
  /** A note; a label where it has no title of its own. */
  | { type: 'alert'; kind: NoticeKind; label: string; fold?: 'open' | 'closed' | undefined }
  | { type: 'alert-title' }
  | { type: 'fold'; label: string; fold: 'open' | 'closed' }
  | { type: 'tab' }
  | {
      type: 'code';
      language: string | undefined;
      sections: CodeSection[];
      shell: ShellBlock | undefined;
      uncopied: string | undefined;
      /** What its commands change that slots of other blocks name. */
      targets?: [string, number[]][];
    };

/** A step, by the range of the masked text that it takes up. */
export interface StepItem {
  section: string;
  start: number;
  end: number;
}

/** Everything the plugins need to know about the page they work on. */
export interface PageContext {
  file: string;
  base: string;
  masked: Masked;
  /** Unguessable, so that nothing an author writes can pass for an element of ours. */
  nonce: string;
  holders: Holder[];
  /** The slots that say what a command of their block changes, with what those commands are called. */
  targets: Map<number, string>;
  /** The slots that say what a command of another block changes, with the number by which it knows them. */
  sources: Map<number, number>;
  /** Where the slots are, for programs that fill the page without a browser. */
  places: SlotPlaces;
  /** The items of the page that are steps. */
  steps: StepItem[];
  /** The commands of its code blocks, once they were looked for. */
  commands?: BlockCommands[];
  /** Whether a dotted name asks for a field rather than for a parameter's value. */
  asksForField(name: string): boolean;
  /** What the path of a link or image of this page leads to; the answer is remembered with the page. */
  resolve(destination: string): Target | undefined;
  /** The images that the page shows in smaller widths than their files have. */
  scaled: ScaledImage[];
  /** Whether a slot of this name holds a whole web address: a `url`, or a field of the catalogue. */
  holdsAddress(name: string): boolean;
  /** Notes a problem at an offset of the masked text, or at a tag. */
  report(
    rule: RuleName,
    place: number | Origin | undefined,
    message: string,
    hint: string,
    more?: Pick<Finding, 'other' | 'sought'>,
  ): void;
}

/** Properties that carry a holder's number through sanitising. */
export function holderProperties(context: PageContext, holder: Holder): { dataHolder: string } {
  return { dataHolder: `${context.nonce}:${context.holders.push(holder) - 1}` };
}

/** The holder that an element's properties name. */
export function holderOf(context: PageContext, properties: Record<string, unknown> | undefined): Holder | undefined {
  const value = properties?.['dataHolder'];
  if (typeof value !== 'string' || !value.startsWith(`${context.nonce}:`)) return undefined;
  return context.holders[Number(value.slice(context.nonce.length + 1))];
}

/** The conditions of a fold or of words, as a reader understands them. */
export function inWords(context: PageContext, conditions: string[]): string {
  return `Only when ${conditions.map((each) => conditionInWords(each, context.asksForField(each.replace('!', '')))).join(' and ')}`;
}

export const offsetOf = (node: { position?: MdastNodes['position'] | undefined }): number | undefined =>
  node.position?.start.offset;
