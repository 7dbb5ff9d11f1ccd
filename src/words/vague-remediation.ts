/** What is wrong with what a remediation says. */
export interface VagueRemediation {
  start: number;
  end: number;
  why: 'no verb' | 'no end' | 'no limit';
}

/** Verbs of work that is never finished, unless something says when it is. */
const ENDLESS =
  /^(?:to )?(?:address|assess|be|better|clean up|consider|deal with|discuss|enhance|evaluate|examine|explore|follow up|harden|handle|have|help|improve|increase|investigate|keep|look (?:at|into|for)|manage|moderni[sz]e|more|optimi[sz]e|reconsider|reduce|refactor|research|rethink|review|revisit|see (?:if|whether)|simplify|speed up|standardi[sz]e|streamline|strengthen|support|tidy up|think (?:about|of)|try|understand|work on)\b/i;
/** Who is to do it, and no more. */
const SOMEONE =
  /^(?:some(?:body|one)|every(?:body|one)|people|we|engineers|developers|the team) (?:to|should|will|must|need)\b/i;
/** A quality to have more of. */
const MORE = /^make\b.{1,80}\b(?:more|better) \w/i;
/** Nouns that say of what it is, and not what is done. */
const NO_VERB =
  /^(?:(?:better|more|improved|increased|additional|new|enhanced|proper|regular) )*(?:alerting|alerts|automation|awareness|backups?|capacity|communication|dashboards?|documentation|docs|education|failover|logging|metrics|monitoring|observability|procedures|process(?:es)?|redundancy|resilience|reviews|runbooks?|testing|tests|tooling|training)\b/i;
/** More of something, and no word of what is done for it: `Stronger review culture`. */
const COMPARED =
  /^(?:an? |the )?(?:better|stronger|stricter|clearer|closer|tighter|tougher|deeper|broader|wider|smarter|safer|healthier|faster|earlier)(?: [\p{L}-]{1,30}){1,4}\.?$/iu;
/** What bounds it: a figure, a day, a name in code, a link, a condition that can be seen. */
const BOUND =
  /[\d`/@]|\b(?:until|so that|below|above|within|from .+ to |in every|for every|for each|for all|on all|(?:to|on|in) every|(?:on|in) each)\b/i;
const WEASEL =
  /\b(?:where(?:ver)? (?:possible|appropriate|needed|necessary)|(?:if|as|when|where) (?:possible|appropriate|needed|necessary|time permits)|asap|as soon as possible|at some point|sometime|some ?day|eventually|in (?:the )?(?:near )?future|sooner or later|tbd|to be (?:decided|defined|discussed)|and so on|etc\b|generally|in general|going forward)/i;
const MANY_WORDS = 14;

/** What a remediation does not say: what will be done (`no verb`), when it is finished (`no end`), when at all (`no limit`). */
export function vagueRemediation(text: string): VagueRemediation | undefined {
  const trimmed = text.trimStart();
  const skipped = text.length - trimmed.length;
  const place = (match: RegExpExecArray, why: VagueRemediation['why'], base = skipped): VagueRemediation => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
    why,
  });
  const weasel = WEASEL.exec(text);
  if (weasel) return place(weasel, 'no limit', 0);
  const noun = NO_VERB.exec(trimmed) ?? (BOUND.test(trimmed) ? null : COMPARED.exec(trimmed.trimEnd()));
  if (noun) return place(noun, 'no verb');
  const verb = ENDLESS.exec(trimmed) ?? SOMEONE.exec(trimmed) ?? MORE.exec(trimmed);
  const isShort = trimmed.split(/\s+/).length <= MANY_WORDS;
  return verb && isShort && !BOUND.test(trimmed) ? place(verb, 'no end') : undefined;
}
