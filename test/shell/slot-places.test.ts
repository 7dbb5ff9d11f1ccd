import { describe, expect, test } from 'vitest';
import { markOf } from '../../src/language/marks.ts';
import { slotPlaces } from '../../src/shell/slot-places.ts';

/** The places of a text's slots, which are written `⟦1⟧`. */
const places = (text: string) =>
  slotPlaces(text.replace(/⟦(\d+)⟧/g, (_, number: string) => markOf(Number(number)))).map(({ inside, optionOf }) => ({
    inside: inside.join(' > '),
    optionOf,
  }));

describe('a slot', () => {
  test.each([
    ['ps ax ⟦1⟧', ''],
    ['x=⟦1⟧', ''],
    ['ls > ⟦1⟧', ''],
    ['for x in ⟦1⟧; do ls; done', ''],
    ['grep x "⟦1⟧"', 'double quotes'],
    ["grep x '⟦1⟧'", 'single quotes'],
    ["grep x $'⟦1⟧'", 'single quotes'],
    ['x=$(grep x ⟦1⟧)', '`$(…)`'],
    ['x=`grep x ⟦1⟧`', 'backticks'],
    ['x="$(grep x "⟦1⟧")"', 'double quotes > `$(…)` > double quotes'],
    ['x=`a \\`b x ⟦1⟧\\``', 'backticks > backticks'],
    ['diff x <(ls x ⟦1⟧)', '`<(…)`'],
    ['echo $((⟦1⟧ + 1))', '`((…))`'],
    ['((x = ⟦1⟧))', '`((…))`'],
    ['cat <<E\n⟦1⟧\nE', 'a here-document'],
    ['cat <<E\n$(ls x ⟦1⟧)\nE', 'a here-document > `$(…)`'],
    ['eval ls ⟦1⟧', 'a command for `eval`'],
    ['bash -c "ls ⟦1⟧"', 'double quotes > a command for `bash`'],
    ['sudo -u app sh -ec ⟦1⟧', 'a command for `sh`'],
    ["kubectl exec x -- /bin/sh -c 'ls ⟦1⟧'", 'single quotes > a command for `/bin/sh`'],
    ['xargs -I {} bash -c "kill ⟦1⟧"', 'double quotes > a command for `bash`'],
    ['su - app -c "ls ⟦1⟧"', 'double quotes > a command for `su`'],
    ['watch "ls ⟦1⟧"', 'double quotes > a command for `watch`'],
    ['ssh web-1 "ls ⟦1⟧"', 'double quotes > a command for `ssh`'],
    ['ssh web-1 ls ⟦1⟧', ''],
    ['bash -s <<E\nls ⟦1⟧\nE', 'a here-document > a command for `bash`'],
    ['bash x.sh ⟦1⟧', ''],
    ["echo 'not closed ⟦1⟧", 'single quotes'],
  ])('in %j is in %j', (text, inside) => {
    expect(places(text)).toEqual([{ inside, optionOf: undefined }]);
  });

  test.each([
    ['rm ⟦1⟧', 'rm'],
    ['rm ⟦1⟧/x', 'rm'],
    ['sudo -u app rm ⟦1⟧', 'rm'],
    ['if true; then rm ⟦1⟧; fi', 'rm'],
    ['a | b ⟦1⟧', 'b'],
    ['X=1 rm ⟦1⟧', 'rm'],
    ['rm -- ⟦1⟧', undefined],
    ['rm -f ⟦1⟧', undefined],
    ['rm x⟦1⟧', undefined],
    ['rm x ⟦1⟧', undefined],
    ['echo ⟦1⟧', undefined],
    ['⟦1⟧ ⟦2⟧', undefined],
    ['for x in ⟦1⟧; do ls; done', undefined],
    ['case ⟦1⟧ in a) ls;; esac', undefined],
    ['ls > ⟦1⟧', undefined],
    ['# rm ⟦1⟧', undefined],
  ])('in %j could be an option of %j', (text, command) => {
    expect(
      places(text)
        .map(({ optionOf }) => optionOf)
        .find(Boolean),
    ).toBe(command);
  });
});
