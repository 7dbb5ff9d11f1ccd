import type { AstroIntegration } from 'astro';
import { moduleFile } from '../files/engine.ts';
import { ASK, EDITION, type Shown, type ShownProblem, STATE } from './shown-problem.ts';

/** What the dev server shows in the browser, over the page that is open there. */
export interface ProblemBoard {
  integration: AstroIntegration;
  /** Shows these problems and no others, in every open page and in those that are opened later. */
  show(problems: ShownProblem[]): void;
  /** There is another snapshot: pages that were served before will load again when something is shown. */
  refresh(): void;
}

/**
 * Makes the board, whose integration the dev server is started with.
 *
 * What is told to the pages that are connected is lost for one that was served before and connects after.
 * So each page is served with the edition of the content, and compares it with what it is told when it asks.
 */
export function problemBoard(): ProblemBoard {
  let edition = 0;
  let problems: ShownProblem[] = [];
  const state = (): Shown => ({ edition: String(edition), problems });
  let tell = (): void => {};
  let forget = (): void => {};
  return {
    show: (found) => {
      problems = found;
      tell();
    },
    refresh: () => {
      forget();
      // Not before: what is served until then may be as it was.
      edition++;
    },
    integration: {
      name: 'pagebook-problem-board',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          injectScript('page', `import ${JSON.stringify(moduleFile('dev/problem-overlay'))};`);
        },
        'astro:server:setup': ({ server }) => {
          const { hot } = server.environments['client'] ?? server;
          server.middlewares.use((_request, response, next) => {
            response.setHeader('Server-Timing', `${EDITION};desc="${edition}"`);
            next();
          });
          hot.on(ASK, (_data: unknown, page: { send(event: string, data: Shown): void }) => page.send(STATE, state()));
          tell = () => hot.send(STATE, state());
          // Astro keeps which pages there are until it hears this.
          forget = () => {
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
          };
        },
      },
    },
  };
}
