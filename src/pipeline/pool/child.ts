import { serve } from './serve.js';
import { workOn } from './work.js';

// What a child process of the pool runs.
serve(workOn);
