import type { WordList } from '../word-list.ts';

/** What we make, do and agree on: of these it is a judgement on ourselves, whatever they always do. */
const OURS = `(${[
  ...['deploy', 'deploys', 'deployments', 'release', 'releases', 'rollback', 'rollbacks', 'failover'],
  ...['failovers', 'alert', 'alerts', 'page', 'pages', 'dashboard', 'dashboards', 'runbook', 'runbooks', 'playbook'],
  ...[
    'documentation',
    'docs',
    'wiki',
    'notes',
    'note',
    'handover',
    'handovers',
    'handoff',
    'handoffs',
    'test',
    'tests',
  ],
  ...[
    'review',
    'reviews',
    'postmortem',
    'postmortems',
    'retrospectives',
    'actions',
    'remediations',
    'tickets',
    'ticket',
  ],
  ...['planning', 'rotation', 'process', 'processes', 'procedure', 'meeting', 'meetings', 'staging', 'incidents'],
  ...['incident', 'outages', 'migrations', 'environment', 'support', 'line', 'monitoring', 'backlog', 'estimates'],
].join('|')})`;
/** What is complained of, whatever does it. */
const FAILS =
  '(break|breaks|fail|fails|fall|falls|crash|crashes|hang|hangs|go wrong|goes wrong|run out|runs out|die|dies|lag|lags)';

export const absolutes: WordList = {
  source: 'Stone, Patton and Heen, Difficult Conversations; Etsy, Debriefing Facilitation Guide (2016)',
  reason: 'One exception makes it false, and it turns a talk about what happened into one about what people are like.',
  ask: 'Say how often, since when, and how you know. Ask: when was it different?',
  trigger:
    /\b(?:always|never|every\w{0,4}|all the time|constantly|invariably|nobody ever|ever|without (?:fail|exception)|again and again|no matter what|at no point|time and again|not once|of the time)\b/i,
  phrases: [
    {
      match: '(always|never|constantly|invariably)',
      of: ['person', 'we'],
      unless: ['(always|never) (on|ending|expiring)'],
    },
    { match: '^(please|and|so)? [<it>(always|never)] #Verb' },
    { match: '(must|should|shall|to|please) [<it>(always|never)] #Verb', of: ['person', 'we', 'none'] },
    {
      match:
        '(this|that|things|deploys|deployments|alerts|releases|incidents) [<it>(always|never)] (happen|happens|happened|break|breaks|broke|go|goes|went|fail|fails|work|works|worked)',
    },
    {
      match:
        '(is|are|was|were) [<it>(always|never)] (wrong|noisy|late|broken|slow|right|ready|red|ignored|stale|outdated|tested|unclear|missing|reliable|read|reviewed|updated|documented|enough|followed|answered|understaffed|overloaded|forgotten|delayed|rushed|neglected|postponed|interrupted|blamed|left|skipped)',
    },
    // What software does as its manual says is fine; what is ours, or fails, is judged.
    {
      match: `${OURS} (#Preposition (#Determiner|#Adjective|#Noun|#Value|#Possessive)+)? [<it>(always|never|invariably)] (#PresentTense|#Infinitive)`,
      unless: ['(always|never) #Gerund'],
    },
    { match: `[<it>(always|never|invariably)] ${FAILS}`, of: ['thing'] },
    {
      match: '(is|are) [<it>(always|never)] #Determiner? (#Adjective|#Noun|#Adverb|up|on)',
      of: ['thing'],
      unless: ['(always|never) (on|ending|expiring)'],
    },
    {
      match:
        '[<it>(always|never)] (get|gets|got) (left|skipped|forgotten|missed|postponed|delayed|ignored|answered|read|reviewed|tested|updated)',
    },
    { match: 'invariably' },
    { match: '(without exception|not once|without fail)' },
    { match: '(all|#Percent) of the time', of: ['person', 'we'], adverbial: true },
    { match: 'none of (the|our|these|their)? #Adjective? #Noun+ [<it>ever]' },
    {
      match:
        '(has|have|had) [<it>never] (worked|resembled|matched|reflected|helped|mattered|kept|been) #Adverb? (right|tested|reviewed|updated|read|useful|reliable|enough)?',
      of: ['thing'],
      unless: ['never been #Adverb? (promoted|#Noun)'],
    },
    { match: '^[<it>every single? time]' },
    { match: '[<it>every single? time] (we|they|you|i|he|she|someone|somebody|anyone|people|#Human|#GivenName|that)' },
    {
      match: '(this|it|that|things) (happens|happened|breaks|fails|goes) #Adverb? #Adjective? [<it>every single? time]',
    },
    { match: '[<it>every single? time]', of: ['person', 'we'], adverbial: true },
    { match: '[<it>all the time]', of: ['person', 'we'], adverbial: true },
    { match: '(this|it|that) happens [<it>all the time]' },
    { match: '(nobody|noone|no one) ever' },
    { match: '(everyone|everybody) (knows|knew)' },
    { match: 'never once' },
    {
      match:
        '(get|gets|got|is|are) (ignored|skipped|forgotten|missed|delayed|rejected|lost|broken) [<it>every single? time]',
    },
    { match: 'all of the time' },
    { match: '(no matter what|at no point|every last)' },
    { match: '(again and again|time and again)', of: ['person', 'we'], adverbial: true },
  ],
};
