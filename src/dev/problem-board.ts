import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ASK, PROBLEMS, type ShownProblem } from './shown-problem.ts';

/** What the dev server shows in the browser, over the page that is open there. */
export interface ProblemBoard {
  integration: AstroIntegration;
  /** Shows these problems and no others, in every open page and in those that are opened later. */
  show(problems: ShownProblem[]): void;
  /** Has Astro load the snapshot again, and every open page its new look. */
  refresh(): Promise<void>;
}

/** Makes the board, whose integration the dev server is started with. */
export function problemBoard(): ProblemBoard {
  let shown: ShownProblem[] = [];
  let tell = (): void => {};
  let refresh = async (): Promise<void> => {};
  return {
    show: (problems) => {
      shown = problems;
      tell();
    },
    refresh: () => refresh(),
    integration: {
      name: 'pagebook-problem-board',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          const script = fileURLToPath(new URL('./problem-overlay.ts', import.meta.url));
          injectScript('page', `import ${JSON.stringify(script)};`);
        },
        'astro:server:setup': ({ server, refreshContent }) => {
          const { hot } = server.environments['client'] ?? server;
          hot.on(ASK, (_data: unknown, page: { send(event: string, data: unknown): void }) =>
            page.send(PROBLEMS, shown),
          );
          tell = () => hot.send(PROBLEMS, shown);
          refresh = async () => refreshContent?.({});
        },
      },
    },
  };
}
