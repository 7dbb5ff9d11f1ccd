import { lookOf } from './colons.ts';
import { labelOf } from './notice-kinds.ts';
import { type BlockForm, trimmed } from './opening.ts';

const OPENING = /^(`{3,}|~{3,})\{([a-zA-Z][\w-]*)\}/;

/**
 * Blocks of MyST between the fences of code.
 *
 *     ```{warning} Not in the daytime
 *     It restarts the database.
 *     ```
 *
 * What is no text, `{code-block}` and others, is code.
 */
export const myst: BlockForm = {
  signs: '`~',
  open(line) {
    const [whole = '', fence = '', name = ''] = OPENING.exec(line) ?? [];
    const look = lookOf(name);
    const behind = line.slice(whole.length);
    if (!look || /^[^ ]/.test(behind) || behind.includes('`')) return undefined;
    return {
      look,
      label: labelOf(name),
      title: trimmed(line, whole.length, line.length),
      ending: { by: 'line', closes: (end) => /^(?:`+|~+)$/.test(end) && end.startsWith(fence), opens: () => false },
      hasOptions: true,
    };
  },
};
