import { promptsInFence } from '../../src/shell/fence-options.ts';
import { fenceLanguage, shellLanguage } from '../../src/shell/languages.ts';
import { readSession, type Session } from '../../src/shell/session.ts';

/** Reads a code block that begins with so much after its fence. */
export function readBlock(text: string, info = 'console'): Session | undefined {
  const [lang, ...meta] = info.split(' ');
  const fence = { lang: lang || null, meta: meta.join(' ') || null };
  const language = shellLanguage(fenceLanguage(fence));
  if (!language) throw new Error(`${info} is no shell`);
  return readSession(text, { language, prompts: promptsInFence(fence) });
}

/** What Copy takes; a problem in place of it. */
export function copied(text: string, info?: string): string | undefined {
  const session = readBlock(text, info);
  if (session?.problem)
    return `${session.problem.why} at ${JSON.stringify(text.slice(session.problem.offset).split('\n')[0])}`;
  return session?.commands
    .flatMap(({ spans }) => spans)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}
