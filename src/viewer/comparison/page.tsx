import type { ComparisonView } from '../../report/comparison-view.js';
import { proofHref } from '../common/proof.js';
import { useLanguage } from '../common/settings.js';
import { Toolbar } from '../common/toolbar.js';
import { say } from '../common/words.js';
import { ComparisonPage } from './comparison.js';

/** A comparison by itself, in one file. */
export function Page({ view }: { readonly view: ComparisonView }) {
  const language = useLanguage();
  const { comparison, vocabulary, report, documents } = view;
  const names = new Map(documents.map(({ id, path }) => [id, path.split('/').at(-1) ?? path]));
  const entities = new Map(documents.map(({ id, entity }) => [id, entity]));
  return (
    <>
      <header class="page-header">
        <h1>
          公开 <span class="aside">Gongkai</span>
        </h1>
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
              {documents.map(({ id, path }) => (
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
