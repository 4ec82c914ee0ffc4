import '../styles/base.css';
import '../styles/comparison.css';
import '../styles/print.css';
import { render } from 'preact';
import type { ComparisonView } from '../../report/comparison-view.js';
import { Page } from './page.js';

const view = JSON.parse(document.querySelector('#data')!.textContent!) as ComparisonView;
const app = document.querySelector('#app')!;
// What stands there for those whose viewer runs no scripts gives way to the page that is as wide as the window.
app.replaceChildren();
render(<Page view={view} />, app);
