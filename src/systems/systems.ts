import { teamSystems } from 'virtual:pagebook/systems';
import { ownSystems } from './own-systems.ts';
import type { AlertingSystem } from './system.ts';

/** Every alerting system of the link page, the team's own first. Only what is bundled can import it. */
export const systems: readonly AlertingSystem[] = [...teamSystems, ...ownSystems];
