import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before the program: every file that it writes gets its name by being renamed, and where the name ends as
// AT_RENAME says, what DO says happens first, once. SIGINT or SIGTERM: the process gets this signal and has heard it before it
// goes on. An error of the system (ENOSPC): the system refuses.

const { AT_RENAME, DO } = process.env;
const { rename } = fs;
let done = false;

fs.rename = async (from, to) => {
  if (done || !String(to).replaceAll('\\', '/').endsWith(AT_RENAME)) return rename(from, to);
  done = true;
  if (!DO.startsWith('SIG')) throw Object.assign(new Error(`${DO}: made up, rename`), { code: DO });
  const heard = new Promise((hear) => process.once(DO, hear));
  // Waiting for a signal keeps no process alive.
  const alive = setInterval(() => undefined, 1_000);
  process.kill(process.pid, DO);
  await heard;
  clearInterval(alive);
  return rename(from, to);
};
syncBuiltinESMExports();
