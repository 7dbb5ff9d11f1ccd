import { Argument, Option } from '@commander-js/extra-typings';
import { declareCommand } from '../declare.ts';

export const linkCall = declareCommand('link', 'Prints the link to a page with values, or the filled page as text.', [
  ['alerts/HighCPU host=web-1 service=checkout', 'Print the link'],
  ['alerts/HighCPU host=web-1 --text', 'Print the page, filled in'],
])
  .addArgument(new Argument('<page>', 'A page by its address or its file'))
  .addArgument(new Argument('[values...]', 'NAME=VALUE for each parameter'))
  .addOption(new Option('--text', 'Print the filled page'));
