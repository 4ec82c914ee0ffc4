import { useLanguage } from '../common/settings.js';
import { Toolbar } from '../common/toolbar.js';
import { say } from '../common/words.js';
import { usePage } from './context.js';

/** What the document is, and the way back to all documents. */
export function Header() {
  const { record } = usePage().view;
  const language = useLanguage();
  const { entity, fiscal_year, kind, title, source, status } = record;
  const facts = [
    entity?.name,
    fiscal_year,
    say(language, kind === 'unknown' ? 'kind_unknown' : kind),
    source.format.toUpperCase(),
  ].filter(Boolean);
  return (
    <header class="page-header">
      <a class="back" href="../index.html">
        ← {say(language, 'index')}
      </a>
      <div class="what">
        <h1 lang="zh-CN">{title ?? source.path}</h1>
        <p>
          {facts.join(' · ')}
          {status === 'partial' && <span class="chip doubtful">{say(language, 'partial')}</span>}
        </p>
      </div>
      <Toolbar />
    </header>
  );
}
