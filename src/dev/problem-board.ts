import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ASK, EDITION, type Shown, type ShownProblem, STATE } from './shown-problem.ts';

/** What the dev server shows in the browser, over the page that is open there. */
export interface ProblemBoard {
  integration: AstroIntegration;
  /** Shows these problems and no others, in every open page and in those that are opened later. */
  show(problems: ShownProblem[]): void;
  /** Has Astro load the snapshot again; pages that were served before will load again when something is shown. */
  refresh(): Promise<void>;
}

/**
 * Makes the board, whose integration the dev server is started with.
 *
 * Vite tells the pages that are connected to load again, and a page that was served before and connects
 * after that would keep its old look. So each page is served with the edition of the content, and
 * compares it with what it is told when it asks.
 */
export function problemBoard(): ProblemBoard {
  let edition = 0;
  let problems: ShownProblem[] = [];
  const state = (): Shown => ({ edition: String(edition), problems });
  let tell = (): void => {};
  let reload = async (): Promise<void> => {};
  return {
    show: (found) => {
      problems = found;
      tell();
    },
    refresh: async () => {
      await reload();
      // Not before: what is served until then may be as it was.
      edition++;
    },
    integration: {
      name: 'pagebook-problem-board',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          const script = fileURLToPath(new URL('./problem-overlay.ts', import.meta.url));
          injectScript('page', `import ${JSON.stringify(script)};`);
        },
        'astro:server:setup': ({ server, refreshContent }) => {
          const { hot } = server.environments['client'] ?? server;
          server.middlewares.use((_request, response, next) => {
            response.setHeader('Server-Timing', `${EDITION};desc="${edition}"`);
            next();
          });
          hot.on(ASK, (_data: unknown, page: { send(event: string, data: Shown): void }) => page.send(STATE, state()));
          tell = () => hot.send(STATE, state());
          reload = async () => refreshContent?.({});
        },
      },
    },
  };
}
