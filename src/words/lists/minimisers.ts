import type { WordList } from '../word-list.ts';

export const minimisers: WordList = {
  source: 'alex and retext-simplify; Etsy, Debriefing Facilitation Guide (2016)',
  reason: 'It says that the thing was easy. For those who were there it was not, and what made it hard stays untold.',
  ask: 'Take the word out, and say what it took. Ask: what made this hard to see or to do at the time?',
  trigger:
    /\b(?:just|only|simply|obvious|clearly|trivial|merely|basically|of course|easily|needless|big deal|no big deal|nothing|nothing more|little more|straightforward|all (?:we|you|they|he|she|it)|simple|evidently)/i,
  phrases: [
    {
      match: '(obviously|trivially|basically|evidently)',
    },
    // How software does something is no judgement: `the requests simply time out`.
    {
      match: '(simply|merely)',
      of: ['person', 'we', 'none'],
      unless: ['put simply', 'simply put', 'quite simply'],
    },
    { match: '[<it>(simply|merely)] (require|requires|required|need|needs|needed|mean|means|meant)' },
    { match: '(is|was|were|be) [<it>(simply|merely)] (to|#Determiner|#Adjective|#Possessive)' },
    {
      match: '(can|could|should|must|may|might|would|to|will) [<it>(simply|merely)] #Verb',
      of: ['person', 'we', 'none'],
    },
    { match: 'of course' },
    { match: '(no big deal|nothing more than|little more than|as simple as|simple enough)' },
    {
      match:
        '(a|an|the|very|quite|pretty) (straightforward|trivial) (change|fix|task|matter|deploy|migration|upgrade|step|restart|edit)',
    },
    { match: '(is|was|be) #Adverb? straightforward', unlessAfter: new Set(['not', 'no', 'never', 'nothing']) },
    { match: '(is|was|were|be|are) #Adverb? trivial', unlessAfter: new Set(['not', 'no', 'never', 'nothing']) },
    { match: '(it|this|that) (is|was) [<it>just] #Noun', unless: ['just (one|before|after)'] },
    { match: '(impact|outage|incident|effect|damage) (is|was) [<it>(only|just)]' },
    { match: '[<it>just] (had|have|has|need|needs|needed) to' },
    { match: 'needless to say' },
    {
      match: 'clearly',
      unless: [
        '(show|shows|showed|shown|see|seen|say|says|said|state|states|stated|write|written|mark|marked|communicate|communicated|explain|explained|more|most|very|so) (it|this|that|them|us)? clearly',
        'clearly (visible|marked|labelled|labeled|stated|documented|separated|defined|named|written|shown|seen|better|worse|identified)',
      ],
    },
    {
      match: '(is|was|be|been|seems|seemed) (obvious|trivial) (that|to|in|from|what|which|how)',
      unlessAfter: new Set(['not', 'no', 'never', 'nothing']),
    },
    { match: '(could|can|would|should|might) (have|be|not)? [<it>easily]' },
    { match: 'all (we|you|they|he|she|i|it) (had|have|has|needed|need|needs|takes|took) to? (do|be)? (was|is)' },
    { match: '(a|the) simple (mistake|oversight|typo|matter|question|task|fix|restart)' },
    {
      match:
        '(it|this|that) (would)? [<it>(only|just)] (takes|took|take|taken) (a|one|two|few|some) (minute|minutes|second|seconds|moment|click|line|lines|command)',
    },
    { match: '[<it>(only|just)] (had|have|has|need|needs|needed) to', of: ['person', 'we'] },
    {
      match:
        '(is|was|were|are) [<it>only] (a|an) (small|minor|tiny|little|simple|quick|trivial|config|configuration|matter|typo|formality|question|restart|test)',
    },
    {
      match: '(it|this|that) (is|was) [<it>(only|just)] (a|an|one|some|#Value)',
      unless: ['(only|just) (a|an|one)? #Adverb? (of|minute|hour|second)', 'just one of'],
    },
    { match: '[<it>only] a (small|minor|tiny|little|simple|quick|trivial) #Noun' },
    {
      match: '(is|was|were|are|be) [<it>just] (a|an|the|some|another|one)',
      unless: ['not just', 'just one of', 'just the (one|two|three)'],
    },
    { match: '[<it>just] a (matter|question|case|small|quick|simple|minor|little|typo|restart)', unless: ['not just'] },
    {
      match:
        '[<it>just] (restart|redeploy|rerun|retry|run|roll|check|read|look|ask|click|wait|scale|delete|change|set|add|use|call|do|turn|press|follow|fix|copy|flip|open|kill|reboot|revert|go|drop|switch|increase|ping|push|#Infinitive)',
      unless: ['(not|only) just', 'just (in|like|then|now|under|over|before|after|as|short|past)'],
    },
    {
      match: '[<it>just] #PastTense',
      of: ['person', 'we'],
      unless: [
        '(had|has|have|having|been|was|were|is|are|not|only) just',
        'just (finished|deployed|started|released|shipped|rolled|merged|completed|arrived|joined|upgraded|migrated|moved|returned|begun|left|landed|been|had)',
      ],
    },
    { match: '(can|could|should|must|may|might|would|to|will) [<it>just] #Verb', unless: ['not just'] },
    {
      match:
        '(only|just) a (handful|few|couple) of? #Adjective? (customers|users|people|orders|requests|checkouts|minutes|accounts|merchants|records)',
    },
    { match: '(not|no) (a|that|such)? (big|huge) (a)? (deal|issue|problem)' },
    { match: '(it|this|that) [<it>only] (took|affected|hit|impacted|broke|touched|cost|hurt)' },
    { match: '(should|could|would|might) have [<it>just] #PastTense' },
    { match: '(be|been) [<it>just] (a|an|the|#Noun)' },
    { match: 'nothing (important|serious|major|critical|special)' },
    {
      match: '(is|was|were|be) [<it>(easily|obvious)] (#PastTense|once|when|after|if)',
      unlessAfter: new Set(['not', 'no', 'never', 'nothing']),
    },
  ],
};
