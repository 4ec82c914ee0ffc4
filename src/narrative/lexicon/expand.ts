/**
 * All literal strings that a wording stands for. `x?` makes the character before it optional, `{a|b|}` gives
 * alternatives (an empty one allowed), `\(` is the bracket itself.
 */
export function expandWording(wording: string): string[] {
  let forms = [''];
  for (let i = 0; i < wording.length; i++) {
    const character = wording[i]!;
    let options: string[];
    if (character === '{') {
      const end = wording.indexOf('}', i);
      if (end < 0) throw new Error(`unclosed alternatives in the wording ${wording}`);
      options = wording
        .slice(i + 1, end)
        .split('|')
        .flatMap((option) => expandWording(option));
      i = end;
    } else {
      const literal = character === '\\' ? wording[++i]! : character;
      options = [literal];
    }
    if (wording[i + 1] === '?') {
      options = [...options, ''];
      i++;
    }
    forms = forms.flatMap((form) => options.map((option) => form + option));
  }
  return [...new Set(forms)];
}
