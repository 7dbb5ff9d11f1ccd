import { Argument, Option } from '@commander-js/extra-typings';
import { papers } from '../../print/make-pdf.ts';
import { choiceOption, declareCommand } from '../declare.ts';

export const printCall = declareCommand(
  'print',
  'Makes one book of pages, for the binder: HTML in one file, or PDF.\nIt is made from the built site. A PDF needs a Chromium, Chrome or Edge.',
  [
    ['checkout', "Print a service's pages into checkout.html"],
    ['checkout --out checkout.pdf', 'Print them as PDF'],
    ['checkout host=web-1 language=java', 'Print them filled in'],
    ['alerts/linux runbooks/linux --out linux.html', 'Print two folders'],
    ['--all --site /media/usb/dist', 'Print the whole site, which is in that folder'],
  ],
)
  .addArgument(new Argument('[what...]', 'Services, folders and pages, and NAME=VALUE for parameters'))
  .addOption(new Option('--all', 'Print every page of the site'))
  .addOption(new Option('--out <file>', 'The book: FILE.html or FILE.pdf (default: called by what is in it)'))
  .addOption(new Option('--site <folder>', 'The folder that the site was built into (default: dist)'))
  .addOption(
    new Option('--browser <file>', 'The browser that makes the PDF (default: CHROME_PATH, or one that is found)'),
  )
  .addOption(choiceOption('--paper <size>', 'The paper of a PDF (default: a4)', papers));
