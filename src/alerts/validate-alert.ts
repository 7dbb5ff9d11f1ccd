import { distance } from 'fastest-levenshtein';
import { calledAs } from '../problems/called-as.ts';
import { closest } from '../problems/did-you-mean.ts';
import type { TextFinding } from '../problems/finding.ts';
import { branchesOf } from './branches.ts';
import { actionsOf, keywordOf } from './go-template.ts';
import { linkOf } from './link-of.ts';
import { type LinkTemplate, readLinkTemplate } from './link-template.ts';
import { type AlertRule, type Link, shown } from './rule.ts';
import type { SitePage, SitePages } from './site-pages.ts';
import { validateExpression } from './validate-expression.ts';
import { validateLabels } from './validate-labels.ts';
import { validateLink } from './validate-link.ts';
import { isBrokenTemplate, validateTemplates } from './validate-templates.ts';

/** An alert held against the site. */
export interface ValidatedAlert {
  rule: AlertRule;
  /** The page that its link leads to, else the one that has its name. */
  page: SitePage | undefined;
  /** Where its link leads in each of its cases. */
  targets: readonly (SitePage | undefined)[];
  link: Link | undefined;
  /** Its link taken apart; of one with several cases the first. */
  template: LinkTemplate | undefined;
  /** A template decides what is in the link, or cannot be loaded: only its author knows what is meant. */
  decided: boolean;
  /** The link leads to the page, in each of its cases. */
  arrives: boolean;
  /** The link leads to another site, and `site.yml` says that rules may do so. */
  leadsAway: boolean;
  /** A comment passes over something of it, with a reason. */
  onPurpose: boolean;
  findings: TextFinding[];
}

/** At most so many letters are mistyped in the name of an alert that has a page. */
const TYPO = 2;

/** Holds one alert against the pages: has it one, does its link lead there, and with what. */
export function validateAlert(rule: AlertRule, pages: SitePages): ValidatedAlert {
  const link = linkOf(rule, pages.linkNames);
  const isBroken = link !== undefined && isBrokenTemplate(rule, link);
  const decides = link !== undefined && actionsOf(link.value).some(({ raw }) => keywordOf(raw) !== undefined);
  const decided = decides || isBroken;
  const texts = link && (decides ? branchesOf(link.value) : [link.value]);
  const branches = (texts ?? []).map(readLinkTemplate);
  const targets = branches.map((branch) => pages.at(branch));
  const page = targets.find((target) => target !== undefined) ?? pages.named(rule.name);
  const leadsAway = branches.length > 0 && branches.every((branch, index) => !targets[index] && pages.mayLead(branch));
  const arrives = targets.length > 0 && targets.every((target) => target !== undefined);
  const own = { rule, page, targets, link, template: branches[0], decided, arrives, leadsAway, onPurpose: false };
  const findings: TextFinding[] = [];
  const ofTexts = [...validateExpression(rule), ...validateTemplates(rule), ...validateLabels(rule)];
  if (leadsAway) return { ...own, findings: ofTexts };
  if (!page) findings.push(withoutPage(rule, link, pages));
  else if (!link) findings.push(withoutLink(rule, page, pages));
  else if (!isBroken)
    for (const [index, branch] of branches.entries()) {
      const target = targets[index];
      if (target) findings.push(...validateLink(branch, link, target, branches));
      else if (!branch.openEnded && !pages.mayLead(branch))
        findings.push(deadLink(link, texts?.[index] ?? '', decided, page));
    }
  return { ...own, findings: withoutDoubles([...findings, ...ofTexts]) };
}

/** What is wrong in several cases of a link is told once. */
const withoutDoubles = (findings: readonly TextFinding[]): TextFinding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

function withoutPage({ name, offset }: AlertRule, link: Link | undefined, pages: SitePages): TextFinding {
  const near = closest(
    name,
    pages.pages.filter(({ isAlert }) => isAlert).map((page) => page.name),
  );
  const meant = near !== undefined && distance(near, name) <= TYPO ? `. Did you mean \`${near}\`?` : '';
  const away = link && readLinkTemplate(link.value).origin;
  const allowed =
    away === undefined || away === pages.origin || !/^https?:/.test(away)
      ? ''
      : ` Is it elsewhere on purpose? \`alerts: {origins: [${away}]}\` in \`site.yml\`.`;
  const [first, second] = pages.withSymptom(name);
  if (first && second)
    return {
      rule: 'alert-without-page',
      offset,
      message: `\`${shown(name)}\` has no page of its own, and is among the symptoms of \`${first.url}\` and \`${second.url}\``,
      hint: 'Keep it among the `symptoms:` of the page that is meant, or write a page of its own.',
    };
  return {
    rule: 'alert-without-page',
    offset,
    message: `\`${shown(name)}\` has no page${link ? `, and its link \`${shown(link.value)}\` leads nowhere on this site` : ''}${meant}`,
    hint: `Write one (\`${calledAs('new', `alert ${quoted(shown(name))}`)}\`), or call \`${calledAs('alerts')}\` with \`--stubs\`.${allowed}`,
  };
}

/** As a shell takes it for one word. */
const quoted = (name: string): string => (/^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);

const withoutLink = ({ name, offset, gap }: AlertRule, page: SitePage, { linkNames }: SitePages): TextFinding => ({
  rule: 'missing-runbook-link',
  offset,
  message: `\`${shown(name)}\` has the page \`${page.url}\`, but no \`${linkNames[0]}\``,
  hint: gap
    ? `Add the annotation, or call \`${calledAs('alerts')}\` with \`--write\`.`
    : 'Add the annotation where the others are, which several rules share.',
});

const deadLink = ({ from, shared }: Link, text: string, decided: boolean, page: SitePage): TextFinding => ({
  rule: 'dead-runbook-link',
  offset: from,
  message: `\`${shown(text)}\` leads nowhere on this site`,
  hint: `The alert's page is \`${page.url}\`: fix the link${
    shared
      ? ', which several rules share; `--write` does where one is right for all of them'
      : decided
        ? ' by hand, for a template decides where it leads'
        : `, or call \`${calledAs('alerts')}\` with \`--write\``
  }.`,
});
