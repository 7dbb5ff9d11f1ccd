import { Argument, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { choiceOption, declareCommand } from '../declare.ts';

/** An address of a site: `https://pagebook.example.com/runbooks/`. */
function readAddress(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const whole = URL.parse(`https://${text}`);
    const hint = whole?.hostname.includes('.') && !text.includes('://') ? ` Did you mean \`https://${text}\`?` : '';
    throw new InvalidArgumentError(`It is an address that begins with https:// or http://.${hint}`);
  }
  if (url.search !== '' || url.hash !== '')
    throw new InvalidArgumentError("It is the home page's address, without `?` and `#`.");
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function readHeader(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(\S.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('It is `NAME: VALUE`.');
  return { ...before, [name]: value };
}

function readSeconds(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number of seconds from 0 to 9999.');
}

export const smokeCall = declareCommand(
  'smoke',
  'Checks a deployed site from outside: headers, a filled page, search, 404.\nEnds with 1 when there is an error, and with 0 when there are only warnings.',
  [
    ['https://pagebook.example.com/', 'List all problems'],
    [
      'https://pagebook.example.com/ --build dist --wait 300',
      'Wait until the site is the build in dist/, then check it',
    ],
    ['https://team.example.com/runbooks/ --format github', 'Annotate the run of a workflow on GitHub'],
  ],
)
  .addArgument(new Argument('<address>', "The home page's address").argParser(readAddress))
  .addOption(
    choiceOption('--format <format>', 'How problems are written', ['text', 'json', 'github'] as const).default('text'),
  )
  .addOption(new Option('--build <id>', 'The build that must be there: its id, or the folder that it is in'))
  .addOption(new Option('--wait <seconds>', 'How long to wait until that build is there').argParser(readSeconds))
  .addOption(
    new Option('--http <address>', 'The address by plain HTTP, which must lead to the site').argParser(readAddress),
  )
  .addOption(
    new Option('--header <line>', 'A header for every request, such as a token; may be given more than once').argParser(
      readHeader,
    ),
  )
  .addOption(new Option('--strict', 'Take warnings for errors'));
