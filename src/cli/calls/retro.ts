import { Argument } from '@commander-js/extra-typings';
import { declareCommand } from '../declare.ts';

export const retroCall = declareCommand(
  'retro',
  "Prints what a retrospective says for customers, and nothing else of it.\nThat is its section 'For customers', as Markdown.",
  [
    ['export retrospectives/2026-07-14-checkout-heap-exhausted', 'Print the section for customers'],
    ['export 2026-07-14-checkout-heap-exhausted > notice.md', 'Write it to a file'],
  ],
)
  .addArgument(new Argument('<what>', 'What to do with it: export').choices(['export']))
  .addArgument(new Argument('<page>', 'A retrospective by its address or its file'));
