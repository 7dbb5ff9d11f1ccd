import type { WordList } from '../word-list.ts';

/** What people decide or do, so that `should have been tested` is about them, whatever its subject. */
const BY_PEOPLE = [
  ...['acted', 'added', 'alerted', 'announced', 'anticipated', 'approved', 'asked', 'automated', 'averted', 'avoided'],
  ...[
    'backed',
    'blocked',
    'built',
    'bounded',
    'called',
    'caught',
    'challenged',
    'checked',
    'communicated',
    'considered',
    'coordinated',
  ],
  ...[
    'consulted',
    'covered',
    'cut',
    'deployed',
    'designed',
    'detected',
    'diagnosed',
    'discovered',
    'discussed',
    'documented',
    'disabled',
    'done',
    'drained',
    'enabled',
    'explained',
  ],
  ...[
    'escalated',
    'expected',
    'fixed',
    'flagged',
    'foreseen',
    'found',
    'handled',
    'identified',
    'informed',
    'involved',
  ],
  ...['limited', 'made', 'merged', 'minimised', 'minimized', 'mitigated', 'monitored', 'noticed', 'notified', 'paged'],
  ...['planned', 'prevented', 'questioned', 'raised', 'read', 'recognised', 'recognized', 'reduced', 'released'],
  ...['replaced', 'reported', 'resolved', 'reverted', 'reviewed', 'rolled', 'seen', 'shared', 'shipped', 'shortened'],
  ...[
    'solved',
    'spotted',
    'stopped',
    'taken',
    'tested',
    'told',
    'treated',
    'updated',
    'validated',
    'verified',
    'written',
  ],
].join('|');

/** What software does, so that `should have been evicted` may be about it. */
const BY_SOFTWARE = [
  ...[
    'cached',
    'cleaned',
    'cleared',
    'closed',
    'collected',
    'deleted',
    'delivered',
    'dropped',
    'emitted',
    'evicted',
    'expired',
  ],
  ...[
    'flushed',
    'freed',
    'garbage',
    'ignored',
    'injected',
    'killed',
    'mounted',
    'moved',
    'promoted',
    'queued',
    'received',
  ],
  ...[
    'released',
    'removed',
    'replicated',
    'restarted',
    'retried',
    'returned',
    'rotated',
    'routed',
    'scheduled',
    'sent',
  ],
  ...['served', 'synced', 'terminated', 'throttled', 'triggered', 'truncated', 'unmounted', 'written'],
].join('|');

/** compromise does not go back: what may be left out must not take the word that comes next. */
const NOUN = '(#Noun && !#Pronoun && !#Human && !#GivenName)?';
const WHO = '(we|i|you|he|she|they|someone|somebody|anyone|anybody|everyone|#Human|#GivenName)';

