import { styleText } from 'node:util';
import { withoutTrace } from '../problems/without-trace.ts';

/** What Astro has to tell, as far as we need it: https://docs.astro.build/en/reference/logger-reference/. */
interface LogMessage {
  label: string | null;
  level: string;
  message: string;
}

/**
 * Astro warns of each address that leads to no page, and has a paragraph about it; and of routes that are not laid
 * out ahead in a build that asks for each page, but are where a wiki is a part of a project.
 */
const NOT_TOLD = /`getStaticPaths\(\)` route pattern was matched|getStaticPaths\(\) ignored in dynamic page/;

/** Tells what Astro and Vite log as our commands do: in plain words, with the trace only on request. */
export default function plainLog(): { write(message: LogMessage): void } {
  let last = '';
  return {
    write: ({ level, message }) => {
      if (NOT_TOLD.test(message)) return;
      const isError = level === 'error';
      if (process.env['DEBUG']) {
        console.error(message);
        return;
      }
      // The same error comes from Vite and from Astro, the one with its class before it.
      const told = isError ? withoutTrace(message).replace(/^(?:\w*Error: )+/, '') : message;
      if (told === last) return;
      last = told;
      if (isError) console.error(`${styleText('red', 'Failed')}: ${told}\n    \`DEBUG=1\` shows the trace.`);
      else console.error(told);
    },
  };
}
