import '../styles/base.css';
import '../styles/document.css';
import '../styles/print.css';
import { render } from 'preact';
import type { DocumentView } from '../../report/view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { takeData } from '../common/data.js';
import { say } from '../common/words.js';
import { DocumentPage } from './page.js';

const root = document.querySelector('#app')!;

async function start(): Promise<void> {
  const [view, vocabulary] = await Promise.all([
    takeData<DocumentView>('document'),
    takeData<VocabularyView>('vocabulary'),
  ]);
  render(<DocumentPage view={view} vocabulary={vocabulary} />, root);
}

start().catch((error: unknown) => {
  console.error(error);
  render(<p class="broken">{say(document.documentElement.lang === 'en' ? 'en' : 'zh', 'broken')}</p>, root);
});
