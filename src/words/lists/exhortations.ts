import type { Phrase, WordList } from '../word-list.ts';

const NOT_THINGS = ['person', 'we', 'none'] as const;
const DENIED: ReadonlySet<string> = new Set(['instead', 'rather', 'than', 'not', 'without']);
const CARE =
  '(careful|vigilant|diligent|mindful|attentive|cautious|aware|alert|thorough|conscientious|disciplined|proactive|rigorous|responsible|focused|responsive)';
/** compromise does not go back: what may be left out must not take the word that comes next. */
const NOUN = '(#Noun && !#Pronoun && !#Human)?';
const ALL = '(everyone|everybody|people|all|ourselves|us|them|staff|#Human)';

/** Words by which a sentence asks for nothing: "Nobody had to make sure of anything". */
const DENIES = [
  '(nobody|noone) (#Verb|#Auxiliary|#Modal)',
  'no one (#Verb|#Auxiliary|#Modal)',
  '(not|never) #Adverb? (have|had|need|needed) to',
  'no longer (have|has|had|need|needs|needed) to',
];
/** What asks for it in spite of such a word: `ensure nobody …`. */
const ASKS_NOBODY = /nobody/;

const phrases: readonly Phrase[] = [
  { match: '(try|trying) (harder|better|more|our best|their best)', unlessAfter: DENIED },
  {
    match:
      '(be|being|become|stay|remain|keep) (much|even|a bit|a little)? (more|extra|very|really|especially|particularly|so)? (careful|vigilant|diligent|mindful|attentive|cautious|conscientious|disciplined)',
    of: NOT_THINGS,
    unlessAfter: DENIED,
  },
  {
    match: `(be|being|become|stay) (much|even|a bit|a little)? (more|extra) #Adverb? ${CARE}`,
    of: NOT_THINGS,
    unlessAfter: DENIED,
  },
  { match: '(be|stay|remain|keep) alert', of: NOT_THINGS, unlessAfter: DENIED },
  { match: '(strive|endeavour|endeavor) to', of: NOT_THINGS },
  { match: '(do|doing) a (much|far)? better job', of: NOT_THINGS },
  { match: '(be|get|become|getting) (much|a lot)? better (at|about|with|in)', of: NOT_THINGS },
  { match: '(step up|use common sense|slow down and)', of: NOT_THINGS },
  { match: '(take|taking) (more|better|full|greater)? (ownership|responsibility)', of: NOT_THINGS },
  { match: '(use|exercise|show) (better|good|more|sound) (judgement|judgment|care|discipline)', of: NOT_THINGS },
  { match: '(remember|remembering) (to|that|not)', of: NOT_THINGS, unlessAfter: DENIED },
  { match: `(remind|reminding|reminded) (the|our)? (all|of)? (the|our)? #Adjective? ${NOUN} ${ALL}`, of: NOT_THINGS },
  { match: '(do not|never) forget', of: NOT_THINGS },
  {
    match: '(pay|paying|give|giving) (more|close|closer|better|extra|greater|full)? attention',
    of: NOT_THINGS,
    unlessAfter: DENIED,
  },
  {
    match: '(take|taking|use|exercise|exercising) (more|extra|greater|better|special|great)? (care|caution)',
    of: NOT_THINGS,
    unless: ['care of'],
    unlessAfter: DENIED,
  },
  { match: '(double|triple) (check|checking)', of: NOT_THINGS },
  { match: '(make|making) (sure|certain)', of: NOT_THINGS },
  {
    match:
      'ensure (that)? (the|all|our)? #Noun? (everyone|everybody|people|engineers|developers|team|teams|staff|nobody|we)',
    of: NOT_THINGS,
  },
  { match: '(think|thinking) (twice|harder|carefully|ahead|before|more)' },
  {
    match:
      '(more|extra|very) (carefully|diligently|cautiously|attentively|vigilantly|conscientiously|thoroughly|closely|rigorously|consistently|proactively)',
    of: NOT_THINGS,
    adverbial: true,
    unlessAfter: DENIED,
  },
  {
    match:
      '(do|doing|communicate|communicating|coordinate|collaborate|plan|prepare|behave|test|work|document|listen|perform) (much|even)? better',
    of: NOT_THINGS,
    unlessAfter: DENIED,
  },
  { match: '(work|look|concentrate) harder', unlessAfter: DENIED },
  { match: '(raise|raising|increase|improve|build|create) #Adjective? awareness' },
  { match: '(keep|bear|keeping|have) (it|this|that|these)? in mind', of: NOT_THINGS },
  {
    match:
      '(follow|stick to|adhere to|respect|obey) (the|our|all|established|existing)? #Adjective? #Noun? (process|processes|procedure|procedures|rules|guidelines|policy|policies|protocol|standards|practices)',
    of: NOT_THINGS,
    unless: ['not #Adverb? (follow|adhere|respect|obey) the'],
  },
  {
    match:
      '(more|greater|better|extra|increased) (diligence|vigilance|care|caution|discipline|rigour|rigor|attention|awareness|carefulness|attentiveness)',
    unlessAfter: DENIED,
  },
  { match: '(must|should|need to|have to|will|let us) learn', of: NOT_THINGS },
  {
    match:
      '(avoid|stop) (making|repeating) (such|the|this|that|these|our|same)? (same|silly)? (mistakes|mistake|errors|error)',
    of: NOT_THINGS,
  },
  { match: 'not (make|repeat) (such|the|this|that|these)? same? (mistake|mistakes|error|errors)', of: NOT_THINGS },
  {
    match: '(try|trying) (to|not to) (be|remember|avoid|do|communicate|pay|improve|keep|not|follow|test|think)',
    of: NOT_THINGS,
  },
  {
    match: `(encourage|urge|instruct|educate|tell|ask|teach|train|encouraging|urging) (the|our|all|of)? #Adjective? ${NOUN} ${ALL} (to|on|about|not)`,
    of: NOT_THINGS,
  },
  {
    match: '(take|taking) (#Determiner|#Adjective|#Noun|#Pronoun)+ (more|much more|very)? seriously',
    of: NOT_THINGS,
    unlessAfter: DENIED,
  },
  { match: '^let us (not|all|try|be|make|do|remember|keep)' },
  {
    match:
      '(have|need|ought|must|should) to? be (stricter|tougher|smarter|quicker|faster|calmer|clearer|better|tidier|nicer)',
    of: NOT_THINGS,
  },
];

export const exhortations: WordList = {
  source: 'Heroku, retrospectives: remediations instead of "try harder"; Google SRE Workbook, Postmortem Culture',
  reason: 'People were trying already. An appeal changes nothing that the next person on call would meet.',
  ask: 'Change what people work with. Ask: what would have made the right step the easy one: a check, a default, an alert?',
  trigger:
    /\b(?:try|harder|careful|vigilan|diligen|mindful|attenti|cautio|aware|alert|thorough|conscientious|disciplin|proactive|rigo|responsib|focus|responsive|remember|remind|forget|care|double|triple|make sure|making sure|making certain|make certain|ensur|think|better|mind|follow|stick|adhere|learn|repeat|mistake|encourage|urge|instruct|educate|train|teach|tell|ask|closer|closely|more|strive|serious|let['’]s|let us|stricter|tougher|smarter|quicker|endeavou?r|step up|common sense|slow down|ownership|judge?ment|use|show)/i,
  phrases: phrases.map((phrase) => (ASKS_NOBODY.test(phrase.match) ? phrase : { unlessWith: DENIES, ...phrase })),
};
