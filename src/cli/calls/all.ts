import { adoptCall } from './adopt.ts';
import { alertsCall } from './alerts.ts';
import { buildCall } from './build.ts';
import { checkCall } from './check.ts';
import { devCall } from './dev.ts';
import { initCall } from './init.ts';
import { linkCall } from './link.ts';
import { mcpCall } from './mcp.ts';
import { newCall } from './new.ts';
import { printCall } from './print.ts';
import { retroCall } from './retro.ts';
import { smokeCall } from './smoke.ts';
import { startCall } from './start.ts';

/** Every command by the name of its npm script, in the order in which they are needed. */
export const calls = {
  init: initCall,
  start: startCall,
  dev: devCall,
  build: buildCall,
  smoke: smokeCall,
  check: checkCall,
  adopt: adoptCall,
  new: newCall,
  alerts: alertsCall,
  link: linkCall,
  retro: retroCall,
  print: printCall,
  mcp: mcpCall,
};
