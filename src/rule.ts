/**
 * `pagebook/rule`: what a team needs to write a rule for `pagebook check`. All of it is a promise: what is
 * exported here changes only with a new major version. `docs/extend.md` has an example.
 */
import type { Rule } from './rules/rule.ts';

export type { Target } from './content/links/target.ts';
export type { Origin, TagToken, TextToken, Token } from './language/tokens.ts';
export type { Severity } from './problems/problem.ts';
export type { Level } from './problems/rules.ts';
export type {
  FileEdit,
  Page,
  PageHeading,
  Rule,
  RuleFinding,
  Site,
  SitePage,
  WholeSite,
} from './rules/rule.ts';
export type { FrontMatter } from './schema/page.ts';
export type { Parameter, Vocabulary } from './schema/parameter.ts';

/** Gives an editor the types of a rule: `defineRule({ name, severity, checkPage })`. */
export const defineRule = (rule: Rule): Rule => rule;
