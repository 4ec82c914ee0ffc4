// A child process of the pool that is lost over the records of all documents where it has read one before.
import { finishWork } from '../../../dist/pipeline/finish/work.js';
import { serve } from '../../../dist/pipeline/pool/serve.js';
import { workOn } from '../../../dist/pipeline/pool/work.js';

let documents = 0;
serve(
  (job) => {
    documents++;
    return workOn(job);
  },
  (job) => (documents > 0 ? process.exit(7) : finishWork(job)),
);
