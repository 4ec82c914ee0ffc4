import '../styles/base.css';
import '../styles/comparison.css';
import '../styles/explorer.css';
import '../styles/print.css';
import { render } from 'preact';
import type { IndexView } from '../../report/index-view.js';
import type { VocabularyView } from '../../report/vocabulary-view.js';
import { takeData } from '../common/data.js';
import { say } from '../common/words.js';
import { Explorer } from './explorer.js';

const root = document.querySelector('#app')!;

async function start(): Promise<void> {
  const [index, vocabulary] = await Promise.all([
    takeData<IndexView>('index'),
    takeData<VocabularyView>('vocabulary'),
  ]);
  render(<Explorer index={index} vocabulary={vocabulary} />, root);
}

start().catch((error: unknown) => {
  console.error(error);
  render(<p class="broken">{say(document.documentElement.lang === 'en' ? 'en' : 'zh', 'broken')}</p>, root);
});
