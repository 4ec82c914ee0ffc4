import { serveJobs } from '../../pipeline/pool/serve.js';
import { OutputError } from '../../shared/output-error.js';
import type { PageAnswer, PageJob } from './job.js';
import { makePage } from './make-page.js';

/** Errors lose their class on the way between processes: what a person is to be told is sent as data. */
async function answer(job: PageJob): Promise<PageAnswer> {
  try {
    return { kind: 'page', page: await makePage(job) };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const { code, detail } = error;
    return { kind: 'output', code, detail };
  }
}

// What a child process of the crew runs.
serveJobs(answer);
