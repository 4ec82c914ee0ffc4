// A child process of the pool that reads documents and is lost over the records of all of them.
import { serve } from '../../../dist/pipeline/pool/serve.js';
import { workOn } from '../../../dist/pipeline/pool/work.js';

serve(workOn, () => process.kill(process.pid, 'SIGKILL'));
