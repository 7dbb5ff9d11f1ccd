/**
 * `pagebook/system`: what a team needs to add an alerting system to the link page. All of it is a promise: what is
 * exported here changes only with a new major version. `docs/extend.md` has an example.
 */
import type { AlertingSystem } from './systems/system.ts';

export type { AlertingSystem, GivenParameter } from './systems/system.ts';
export { linkOf, NOT_ENCODED, same } from './systems/system.ts';

/** Gives an editor the types of an alerting system: `export default defineSystem({ … })`. */
export const defineSystem = (system: AlertingSystem): AlertingSystem => system;
