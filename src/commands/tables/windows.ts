import type { CommandFacts, CommandTable } from '../facts.ts';

/** https://learn.microsoft.com/windows-server/administration/windows-commands/windows-commands */
export const windows: CommandTable = {
  net: {
    reads: [{ sub: /^(?:view|statistics|config|help|session|file)$/ }],
    changes: 'start, stop, pause, continue, user, localgroup, group, use, share, accounts',
    otherwise: 'reads',
  },
  'sc sc.exe': { reads: 'query, queryex, qc, qfailure, sdshow, enumdepend', otherwise: 'changes' },
  'taskkill del erase rd format diskpart bcdedit icacls takeown cacls': { otherwise: 'changes' },
  'schtasks wmic reg': { reads: [{ word: /^(?:\/query|query|get|list)$/i }], otherwise: 'changes' },
  iisreset: { reads: [{ word: /^\/status$/i }], otherwise: 'changes' },
  'tasklist ipconfig systeminfo findstr quser qwinsta query tracert pathping where gpresult wevtutil driverquery': {
    otherwise: 'reads',
  },
};

/** https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands */
const CMDLET = /^([A-Z][a-z]+)-[A-Z]\w*$/i;
const READS =
  /^(?:get|test|find|measure|select|show|format|where|sort|group|compare|convertto|convertfrom|write|out|read|resolve|search|trace|watch|wait|ping|foreach|tee|import|export|enter|exit|debug|receive|join|split|use|connect|disconnect|pop|push|confirm|assert)$/i;

/** What a cmdlet of PowerShell does, by its verb. */
export function cmdlet(name: string): CommandFacts | undefined {
  const verb = CMDLET.exec(name)?.[1];
  if (verb === undefined) return undefined;
  return { oneDash: true, reads: '-WhatIf', otherwise: READS.test(verb) ? 'reads' : 'changes' };
}
