import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import type { Handlers } from 'mdast-util-to-hast';
import { fenceLanguage } from '../../../shell/languages.ts';
import { shellBlockOf } from '../../../shell/shell-block.ts';
import { whyUncopied } from '../../../shell/uncopied.ts';
import { holderProperties, type PageContext } from '../../page-context.ts';

/** Turns code into elements that remember their language and sections until they are highlighted. */
export function codeHandlers(context: PageContext): Handlers {
  return {
    code(_state, node: Code): Element {
      const properties = holderProperties(context, {
        type: 'code',
        language: fenceLanguage(node) || undefined,
        sections: node.data?.sections ?? [],
        shell: shellBlockOf(node),
        uncopied: whyUncopied(node),
        ...(node.data?.targets && { targets: node.data.targets }),
      });
      return {
        type: 'element',
        tagName: 'pre',
        properties,
        children: [
          {
            type: 'element',
            tagName: 'code',
            properties: {},
            children: [{ type: 'text', value: node.value === '' ? '' : `${node.value}\n` }],
          },
        ],
        ...(node.position && { position: node.position }),
      };
    },
    inlineCode(_state, node: InlineCode): Element {
      const sections = node.data?.sections;
      return {
        type: 'element',
        tagName: 'code',
        properties: sections
          ? holderProperties(context, {
              type: 'code',
              language: undefined,
              sections,
              shell: undefined,
              uncopied: undefined,
            })
          : {},
        children: [{ type: 'text', value: node.value.replace(/\r?\n|\r/g, ' ') }],
        ...(node.position && { position: node.position }),
      };
    },
  };
}
