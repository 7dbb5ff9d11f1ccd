export type { AlertingSystem, GivenParameter, Left, LinkParameter } from './links/system.ts';
