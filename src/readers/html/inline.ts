/** Looks of a stretch of text. */
export interface TextLook {
  readonly bold: boolean;
  /** Size of the type in points; null where the page leaves it to the browser. */
  readonly size: number | null;
}

const COLLAPSIBLE = /[ \t\r\n\f]+/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u3000-\u303f]/;

/**
 * Gathers the text of one block as a browser lays it out: white space collapses over element borders, no-break spaces
 * stay (as plain spaces), a line break of the source between two Chinese characters is no space.
 */
export class InlineText {
  #parts: string[] = [];
  #pending = '';
  #last = '';
  #bold = 0;
  #counted = 0;
  readonly #sizes = new Map<number, number>();

  /** Adds characters of the source; `preformatted` keeps its white space. */
  add(source: string, look: TextLook, preformatted: boolean): void {
    const text = source.replace(INVISIBLE, '');
    if (preformatted) this.#write(text.replace(/\r\n?/g, '\n'));
    else {
      let from = 0;
      COLLAPSIBLE.lastIndex = 0;
      for (let gap = COLLAPSIBLE.exec(text); gap; gap = COLLAPSIBLE.exec(text)) {
        this.#write(text.slice(from, gap.index));
        if (this.#pending !== '\n') this.#pending = /[\r\n]/.test(gap[0]) ? '\n' : ' ';
        from = gap.index + gap[0].length;
      }
      this.#write(text.slice(from));
    }
    const visible = text.replace(/\s+/g, '').length;
    this.#counted += visible;
    if (look.bold) this.#bold += visible;
    if (look.size !== null) this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + visible);
  }

  /** A line break that the page draws. */
  break(): void {
    this.#pending = '';
    this.#parts.push('\n');
    this.#last = '\n';
  }

  /** Takes the lines gathered so far and begins anew. No-break spaces are plain spaces; the ends are not trimmed. */
  take(): { readonly lines: readonly string[]; readonly bold: boolean; readonly size: number | null } {
    const lines = this.#parts
      .join('')
      .replace(/\u00a0/g, ' ')
      .split('\n');
    const bold = this.#counted > 0 && this.#bold === this.#counted;
    const [size] = [...this.#sizes].reduce<readonly [number | null, number]>(
      (most, entry) => (entry[1] > most[1] ? entry : most),
      [null, 0],
    );
    this.#parts = [];
    this.#pending = '';
    this.#last = '';
    this.#bold = 0;
    this.#counted = 0;
    this.#sizes.clear();
    return { lines, bold, size };
  }

  #write(text: string): void {
    if (text === '') return;
    if (this.#pending !== '' && this.#last !== '' && this.#last !== '\n') {
      const joined = this.#pending === '\n' && WIDE.test(this.#last) && WIDE.test(text[0]!);
      if (!joined) this.#parts.push(' ');
    }
    this.#pending = '';
    this.#parts.push(text);
    this.#last = text.at(-1)!;
  }
}
