import type { CompiledPage } from '../compiler/compiled-page.ts';
import type { PageRecord } from '../project/page-record.ts';

/** What a chat shows of a link to a page. */
export interface Unfurled {
  title: string;
  description: string;
}

/**
 * The page in a few words: how bad it is, what it is, and the first thing to do. It is the same for every
 * link: a chat fetches the page, not the reader, so that values would tell others what the link said,
 * and could lie to them. Tags stay as written.
 */
export function unfurled(
  { title, severity, summary }: Pick<PageRecord, 'title' | 'severity' | 'summary'>,
  { firstStep }: Pick<CompiledPage, 'firstStep'>,
): Unfurled {
  const step = firstStep === '' ? '' : `First step: ${firstStep}`;
  return {
    title: severity === undefined ? title : `${title} (${severity})`,
    description: [asSentence(summary), step].filter((part) => part !== '').join(' '),
  };
}

const asSentence = (text: string): string => (text === '' || /[.!?:…]$/.test(text) ? text : `${text}.`);
