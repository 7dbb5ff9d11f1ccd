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
const CMDLET = /^([A-Z][a-z]+)-[A-Z]\w*$/;
const READS =
  /^(?:Get|Test|Find|Measure|Select|Show|Format|Where|Sort|Group|Compare|Convert|ConvertTo|ConvertFrom|Write|Out|Read|Resolve|Search|Trace|Watch|Wait|Ping|ForEach|Tee|Export|Enter|Exit|Debug|Receive|Join|Split|Use|Connect|Disconnect|Pop|Push|Confirm|Assert)$/;
const CHANGES =
  /^(?:Add|Approve|Block|Backup|Clear|Close|Complete|Copy|Deny|Deploy|Disable|Dismount|Edit|Enable|Expand|Grant|Import|Initialize|Install|Invoke|Limit|Lock|Merge|Mount|Move|New|Optimize|Protect|Publish|Redo|Register|Remove|Rename|Repair|Request|Reset|Resize|Restart|Restore|Resume|Revoke|Save|Send|Set|Start|Step|Stop|Submit|Suspend|Switch|Sync|Unblock|Undo|Uninstall|Unlock|Unprotect|Unpublish|Unregister|Update)$/;

/** What a cmdlet of PowerShell does, by its verb. */
export function cmdlet(name: string): CommandFacts | undefined {
  const verb = CMDLET.exec(name)?.[1];
  if (verb === undefined || !(READS.test(verb) || CHANGES.test(verb))) return undefined;
  return { oneDash: true, reads: '-WhatIf', otherwise: READS.test(verb) ? 'reads' : 'changes' };
}
