import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import type { Handlers } from 'mdast-util-to-hast';
import { holderProperties, type PageContext } from './context.ts';

/** Turns code into elements that remember their language and sections until they are highlighted. */
export function codeHandlers(context: PageContext): Handlers {
  return {
    code(_state, node: Code): Element {
      const language = [node.lang ?? '', ...(node.meta ?? '').split(/\s+/)].find(
        (word) => word !== '' && word !== 'raw',
      );
      const properties = holderProperties(context, {
        type: 'code',
        language: language?.toLowerCase(),
        sections: node.data?.sections ?? [],
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
        properties: sections ? holderProperties(context, { type: 'code', language: undefined, sections }) : {},
        children: [{ type: 'text', value: node.value.replace(/\r?\n|\r/g, ' ') }],
        ...(node.position && { position: node.position }),
      };
    },
  };
}
