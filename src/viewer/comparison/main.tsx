import '../styles/base.css';
import '../styles/comparison.css';
import '../styles/print.css';
import { render } from 'preact';
import type { ComparisonView } from '../../report/comparison-view.js';
import { proofHref } from '../common/proof.js';
import { useLanguage } from '../common/settings.js';
import { Toolbar } from '../common/toolbar.js';
import { say } from '../common/words.js';
import { ComparisonPage } from './comparison.js';

const view = JSON.parse(document.querySelector('#data')!.textContent!) as ComparisonView;

/** A comparison by itself, in one file. */
function Page() {
  const language = useLanguage();
  const { comparison, vocabulary, report, documents } = view;
  const paths = new Map(documents.map(({ id, path }) => [id, path]));
  const names = new Map(documents.map(({ id, path }) => [id, path.split('/').at(-1) ?? path]));
  const entities = new Map(documents.map(({ id, entity }) => [id, entity]));
  return (
    <>
      <header class="page-header">
        <h1>
          公开 <span class="aside">Gongkai</span>
        </h1>
        <div class="what">
          <p>{say(language, 'compare')}</p>
        </div>
        <Toolbar />
      </header>
      <main class="single">
        <ComparisonPage
          comparison={comparison}
          vocabulary={vocabulary}
          sourceOf={(id) => names.get(id) ?? id}
          entityOf={(document) => entities.get(document) ?? null}
          hrefOf={(proof) => (report === null ? undefined : proofHref(proof, `${report}/`))}
        />
        {report === null && (
          <section class="sources">
            <h2>{say(language, 'source_documents')}</h2>
            <ul class="aside">
              {[...paths].map(([id, path]) => (
                <li>
                  <code>{id}</code> {path}
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}

document.title = `${view.comparison.query.measure} ${view.comparison.query.year} · Gongkai`;
render(<Page />, document.querySelector('#app')!);
