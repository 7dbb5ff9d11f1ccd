import { refuse } from '../shared/admit.ts';
import { fillLink, type LinkRefusal } from '../shared/fill-link.ts';
import { textOf } from '../shared/json.ts';
import type { State } from '../shared/names.ts';
import type { Condition, LinkPiece, Piece, SlotPiece, WhenPiece } from '../shared/pieces.ts';
import type { Scope } from '../shared/scope.ts';

/** A part of a filled text. */
export interface Part {
  text: string;
  /** The name of the slot that it fills. */
  slot?: string;
  /** Where the slot's value came from, or why its tag is there instead. */
  state?: State;
  /** The link decided it: directly, or through the catalogue or a default. */
  fromLink?: true;
  /** It is fit for a command, or a part of an address: no more than the author's place for it allows. */
  isCode?: true;
  /** It says that it is not known whether what it is around applies. */
  isUndecided?: true;
}

/** Why a value is not in the text. */
export interface NotAdmitted {
  name: string;
  why: LinkRefusal | 'repeated';
}

/** How many parts repetitions may add: by lists inside lists, one link could fill the memory. */
const MOST_PARTS = 20_000;

/** Fills pieces by the rules that fill the page in a browser (`browser/fill/fill-tree.ts`). */
export class PieceFiller {
  readonly notAdmitted: NotAdmitted[] = [];
  /** How many sections the values hide. */
  hidden = 0;
  #left = MOST_PARTS;

  fill(pieces: readonly Piece[], scope: Scope): Part[] {
    return pieces.flatMap((piece): Part[] => {
      if (typeof piece === 'string') return [{ text: piece }];
      if ('slot' in piece) return [this.#slot(piece, scope)];
      return 'link' in piece ? [this.#link(piece, scope)] : this.#section(piece, scope);
    });
  }

  /**
   * The scopes in which something that these conditions govern is shown, and what is not known of them.
   *
   * @param size - how many parts it has
   */
  decide(conditions: readonly Condition[], scope: Scope, size: number): { scopes: Scope[]; open: string[] } {
    const [first, ...rest] = conditions;
    if (!first) return { scopes: [scope], open: [] };
    const decision = scope.decide(first.when);
    if (decision.state === 'hidden') {
      this.hidden++;
      return { scopes: [], open: [] };
    }
    const around = decision.state === 'shown' ? this.#affordable(first.when, decision.scopes, size) : [scope];
    const inner = around.map((each) => this.decide(rest, each, size));
    return {
      scopes: inner.flatMap(({ scopes }) => scopes),
      open: [...(decision.state === 'undecided' ? [first.words] : []), ...new Set(inner.flatMap(({ open }) => open))],
    };
  }

  #slot({ slot, item, tag = `{{${slot}}}`, in: place }: SlotPiece, scope: Scope): Part {
    const value = (item && scope.lookup('.')) || scope.lookup(slot);
    const isCode = place === 'code';
    const code = isCode && { isCode };
    if (!value) return { text: tag, slot, state: 'unfilled', ...code };
    const why = value.refused ?? (isCode ? refuse(value.value, value.parameter, true) : undefined);
    if (why === undefined)
      return {
        text: textOf(value.value),
        slot,
        state: value.source,
        ...(value.fromLink && { fromLink: true }),
        ...code,
      };
    this.notAdmitted.push({ name: slot, why });
    return { text: tag, slot, state: 'refused', ...code };
  }

  #link({ link, tag, text }: LinkPiece, scope: Scope): Part {
    const slot = link[1] ?? '';
    const filled = fillLink(link, scope);
    if ('href' in filled) {
      const middle = filled.href.slice(link[0]?.length, filled.href.length - (link.at(-1)?.length ?? 0));
      // In Markdown these end a destination.
      const address = middle.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
      return { text: address, slot, state: scope.lookup(slot)?.source ?? 'unfilled', isCode: true };
    }
    if (text && link.length === 3) return this.#slot({ slot, tag }, scope);
    if ('missing' in filled) return { text: tag, slot: filled.missing, state: 'unfilled', isCode: true };
    this.notAdmitted.push({ name: filled.refused, why: filled.why });
    return { text: tag, slot: filled.refused, state: 'refused', isCode: true };
  }

  #section({ when, words, pieces }: WhenPiece, scope: Scope): Part[] {
    const decision = scope.decide(when);
    if (decision.state === 'shown')
      return this.#affordable(when, decision.scopes, sizeOf(pieces)).flatMap((each) => this.fill(pieces, each));
    if (decision.state === 'hidden') {
      this.hidden++;
      return [];
    }
    const parts = this.fill(pieces, scope);
    const isBlock = parts.some(({ text }) => text.includes('\n'));
    const [open, close] = isBlock
      ? [`[Only when ${words}:]\n`, `[End: when ${words}]\n`]
      : [`[only when ${words}: `, ']'];
    return [{ text: open, isUndecided: true }, ...parts, { text: close, isUndecided: true }];
  }

  /** As many of the scopes as there is room for. */
  #affordable(name: string, scopes: readonly Scope[], size: number): readonly Scope[] {
    if (scopes.length <= 1) return scopes;
    const possible = scopes.slice(0, 1 + Math.max(0, Math.floor(this.#left / size)));
    this.#left -= (possible.length - 1) * size;
    if (possible.length < scopes.length) this.notAdmitted.push({ name, why: 'repeated' });
    return possible;
  }
}

const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum: number, piece) => sum + 1 + (typeof piece === 'object' && 'pieces' in piece ? sizeOf(piece.pieces) : 0),
    1,
  );
