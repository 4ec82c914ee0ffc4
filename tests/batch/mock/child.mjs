// A child process of the pool that reads one format more: a text that begins with MOCK tells what is to happen.
import { serve } from '../../../dist/pipeline/pool/serve.js';
import { progressed } from '../../../dist/shared/progress.js';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const spin = (step) => {
  for (;;) step?.();
};
const made = (text) => {
  const json = Buffer.from(`record of ${text}`);
  const findings = { error: 0, warning: 0, notice: 0 };
  const counts = { sections: 0, tables: 0, facts: 0, findings, notes: 0 };
  return { ok: true, status: 'ok', counts, notices: [], json, sha256: '0'.repeat(64) };
};

const ACTS = {
  fine: () => undefined,
  throw: () => {
    throw new TypeError('cells is undefined');
  },
  hang: () => wait(1e9),
  spin: () => spin(),
  'progress for ever': () => spin(progressed),
  'eat memory': () => {
    const eaten = [];
    for (;;) eaten.push(Array.from({ length: 1e5 }, (_, i) => ({ i })));
  },
  'eat buffers': async () => {
    const eaten = [];
    for (;;) {
      eaten.push(Buffer.alloc(16e6, 1));
      await wait(5);
    }
  },
  exit: () => process.exit(0),
  'kill itself': () => process.kill(process.pid, 'SIGKILL'),
  abort: () => process.abort(),
  // Ends well, and takes the process down while another document is in it.
  'fell the next': () => void setTimeout(() => process.exit(7), 100),
  'take a while': () => wait(1000),
  write: async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${process.cwd()}/written-by-mock`, 'x');
  },
  read: async () => {
    const { readFileSync } = await import('node:fs');
    readFileSync('/etc/hostname');
  },
  start: async () => {
    const { execFileSync } = await import('node:child_process');
    execFileSync(process.execPath, ['--version']);
  },
  environment: () => {
    if (Object.keys(process.env).length > 0) throw new Error(`it sees ${Object.keys(process.env)}`);
  },
};

serve(async (job) => {
  const text = Buffer.from(job.bytes ?? '').toString('utf8');
  const act = /^MOCK (.*)/.exec(text)?.[1];
  if (act === undefined) {
    // Loaded only where it is needed: the acts need nothing of it, and start the faster.
    const { workOn } = await import('../../../dist/pipeline/pool/work.js');
    return workOn(job);
  }
  try {
    await ACTS[act]();
    return made(text);
  } catch (error) {
    const problem = { code: 'reader-crashed', message: String(error.code ?? error.message), hint: '' };
    return { ok: false, error: problem, stack: error.stack };
  }
});
