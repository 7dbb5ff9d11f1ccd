import { Argument, Option } from '@commander-js/extra-typings';
import { factMeanings } from '../../kinds/facts.ts';
import { builtInKinds, formNames } from '../../kinds/table.ts';
import { declareCommand } from '../declare.ts';

const command = declareCommand(
  'new',
  'Begins a page from its template, and prints where it is.\nAsks for what is missing when it runs in a terminal. Never writes over a page.',
  [
    ['alert DiskFull --severity critical', "Begin an alert's page"],
    ["action 'Restart checkout' --service checkout", "Begin an action of a service's runbook"],
    ["retrospective 'Orders lost' --date 2026-10-02", 'Begin a retrospective'],
  ],
)
  .addArgument(new Argument('[kind]', `The kind of page: ${formNames(builtInKinds).join(', ')}, or one of your own`))
  .addArgument(new Argument('[name]', 'Its name or title'));
for (const [name, meaning] of Object.entries(factMeanings)) command.addOption(new Option(`--${name} <value>`, meaning));

export const newCall = command;
