import { inChinese } from '../../language/index.js';
import { useLanguage } from './settings.js';

/** A sentence of the program about a document, in the language of the page where it is known in that. */
export function Said({ text }: { readonly text: string }) {
  const language = useLanguage();
  if (language === 'en') return <span>{text}</span>;
  const chinese = inChinese(text);
  return chinese === null ? <span lang="en">{text}</span> : <span>{chinese}</span>;
}
