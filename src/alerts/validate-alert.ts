import { distance } from 'fastest-levenshtein';
import { calledAs } from '../problems/called-as.ts';
import { closest } from '../problems/did-you-mean.ts';
import type { TextFinding } from '../problems/finding.ts';
import { type LinkTemplate, readLinkTemplate } from './link-template.ts';
import { type AlertRule, LINK, shown, type Written } from './rule.ts';
import type { SitePage, SitePages } from './site-pages.ts';
import { validateLabels } from './validate-labels.ts';
import { validateLink } from './validate-link.ts';

/** An alert held against the site. */
export interface ValidatedAlert {
  rule: AlertRule;
  /** The page that its link leads to, else the one that has its name. */
  page: SitePage | undefined;
  link: Written | undefined;
  template: LinkTemplate | undefined;
  /** The link leads to the page. */
  arrives: boolean;
  findings: TextFinding[];
}

/** At most so many letters are mistyped in the name of an alert that has a page. */
const TYPO = 2;

/** Holds one alert against the pages: has it one, does its link lead there, and with what. */
export function validateAlert(rule: AlertRule, pages: SitePages): ValidatedAlert {
  const link = rule.annotations.get(LINK);
  const template = link && readLinkTemplate(link.value);
  const linked = template && pages.at(template);
  const page = linked ?? pages.named(rule.name);
  const findings: TextFinding[] = [];
  if (!page) findings.push(withoutPage(rule, link, pages));
  else if (!link || !template) findings.push(withoutLink(rule, page));
  else if (linked) findings.push(...validateLink(template, link, linked));
  else if (!template.openEnded) findings.push(deadLink(link, page));
  findings.push(...validateLabels(rule));
  return { rule, page, link, template, arrives: linked !== undefined, findings };
}

function withoutPage({ name, offset }: AlertRule, link: Written | undefined, pages: SitePages): TextFinding {
  const near = closest(
    name,
    pages.pages.filter(({ isAlert }) => isAlert).map((page) => page.name),
  );
  const meant = near !== undefined && distance(near, name) <= TYPO ? `. Did you mean \`${near}\`?` : '';
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
    hint: `Write one (\`${calledAs('new', `alert ${quoted(shown(name))}`)}\`), or call \`${calledAs('alerts')}\` with \`--stubs\`.`,
  };
}

/** As a shell takes it for one word. */
const quoted = (name: string): string => (/^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);

const withoutLink = ({ name, offset }: AlertRule, page: SitePage): TextFinding => ({
  rule: 'missing-runbook-link',
  offset,
  message: `\`${shown(name)}\` has the page \`${page.url}\`, but no \`${LINK}\``,
  hint: `Add the annotation, or call \`${calledAs('alerts')}\` with \`--write\`.`,
});

const deadLink = (link: Written, page: SitePage): TextFinding => ({
  rule: 'dead-runbook-link',
  offset: link.from,
  message: `\`${shown(link.value)}\` leads nowhere on this site`,
  hint: `The alert's page is \`${page.url}\`: fix the link, or call \`${calledAs('alerts')}\` with \`--write\`.`,
});