export const counterfactuals: WordList = {
  source: 'Etsy, Debriefing Facilitation Guide (2016); Dekker, The Field Guide to Understanding Human Error',
  reason: 'It judges what did not happen by what is known today, and stops the question why what was done made sense.',
  ask: 'Say what people saw and did. Ask: what made that the sensible thing to do, with what was known then?',
  trigger:
    /\b(?:why|should|could|would|might|may|ought|fail|forg[eo]t|neglect|omit|bother|suppos|hindsight|retrospect|had|if only|didn|did not|think to|nobody|no one|none|if it|opportunit|chance|mistake)/i,
  phrases: [
    {
      match: '(should|could|would|ought) to? (not|never)? #Adverb? have #Adverb? been? #Adverb? #PastTense',
      of: ['person', 'we', 'none'],
    },
    {
      match:
        '(should|could) (not|never)? #Adverb? have (known|seen|done|gone|taken|been more|been better|thought|put|set|had|read)',
      of: ['person', 'we', 'none'],
    },
    { match: `(should|could|would|ought) to? (not|never)? #Adverb? have #Adverb? been #Adverb? (${BY_PEOPLE})` },
    { match: '(should|could|would) never have been #PastTense' },
    { match: 'never should have been? #PastTense' },
    { match: '(may|might) have been (avoided|prevented|caught|noticed|spotted|stopped|detected|shorter|smaller)' },
    { match: '(should|could) not? have #Adverb? gone (out|live|ahead|through|in|to)' },
    { match: '(would|could|might) (not|never) #Adverb? have (happened|occurred|come|been)' },
    { match: 'why (did|could|had|have) not (we|us|you|he|she|they|#GivenName|#FirstName)' },
    { match: 'if it (were|was|had) not (for|been)' },
    { match: 'had it not been' },
    {
      match:
        '(nobody|noone|none|no one) (thought|bothered|remembered|cared|checked|looked|tested|reviewed|questioned|considered|verified|asked)',
    },
    { match: '(should|could) not? have$' },
    { match: 'missed (a|the|an|our)? (opportunity|chance|opportunities)' },
    { match: '(was|is) a mistake (to|not)' },
    { match: 'ought (not|never)? to (not|never)? #Adverb? have' },
    { match: '(should|could) (not|never)? #Adverb? have #Adverb? (happened|occurred|come)' },
    { match: '(may|might|could) have avoided' },
    { match: '(neglected|neglects|omitted) to' },
    { match: '(should|could) not have been #Adverb? #PastTense', unlessAfter: new Set(['it', 'they']) },
    { match: '(should|ought) to? have been #Adverb? #PastTense', unless: [`have been #Adverb? (${BY_SOFTWARE})`] },
    { match: '(should|could|ought) to? not? have been', of: ['person', 'we'] },
    { match: 'could easily have been #PastTense' },
    { match: 'could have been #PastTense (sooner|earlier|faster|better|more)' },
    // What an indefinite thing would have done: there was none.
    {
      match: '^#Adverb? (a|an|more|better|earlier|any|another|one) !#Modal+ [<it>(would|could|might) have #PastTense]',
    },
    {
      match:
        '(would|could) have been (better|easier|faster|safer|wiser|sooner|enough|possible|shorter|smaller|avoidable|preventable)',
    },
    {
      match:
        '(may|might) have #Adverb? (avoided|prevented|caught|noticed|seen|spotted|saved|acted|known|stopped|escalated)',
      of: ['person', 'we'],
    },
    {
      match: 'had (the|our|a|an|this|that) #Adjective? #Noun #Noun? #Adverb? been #PastTense',
      unlessAfter: new Set(['that', 'which', 'who', 'it', 'they', 'we', 'because']),
    },
    {
      match: `if only? (the|our|a|an)? #Adjective? ${NOUN} [<it>${WHO} had (not|never)? #Adverb? (#PastTense|known|been)]`,
    },
    {
      match: `^had (the|our|a|an)? #Adjective? ${NOUN} ${WHO} (not|never)? #Adverb? (#PastTense|known|been|#Adjective)`,
    },
    { match: 'if only' },
    { match: '(fail|failed|fails|failing) to', of: ['person', 'we'] },
    {
      match: '(our|their|his|her|#Possessive) failure to',
      unless: ['(system|service|job|pod|server|cluster) failure to'],
    },
    { match: '(forgot|forgets|forgotten|neglected|neglects|omitted|omits) (to|about)', of: ['person', 'we', 'none'] },
    { match: '(did|does|do) not (bother|think|care) to', of: ['person', 'we'] },
    { match: '(was|were) supposed to', of: ['person', 'we'] },
    { match: '(in|with|by) (hindsight|retrospect)' },
    { match: '^(should|could) not? (the|we|you|they|this|that|it|anyone|someone|somebody|our|a|an) !#Modal+ have' },
    { match: '^(should|could) not? (we|you|they|this|that|it|anyone|someone|somebody) have' },
    // What people write and decide, so that it is about them.
    {
      match:
        '(runbook|runbooks|page|pages|test|tests|review|reviews|checklist|documentation|docs|process|procedure|policy|plan|alert|alerts|dashboard|monitoring|design|training|template|announcement|handover) (should|could|ought) to? not? #Adverb? have #Adverb? #PastTense',
    },
  ],
};
