import type { WordList } from '../word-list.ts';

const DENIED: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'without',
  'nobody',
  'noone',
  'none',
  'neither',
  'nor',
  'instead',
  'rather',
]);
const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'noone', 'no']);
const WHOM = '(you|he|she|they|nobody|anybody|anyone|someone|somebody|everyone|#Human|#GivenName|#FirstName)';
/** compromise does not go back: what may be left out must not take the word that comes next. */
const NOUN = '(#Noun && !#Pronoun && !#Human && !#GivenName && !#FirstName)?';
const FAULTS =
  '(broke|botched|missed|ignored|skipped|misread|misconfigured|mistyped|overlooked|mishandled|fumbled|bungled|misjudged|misunderstood|mismanaged|caused|disregarded|underestimated)';
const WRONG = '(wrong|bad|broken|untested|faulty|buggy|incorrect|unreviewed)';

export const blame: WordList = {
  source: 'Etsy, Debriefing Facilitation Guide (2016); Allspaw, The Infinite Hows (2014)',
  reason: 'Who is about a person; why asks for a defence. People then say less, and the next incident teaches less.',
  ask: 'Name roles and systems, not people. Ask how and what: how did it look at the time, what was the next step meant to do?',
  trigger:
    /\b(?:why|who|whose|blam|fault|mistake|error|careless|negligen|incompeten|sloppy|sloppiness|lazy|laziness|stupid|reckless|irresponsible|clueless|dumb|foolish|inattentive|because of|due to|fat|pebkac|rtfm|accidentally|mistakenly|wrongly|inadvertently|blindly|wrong|bad|broken|untested|faulty|buggy|incorrect|unreviewed|without|not|broke|botched|missed|ignored|skipped|misread|misconfigured|mistyped|overlooked|mishandled|fumbled|bungled|misjudged|misunderstood|mismanaged|caused|disregarded|underestimated|screw|what|let|letting|responsibility|judge?ment|blunder|is on|was on|lack of|rookie|amateur|silly|excuse|common sense|guilty|pinned|accountable|responsible|understand|messed|ball|took|brought|forg[eo]t|failed|neglected|known|bothered|always|never|lies|lay|rests|rested)|n['’]t\b|['’]s fault/i,
  phrases: [
    {
      match: `why (did|would|was|were|do|does|has|have|had|could) not? (the|our|a|an|that|this)? #Adjective? (on call)? ${NOUN} ${WHOM}`,
    },
    {
      match:
        'who (broke|caused|forgot|missed|ignored|skipped|overlooked|messed|screwed|botched|misconfigured|failed|neglected)',
    },
    {
      match:
        '^who (deployed|approved|merged|pushed|changed|deleted|wrote|ran|introduced|did|let|allowed|signed|reviewed|made|dropped|restarted|disabled|touched|thought|decided|#Verb responsible)',
    },
    {
      match:
        'who (is|was) (to blame|responsible for (this|the) #Adjective? (outage|incident|mistake|error|failure|problem|mess|bug))',
    },
    { match: 'whose (fault|mistake|error|idea|blame|decision)' },
    {
      match:
        '[<it>(#GivenName|#FirstName) (fault|mistake|mistakes|error|errors|carelessness|negligence|incompetence|blunder|oversight|failure)]',
      unless: ['human (error|errors|mistake|mistakes)'],
      unlessAfter: NOBODY,
    },
    {
      match:
        '[<it>(#Human && #Possessive) (fault|mistake|mistakes|error|errors|carelessness|negligence|incompetence|blunder|oversight|failure)]',
      unless: ['human (error|errors|mistake|mistakes)'],
      unlessAfter: NOBODY,
    },
    {
      match:
        '(his|her|their|your) own? (fault|mistake|mistakes|error|carelessness|negligence|incompetence|blunder|oversight)',
    },
    { match: '(to blame|at fault)', unlessAfter: DENIED },
    { match: '(blame|blamed|blames) (for|on|lies|falls|the|him|her|them)', unlessAfter: DENIED },
    {
      match: `(fault|mistake|error) (of|by) (the|our|a|an)? #Adjective? ${NOUN} (#Human|#GivenName|#FirstName)`,
      unlessAfter: DENIED,
    },
    {
      match:
        '(careless|negligent|incompetent|sloppy|stupid|reckless|irresponsible|clueless|dumb|foolish|inattentive|unprofessional|carelessly|negligently|recklessly|stupidly|foolishly|negligence|carelessness|incompetence|sloppiness|laziness|stupidity|recklessness)',
      unlessAfter: DENIED,
    },
    { match: '(is|was|were|are|too|so) lazy', of: ['person', 'we'] },
    {
      match:
        '(made|make|makes|making) (a|an|the|another|this|that|several|some)? #Adjective? (mistake|mistakes|error|errors|blunder)',
      of: ['person'],
      unlessAfter: NOBODY,
    },
    { match: '(forgot|failed|neglected|omitted) to', of: ['named'] },
    { match: '(should|could) have known', of: ['named', 'person'] },
    {
      match:
        'had [<it>(#GivenName|#FirstName|he|she)] (bothered|read|checked|looked|asked|paid|followed|tested|thought)',
    },
    { match: '(always|never) #Verb', of: ['named'] },
    { match: '(fault|mistake|error) (is|was) [<it>(#GivenName|#FirstName)]' },
    { match: '(lies|lay|rests|rested) #Adverb? with (the|our)? #Adjective? [<it>(#Human|#GivenName|#FirstName)]' },
    { match: '(did|does|do) not understand', of: ['person'] },
    { match: '(fault|blame|responsibility) (lies|lay|rests|rested|falls|fell) #Adverb? (with|on)' },
    { match: 'what (was|were) (you|he|she|they) thinking' },
    { match: '(let|letting) (us|the team|everyone|customers) down', of: ['person'] },
    {
      match: '(lack of|no|little) (care|attention|discipline|competence|diligence|professionalism)',
      of: ['person', 'none', 'thing'],
      unless: ['no attention'],
    },
    { match: '(poor|bad) (judgement|judgment)' },
    { match: '(rookie|amateur|silly|stupid|dumb) (mistake|mistakes|error)' },
    {
      match: '(no excuse|inexcusable|common sense|guilty|screw up|screwed up|the person responsible)',
      unlessAfter: DENIED,
    },
    { match: '(blamed|pinned) on', unlessAfter: DENIED },
    { match: 'hold (the|our)? #Adjective? (#Human|people|them|him|her) accountable' },
    { match: FAULTS, of: ['person'], unlessAfter: NOBODY },
    { match: 'dropped the ball', of: ['person'] },
    { match: '(screwed|messed) (it|this|things|that)? up', of: ['person'] },
    { match: '(took|brought) down', of: ['person'] },
    {
      match:
        '(did|was|were|does|had) not #Adverb? (check|checked|test|tested|read|follow|followed|verify|verified|bother|pay|review|reviewed|ask|asked|care|think|respond|respond|answer|double|communicate|tell|inform|pay|escalate|look|consult|update|document|coordinate)',
      of: ['person'],
      unlessAfter: NOBODY,
    },
    { match: '(because of|due to|thanks to) (the|our|a|an)? #Adjective? [<it>(#GivenName|#FirstName)]' },
    { match: 'fat (fingered|finger)' },
    { match: '(pebkac|rtfm)' },
    { match: '(accidentally|mistakenly|wrongly|inadvertently|blindly) #PastTense', of: ['person'] },
    { match: `#PastTense (a|an|the|his|her|their)? ${WRONG} #Noun`, of: ['person'] },
    {
      match:
        '#PastTense (a|an|the|it|this|that|his|her|their)? #Adjective? (#Noun && !#Pronoun)? (#Noun && !#Pronoun)? (to|in|on)? (#Noun && !#Pronoun)? without #Adverb? (testing|review|checking|asking|reading|telling|looking|thinking|approval|verifying|permission|reviewing)',
      of: ['person'],
    },
    { match: `why (on earth|the hell|in the world|ever) (did|would|was|were|do|does) ${WHOM}` },
    { match: '(fault|blame|responsibility) !#Verb+ (lies|lay|rests|rested|falls) #Adverb? (with|on)' },
    { match: 'what (was|were) (#Noun|#Pronoun)+ thinking' },
    { match: '(is|was) on (#GivenName|#FirstName)' },
    { match: '(let|letting) (everybody|them|me|him|her|people|the rest) down', of: ['person'] },
    { match: '(blunder|blundered|blunders)' },
  ],
};
