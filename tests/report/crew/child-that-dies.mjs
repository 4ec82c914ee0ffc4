import { writeFileSync } from 'node:fs';

// Stands in for a process of the crew. It dies of the first attempt at `dies`, and tells of what it may not do.
process.on('message', ({ id, options }) => {
  if (id === 'dies' && options.drawable) process.exit(1);
  if (id === 'full') process.send({ kind: 'output', code: 'output-disk-full', detail: 'The system says ENOSPC.' });
  else process.send({ kind: 'page', page: { row: { path: id }, made: options.drawable, written: attempts(options.folder) } });
});
process.send({ kind: 'ready' });

const attempts = (folder) => [`${folder}/page`, `${folder}-beside`].map((path) => {
  try {
    writeFileSync(path, '');
    return true;
  } catch {
    return false;
  }
});
