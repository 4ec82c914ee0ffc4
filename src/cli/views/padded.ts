/** Text filled up, or cut, to a width in columns of a terminal; Chinese characters take two. */
export function padded(text: string, width: number): string {
  let out = '';
  let used = 0;
  for (const character of text) {
    const own = character > '\u1100' ? 2 : 1;
    if (used + own > width) break;
    out += character;
    used += own;
  }
  return out + ' '.repeat(width - used);
}
