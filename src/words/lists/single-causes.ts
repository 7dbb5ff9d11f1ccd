import type { WordList } from '../word-list.ts';

const DENIED: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'without',
  'instead',
  'rather',
  'than',
  'beyond',
  'nor',
  'neither',
]);

export const singleCauses: WordList = {
  source:
    'Heroku, retrospectives: contributing factors instead of a root cause; Dekker; Cook, How Complex Systems Fail',
  reason: 'Several things had to come together. The first that is called the cause ends the search for the others.',
  ask: 'List contributing factors. Ask: what else had to be so for this to happen?',
  trigger:
    /\b(?:cause|error|mistake|culprit|reason|attribut|trace|because|rca|alone|nothing else|one thing|only thing|explain|responsible|due|down|owing|boils|comes down|came down)/i,
  phrases: [
    { match: 'root (cause|causes|causing)', unlessAfter: DENIED },
    { match: '(human|operator|pilot|manual|people|#Human) (error|errors|mistake|mistakes)', unlessAfter: DENIED },
    { match: 'user error', unlessAfter: DENIED },
    {
      match:
        '(single|sole|only|real|true|actual|ultimate|underlying|proximate|fundamental|main|primary|one) (cause|culprit)',
      unlessAfter: DENIED,
    },
    { match: '(is|was|were) the reason (for|of|why)', unlessAfter: DENIED },
    { match: '(sole|only|single|real|one) reason', unlessAfter: DENIED },
    {
      match: 'the cause (of|was|is|for|behind)',
      unlessWith: ['(not known|unknown|unclear|not clear|not yet known)'],
      unlessAfter: DENIED,
    },
    { match: '(is|was|were|are) the culprit', unlessAfter: DENIED },
    { match: '(caused|explained) (solely|entirely|only|purely|simply|just) by' },
    {
      match: '^(#Adjective|#Determiner)? cause (of|is|was)',
      unlessWith: ['(not known|unknown|unclear|not clear|contributing)'],
      unlessAfter: DENIED,
    },
    { match: '(attribute|attributed) (the|this|it|that)? (entire|whole)? #Noun? to', of: ['person', 'we', 'none'] },
    { match: '(trace|traced|traces) (all the way)? back to (a|one|the)? (single|one|same)?' },
    { match: '(solely|purely|entirely|simply) because' },
    { match: 'the reason (was|is) (that|a|an|the)', unlessWith: ['(not known|unknown|unclear)'] },
    { match: '(due|down|owing) (entirely|solely|purely|only|wholly|simply) to', unlessAfter: DENIED },
    { match: '(boils|boiled|comes|came) down to' },
    { match: 'rca', unlessAfter: DENIED },
    { match: '(that|this|which|it) alone' },
    { match: 'nothing else (contributed|mattered|caused|explains)' },
    { match: 'the (one|only) thing that' },
    { match: '(explain|explains|explained) the (whole|entire)' },
    { match: '(is|was) the reason (we|they|it|that)', unlessAfter: DENIED },
    { match: '(sole|only|solely) responsible', unlessAfter: DENIED },
  ],
};
