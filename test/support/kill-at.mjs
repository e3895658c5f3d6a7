/*
 * Loaded before a command (`node --import`): counts what the command asks of the disk that a crash can come between, and kills the
 * process before number ZICHT_KILL_AT of them; with 0 it tells at the end how many there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.ZICHT_KILL_AT ?? 0);
let count = 0;
for (const name of ['renameSync', 'symlinkSync', 'fsyncSync', 'rmSync', 'copyFileSync', 'writeFileSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    count += 1;
    if (count === at) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
if (at === 0) process.on('exit', () => process.stderr.write(`boundaries: ${count}\n`));
