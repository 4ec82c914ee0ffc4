/**
 * Chinese text in which a quotation inside a quotation has single marks (GB/T 15834): “‘三公’经费合计”. Text whose marks
 * do not come in pairs stays as it is: which of them is wrong is not ours to say.
 */
export function withInnerQuotes(text: string): string {
  let depth = 0;
  let out = '';
  for (const character of text) {
    if (character === '”') depth--;
    if (depth < 0) return text;
    out += depth === 0 ? character : (INNER[character] ?? character);
    if (character === '“') depth++;
  }
  return depth === 0 ? out : text;
}

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’' };
