import type { Case } from './case.ts';

/** Commands that no table knows: their names and the slots in them. */
export const unknown: readonly Case[] = [
  ['./fix.sh {{host}}', 'fix.sh: host'],
  ['sudo /opt/tools/fix {{host}} --force', 'fix: host'],
  ['bash fix.sh {{host}}', 'fix.sh: host'],
  ['ssh {{host}} ./fix.sh', 'fix.sh: host'],
  ['python3 fix.py {{host}}', 'python3: host'],
  ['shopctl cache flush {{service}}', 'shopctl: service'],
  ['kubectl frobnicate {{pod}}', 'kubectl frobnicate: pod'],
  ['make deploy SERVICE={{service}}', 'make: service'],
  ['kubectl get pod {{pod}}', ''],
  ['ls {{dir}}', ''],
];
