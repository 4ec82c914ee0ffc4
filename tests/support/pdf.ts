/** A page of a made-up PDF: raw operators, in points from the bottom left, as `PdfDrawing` writes them. */
export interface PdfPage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

export interface PdfOptions {
  /** False leaves the font without a map to Unicode. */
  readonly unicode?: boolean;
  /** Adds this to every Chinese character in the font's map to Unicode: text that has characters but makes no sense. */
  readonly shift?: number;
  readonly encrypt?: boolean;
  /** Widths that the font states for some characters, in thousandths of an em. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** Writes operators for one page. Places are from the top left, as a reader counts; sizes in points. */
export class PdfDrawing {
  readonly #height: number;
  readonly #out: string[] = [];

  constructor(height = 842) {
    this.#height = height;
  }

  /** Text with its base line at (x, y): one run. `mode` 3 draws without ink; `angle` in degrees counter-clockwise. */
  text(x: number, y: number, text: string, size = 10, { mode = 0, angle = 0, grey = 0 } = {}): this {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, this.#height - y].map((n) => n.toFixed(4)).join(' ');
    const codes = Array.from(text, (c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
    this.#out.push(`q ${grey} g BT /F1 ${size} Tf ${mode} Tr ${matrix} Tm <${codes}> Tj ET Q`);
    return this;
  }

  /** A stroked line. */
  line(x0: number, y0: number, x1: number, y1: number): this {
    this.#out.push(`0.5 w ${x0} ${this.#height - y0} m ${x1} ${this.#height - y1} l S`);
    return this;
  }

  /** A stroked rectangle, line by line. */
  box(x0: number, y0: number, x1: number, y1: number): this {
    return this.line(x0, y0, x1, y0).line(x1, y0, x1, y1).line(x0, y1, x1, y1).line(x0, y0, x0, y1);
  }

  /** A stroked line in dashes of `dash` points. */
  dashed(x0: number, y0: number, x1: number, y1: number, dash = 2): this {
    this.#out.push(`q [${dash}] 0 d`);
    this.line(x0, y0, x1, y1);
    this.#out.push('Q');
    return this;
  }

  /** A picture of one grey dot, stretched over a rectangle. */
  image(x0: number, y0: number, x1: number, y1: number, grey = 0): this {
    const level = Math.round(grey * 255)
      .toString(16)
      .padStart(2, '0');
    this.#out.push(
      `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${this.#height - y1} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID ${level}> EI Q`,
    );
    return this;
  }

  /** A filled rectangle; `grey` 1 is white. */
  fill(x0: number, y0: number, x1: number, y1: number, grey = 0): this {
    this.#out.push(`q ${grey} g ${x0} ${this.#height - y1} ${x1 - x0} ${y1 - y0} re f Q`);
    return this;
  }

  /** What `draw` draws, shown inside a rectangle only. */
  clipped(x0: number, y0: number, x1: number, y1: number, draw: (drawing: this) => unknown): this {
    this.#out.push(`q ${x0} ${this.#height - y1} ${x1 - x0} ${y1 - y0} re W n`);
    draw(this);
    this.#out.push('Q');
    return this;
  }

  /** A table: column lines, row lines, and texts by row. `rule` draws one line of it. */
  table(
    xs: readonly number[],
    ys: readonly number[],
    texts: readonly (readonly string[])[],
    rule = this.line,
  ): this {
    for (const y of ys) rule.call(this, xs[0]!, y, xs.at(-1)!, y);
    for (const x of xs) rule.call(this, x, ys[0]!, x, ys.at(-1)!);
    texts.forEach((row, r) => {
      row.forEach((text, c) => {
        if (text !== '') this.text(xs[c]! + 4, (ys[r]! + ys[r + 1]!) / 2 + 3, text, 9);
      });
    });
    return this;
  }

  toString(): string {
    return this.#out.join('\n');
  }
}

/**
 * Builds a PDF by hand: one font, not embedded, whose character codes are Unicode itself; Chinese characters are an em
 * wide, others half. The same pages always give the
 * same bytes.
 */
export function pdfOf(
  pages: readonly PdfPage[],
  { unicode = true, shift = 0, encrypt = false, widths = {} }: PdfOptions = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (data: string): string => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const toUnicode = add(stream(unicodeMap(pages, shift)));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  );
  const narrow = Object.entries(widths)
    .map(([sign, width]) => ` ${sign.codePointAt(0)} [${width}]`)
    .join('');
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 ${0x2e7f} 500${narrow}] >>`,
  );
  const map = unicode ? `/ToUnicode ${toUnicode} 0 R` : '';
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ${map} >>`,
  );
  const kids = pages.map(({ content, width = 595, height = 842, rotate = 0 }) => {
    const contents = add(stream(content));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${contents} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  // A handler that asks for a password which nobody gave.
  const lock = encrypt
    ? `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`
    : '';
  return assemble(objects, lock);
}

/** Map to Unicode of the blocks of 256 codes that the pages use. */
function unicodeMap(pages: readonly PdfPage[], shift: number): string {
  const codes = pages.flatMap(({ content }) => [...content.matchAll(/<([\da-f]+)>/g)].map(([, hex]) => hex!));
  const used = codes.flatMap((hex) => hex.match(/.{4}/g) ?? []).map((code) => code.slice(0, 2));
  const ranges = [...new Set(used)].sort().map((high) => {
    const first = Number.parseInt(high, 16) * 256;
    const meant = (first >= 0x4e00 ? first + shift : first).toString(16).padStart(4, '0');
    return `<${high}00> <${high}ff> <${meant}>`;
  });
  const blocks = [0, 100, 200].flatMap((from) => {
    const part = ranges.slice(from, from + 100);
    return part.length === 0 ? [] : [`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`];
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}
