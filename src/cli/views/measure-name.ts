import { measureOf } from '../../vocabulary/names.js';
import type { Language } from '../context.js';
import { cleanLine } from '../terminal.js';

/** A measure by its key, in Chinese with its name in front. */
export function measureName(key: string, language: Language): string {
  const name = language === 'zh' ? measureOf(key)?.zh : undefined;
  return name === undefined ? cleanLine(key) : `${name} (${cleanLine(key)})`;
}
