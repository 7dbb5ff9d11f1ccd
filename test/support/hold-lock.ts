import { lock } from '../../src/files/lock.ts';

// A process that takes a lock, says so, and keeps it until its input ends.
const held = await lock(process.argv[2] ?? '', () => console.log('waits'));
console.log('has it');
process.stdin.resume().on('end', () => {
  held.release().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
});
