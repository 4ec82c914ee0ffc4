import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { ComparisonView } from '../../report/comparison-view.js';
import { changeSettings, type Language } from '../common/settings.js';
import { Page } from './page.js';
import { Paper } from './paper.js';

/** The page of a comparison as HTML, charts and all, for viewers that run no scripts. */
export function staticPage(view: ComparisonView, language: Language): string {
  changeSettings({ language });
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return renderToStaticMarkup(
    <Paper.Provider value={document}>
      <Page view={view} />
    </Paper.Provider>,
  );
}
