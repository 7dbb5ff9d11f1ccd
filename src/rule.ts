export type { CheckFinding, CheckRule, Edit, LinkedPage, SiteFacts, WholeSite } from './check/rule.ts';
