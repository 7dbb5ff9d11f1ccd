import type { Severity } from './problem.ts';

/** How bad a breach is, or that it is not told. */
export type Level = Severity | 'off';
export const levels = ['error', 'warning', 'suggestion', 'off'] as const satisfies Level[];

/** What a rule may be called. */
export const RULE_NAME: RegExp = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What is known of a rule without looking for breaches of it. */
export interface RuleFacts {
  /** Its stable name: `missing-owner`. */
  name: string;
  severity: Severity;
  /** What it is in a plain Markdown repository, whose authors could not know of it. */
  inPlainTree?: Level;
  /** It is about tags: where there is a vocabulary, somebody writes for Pagebook, and it is what it is elsewhere. */
  ofTags?: true;
  /** It is a warning, and an error with `--strict`. */
  strict?: true;
  /** A web page that explains it. Those of Pagebook are in `docs/rules.md`. */
  docs?: string;
  /** The command that alone looks for it; without one, builds do too, and stop at errors. */
  by?: 'check' | 'alerts';
}

/**
 * The rules that builds, the comments of `check` and `alerts` know. What `check` looks for beyond that are
 * the rules of `src/rules` and a team's own, each an object with its name and severity.
 */
export const rules = {
  'front-matter-syntax': { severity: 'error', inPlainTree: 'warning' },
  'front-matter-schema': { severity: 'error', inPlainTree: 'warning' },
  'parameters-schema': { severity: 'error' },
  'site-schema': { severity: 'error' },
  'changes-schema': { severity: 'warning', strict: true },
  'factors-schema': { severity: 'error' },
  'synonyms-schema': { severity: 'error' },
  'unreadable-file': { severity: 'error', inPlainTree: 'warning' },
  'slow-page': { severity: 'error', inPlainTree: 'warning' },
  'deep-nesting': { severity: 'error', inPlainTree: 'warning' },
  'oversized-page': { severity: 'error' },
  'duplicate-address': { severity: 'error', inPlainTree: 'warning' },
  'reserved-address': { severity: 'error', inPlainTree: 'warning' },
  'broken-link': { severity: 'warning', strict: true },
  'missing-file': { severity: 'warning', strict: true },
  'unservable-file': { severity: 'error', inPlainTree: 'warning' },
  'unclosed-section': { severity: 'error' },
  'unopened-section': { severity: 'error' },
  'crossing-section': { severity: 'error' },
  'misplaced-section': { severity: 'error' },
  'misplaced-tag': { severity: 'error' },
  'unescaped-tag': { severity: 'error' },
  'unknown-field': { severity: 'error' },
  'unknown-partial': { severity: 'error', inPlainTree: 'warning', ofTags: true },
  'partial-cycle': { severity: 'error' },
  'unknown-choice': { severity: 'error' },
  'unsafe-slot': { severity: 'error' },
  'untyped-parameter': { severity: 'warning' },
  'missing-double-dash': { severity: 'suggestion' },
  'remote-image': { severity: 'warning' },
  'dropped-link': { severity: 'warning' },
  'tag-not-live': { severity: 'warning' },
  'disable-comment': { severity: 'warning', by: 'check' },
  'broken-rule': { severity: 'error', by: 'check' },
  'unreadable-rules': { severity: 'error', by: 'alerts' },
  'rules-syntax': { severity: 'error', by: 'alerts' },
  'rules-schema': { severity: 'error', by: 'alerts' },
  'broken-expression': { severity: 'error', by: 'alerts' },
  'broken-template': { severity: 'error', by: 'alerts' },
  'unknown-rule-field': { severity: 'error', by: 'alerts' },
  'wrong-duration': { severity: 'error', by: 'alerts' },
  'duplicate-rule': { severity: 'warning', by: 'alerts' },
  'no-rules': { severity: 'warning', by: 'alerts' },
  'alert-without-page': { severity: 'error', by: 'alerts' },
  'page-without-alert': { severity: 'warning', by: 'alerts' },
  'missing-runbook-link': { severity: 'warning', by: 'alerts' },
  'dead-runbook-link': { severity: 'error', by: 'alerts' },
  'link-without-scheme': { severity: 'warning', by: 'alerts' },
  'dead-link-fragment': { severity: 'warning', by: 'alerts' },
  'oversized-runbook-link': { severity: 'error', by: 'alerts' },
  'unknown-link-parameter': { severity: 'error', by: 'alerts' },
  'missing-link-parameter': { severity: 'error', by: 'alerts' },
  'unescaped-link-value': { severity: 'warning', by: 'alerts' },
  'query-after-fragment': { severity: 'suggestion', by: 'alerts' },
  'label-aggregated-away': { severity: 'warning', by: 'alerts' },
  'label-not-in-template': { severity: 'warning', by: 'alerts' },
  'doubled-dollar': { severity: 'error', by: 'alerts' },
} as const satisfies Record<string, Omit<RuleFacts, 'name'>>;

export type RuleName = keyof typeof rules;

/** What `check:` in `site.yml` says. */
export type Levels = Readonly<Record<string, Level>>;

/** What decides how bad a breach is in a tree. */
export interface TreeLevels {
  /** Whether the tree is a plain Markdown repository, which has no `site.yml`. */
  plain: boolean;
  /** Whether it has a vocabulary. */
  hasVocabulary?: boolean;
  /** What `site.yml` says. */
  chosen?: Levels | undefined;
  /** Whether `--strict` was asked for. */
  strict?: boolean | undefined;
}

/** All rules that count somewhere, by their names. */
export class RuleSet {
  readonly #rules: ReadonlyMap<string, RuleFacts>;

  /** @param more - what `check` looks for beside the rules that builds know */
  constructor(more: readonly Omit<RuleFacts, 'by'>[] = []) {
    const known = Object.entries(rules).map(([name, facts]): RuleFacts => ({ name, ...facts }));
    const checked = more.map((rule): RuleFacts => ({ ...rule, by: 'check' }));
    this.#rules = new Map([...known, ...checked].map((rule) => [rule.name, rule]));
  }

  get names(): string[] {
    return [...this.#rules.keys()];
  }

  get(name: string): RuleFacts | undefined {
    return this.#rules.get(name);
  }

  /** Whether a breach always stops the build, so that no setting and no comment can make it less. */
  isFixed(name: string): boolean {
    const { severity, inPlainTree, by }: Partial<RuleFacts> = this.#rules.get(name) ?? {};
    return severity === 'error' && inPlainTree === undefined && by === undefined;
  }

  /** How bad a breach of the rule is in a tree. */
  levelOf(name: string, { plain, hasVocabulary = false, chosen = {}, strict = false }: TreeLevels): Level {
    const rule = this.#rules.get(name);
    if (!rule) return 'off';
    const own = Object.hasOwn(chosen, name) && !this.isFixed(name) ? chosen[name] : undefined;
    if (own !== undefined) return own;
    const isPlain = plain && !(hasVocabulary && rule.ofTags);
    const usual = (isPlain ? rule.inPlainTree : undefined) ?? rule.severity;
    return strict && usual === 'warning' && (rule.severity === 'error' || rule.strict) ? 'error' : usual;
  }
}

/** The rules that builds know. */
export const buildRules: RuleSet = new RuleSet();
