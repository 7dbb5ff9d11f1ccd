import { extractExpression } from '../schema/extractors.ts';
import type { Parameter, Vocabulary } from '../schema/parameter.ts';
import { referenceOf } from '../schema/reference.ts';
import type { FillParameter, PageData } from '../shared/page-data.ts';

/** What filling needs of a declared parameter. */
export function fillParameter({ extract, default: text, ...parameter }: Parameter): FillParameter {
  const { type, choices, pattern, catalogue, origins, fields } = parameter;
  const refersTo = text === undefined ? undefined : referenceOf(text);
  return {
    ...(type && { type }),
    ...(choices && { choices }),
    ...(pattern !== undefined && { pattern }),
    ...(extract !== undefined && { extract: extractExpression(extract) }),
    ...(refersTo !== undefined ? { refersTo } : text !== undefined && { default: text }),
    ...(catalogue && { catalogue }),
    ...(origins && { origins }),
    ...(fields && { fields }),
  };
}

/** What there is to know of a page that may use every parameter of a vocabulary. */
export function pageDataOf(vocabulary: Vocabulary, catalogue: PageData['catalogue']): PageData {
  const entries = Object.entries(vocabulary);
  return {
    parameters: Object.fromEntries(entries.map(([name, parameter]) => [name, fillParameter(parameter)])),
    names: Object.fromEntries(entries.map(([name, { aliases = [] }]) => [name, aliases])),
    catalogue,
  };
}
