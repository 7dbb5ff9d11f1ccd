import { addressOf, fileName, isFolderPage, isListAddress } from '../../../content/addresses.ts';
import type { Form, Kind } from '../../../kinds/kind.ts';
import { ALERT, RUNBOOK } from '../../../kinds/names.ts';
import { closest } from '../../../problems/did-you-mean.ts';
import { isAlertName } from '../../../shared/draft-alert.ts';
import { foldText } from '../../../shared/fold-text.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { headingOf } from '../../nodes.ts';
import { had } from '../../page-form.ts';
import type { OwnRule, PageHeading } from '../../rule.ts';
import { isSuperseded } from '../../superseded.ts';

/** Pages without the sections of their kind: alerts without Meaning, Impact, Diagnosis and Mitigation, for one. */
export const missingSection: OwnRule = {
  name: 'missing-section',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, { plain, kinds }) => {
    const { headings } = page;
    const form = expectedOf(page, headings, plain, kinds);
    const missing = form === undefined ? [] : form.sections.filter((title) => !headingOf(headings, title));
    if (form === undefined || missing.length === 0) return [];
    const names = missing.map((title) => `\`${title}\``).join(', ');
    return [
      {
        ...page.placeOfPage(),
        message: `this ${form.name} has no section${missing.length > 1 ? 's' : ''} ${names}`,
        hint: `Write ${joined(missing.map((title) => instead(title, headings)))}: readers look for the same sections in the same order on every page.${orOther(form, missing)}`,
      },
    ];
  },
};

/** A page with none of the sections may be in the folder for another reason, as notes that several alerts share are. */
const orOther = ({ name, sections }: Form, missing: readonly string[]): string =>
  name === ALERT && missing.length === sections.length
    ? ` If it is no ${name}, write \`kind: ${RUNBOOK}\` into its front matter.`
    : '';

const joined = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** A heading that is nearly the section's is most likely meant: `Mitigating`. */
function instead(title: string, headings: readonly PageHeading[]): string {
  const near = closest(
    title,
    headings.map(({ text }) => text).filter((text) => !/\s/.test(text)),
  );
  return `\`## ${title}\`${near === undefined ? '' : `, or call \`${near}\` so`}`;
}

/** The form whose sections a page should have; those of a page that only introduces a folder are its own. */
function expectedOf(
  page: CheckedPage,
  headings: readonly PageHeading[],
  plain: boolean,
  kinds: readonly Kind[],
): Form | undefined {
  const { form } = page;
  if (!form?.needsSections) return undefined;
  // Elsewhere, an author who uses none of these sections does not know of them.
  if (had(form, headings) === 0 && (plain || isList(page, kinds) || isNote(page))) return undefined;
  return isSuperseded(page) ? undefined : form;
}

/** A note that alerts of a folder share: what lies deeper than the alerts, and is neither called nor described as one. */
const isNote = (page: CheckedPage): boolean =>
  page.kind === ALERT &&
  page.file.split('/').length > NESTED &&
  !isCalledAlert(page) &&
  page.matter.severity === undefined &&
  page.matter.symptoms === undefined;

/** By its file, unless its own title says something else: `LogForwarderNamingSchema.md` with the title "Naming schemas". */
const isCalledAlert = ({ file, title }: CheckedPage): boolean =>
  isAlertName(fileName(file)) &&
  foldText(title)
    .replace(/\s/g, '')
    .includes(foldText(fileName(file)));

/** `alerts/helpers/logs.md`. */
const NESTED = 2;

const isList = ({ file, matter }: CheckedPage, kinds: readonly Kind[]): boolean =>
  isListAddress(addressOf(file), kinds) || (isFolderPage(file) && matter.severity === undefined);
