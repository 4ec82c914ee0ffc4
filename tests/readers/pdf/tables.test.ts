import { describe, expect, test } from 'vitest';
import { checkGrid } from '../../../src/document/grid.js';
import type { SourceDocument, TableBlock } from '../../../src/document/model.js';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { DEFAULT_LIMITS } from '../../../src/shared/limits.js';
import { PdfDrawing, type PdfOptions, type PdfPage, pdfOf } from '../../support/pdf.js';

const read = async (pages: readonly PdfPage[], options?: PdfOptions): Promise<SourceDocument> => {
  const outcome = await readPdf(pdfOf(pages, options), { name: 'a.pdf', limits: DEFAULT_LIMITS });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const tablesOf = (document: SourceDocument): TableBlock[] =>
  document.blocks.filter((block): block is TableBlock => block.kind === 'table');
/** Rows of a table: the text at the anchor of each cell, `·` where a cell reaches over. */
const rowsOf = ({ grid }: TableBlock): string[] => {
  expect(checkGrid(grid)).toEqual([]);
  const rows = Array.from({ length: grid.height }, () => new Array<string>(grid.width).fill('·'));
  for (const cell of grid.cells) rows[cell.row]![cell.column] = cell.text;
  return rows.map((row) => row.join('|'));
};
const onlyTable = async (drawing: PdfDrawing, page: Partial<PdfPage> = {}): Promise<string[]> => {
  const tables = tablesOf(await read([{ ...page, content: String(drawing) }]));
  expect(tables).toHaveLength(1);
  return rowsOf(tables[0]!);
};

const XS = [60, 160, 300, 400];
const YS = [100, 120, 140, 160];
const TEXTS = [
  ['编码', '名称', '合计'],
  ['201', '一般公共服务支出', '1,629.17'],
  ['205', '教育支出', '0.05'],
];
const ROWS = ['编码|名称|合计', '201|一般公共服务支出|1,629.17', '205|教育支出|0.05'];

describe('rules however they are drawn', () => {
  test('strokes', async () => {
    expect(await onlyTable(new PdfDrawing().table(XS, YS, TEXTS))).toEqual(ROWS);
  });

  test('thin filled rectangles', async () => {
    const drawing = new PdfDrawing();
    const thin = (x0: number, y0: number, x1: number, y1: number) => drawing.fill(x0, y0, x1 + 0.5, y1 + 0.5);
    expect(await onlyTable(drawing.table(XS, YS, TEXTS, thin))).toEqual(ROWS);
  });

  test('a piece for each cell, with gaps where pieces meet', async () => {
    const drawing = new PdfDrawing();
    const pieces = (x0: number, y0: number, x1: number, y1: number) => {
      const stops = y0 === y1 ? XS : YS;
      for (let i = 0; i + 1 < stops.length; i++)
        if (y0 === y1) drawing.line(stops[i]! + 0.6, y0, stops[i + 1]! - 0.6, y1);
        else drawing.line(x0, stops[i]! + 0.6, x1, stops[i + 1]! - 0.6);
      return drawing;
    };
    expect(await onlyTable(drawing.table(XS, YS, TEXTS, pieces))).toEqual(ROWS);
  });

  test('double borders, two points apart', async () => {
    const drawing = new PdfDrawing().table(XS, YS, TEXTS);
    drawing.line(58, 98, 402, 98).line(58, 162, 402, 162).line(58, 98, 58, 162).line(402, 98, 402, 162);
    expect(await onlyTable(drawing)).toEqual(ROWS);
  });

  test('outer borders missing left and right', async () => {
    const drawing = new PdfDrawing();
    const open = (x0: number, y0: number, x1: number, y1: number) =>
      x0 === x1 && (x0 === XS[0] || x0 === XS.at(-1)) ? drawing : drawing.line(x0, y0, x1, y1);
    expect(await onlyTable(drawing.table(XS, YS, TEXTS, open))).toEqual(ROWS);
  });

  test('white fills and coloured grounds are no rules', async () => {
    const drawing = new PdfDrawing().fill(60, 100, 400, 120, 0.8);
    drawing.fill(230, 90, 230.5, 170, 1).table(XS, YS, TEXTS).fill(65, 122, 155, 138, 1);
    drawing.text(64, 133, '201', 9);
    expect(await onlyTable(drawing)).toEqual(ROWS);
  });
});

describe('cells', () => {
  test('merged over columns and rows', async () => {
    const drawing = new PdfDrawing();
    for (const y of [100, 140, 160]) drawing.line(60, y, 400, y);
    drawing.line(160, 120, 400, 120);
    for (const x of [60, 160, 400]) drawing.line(x, 100, x, 160);
    drawing.line(300, 120, 300, 160);
    drawing
      .text(64, 123, '科目', 9)
      .text(260, 113, '支出', 9)
      .text(200, 133, '基本', 9)
      .text(330, 133, '项目', 9);
    drawing.text(64, 153, '合计', 9).text(200, 153, '1.00', 9).text(330, 153, '2.00', 9);
    expect(await onlyTable(drawing)).toEqual(['科目|支出|·', '·|基本|项目', '合计|1.00|2.00']);
  });

  test('text in several lines keeps its line breaks', async () => {
    const drawing = new PdfDrawing().table([60, 160, 300], [100, 140, 180], [[], ['甲', '乙']]);
    drawing.text(64, 115, '机关事业单位', 9).text(64, 128, '养老保险缴费', 9).text(170, 120, '1.00', 9);
    expect(await onlyTable(drawing)).toEqual(['机关事业单位\n养老保险缴费|1.00', '甲|乙']);
  });

  test('a label that runs past its cell stays whole', async () => {
    const drawing = new PdfDrawing().table(
      [60, 120, 200],
      [100, 120, 140],
      [
        ['', ''],
        ['甲', '乙'],
      ],
    );
    drawing.text(62, 113, '对个人和家庭的补', 9).text(150, 113, '1839311.66', 9);
    expect((await onlyTable(drawing))[0]).toBe('对个人和家庭的补|1839311.66');
  });

  test('a label cut off by its cell stays whole, drawn at once or character by character', async () => {
    const drawing = new PdfDrawing().table([60, 100, 200], [100, 120, 140], []);
    drawing.clipped(60, 100, 100, 120, (clipped) => clipped.text(62, 113, '一般性支出', 9));
    drawing.clipped(60, 120, 100, 140, (clipped) => {
      Array.from('一般性支出').forEach((letter, i) => {
        clipped.text(65 + 9 * i, 133, letter, 9);
      });
    });
    drawing.text(110, 113, '1.00', 9).text(110, 133, '2.00', 9);
    expect(await onlyTable(drawing)).toEqual(['一般性支出|1.00', '一般性支出|2.00']);
  });

  test('digits on another base line than their decimals', async () => {
    const drawing = new PdfDrawing().table(
      [60, 160, 300],
      [100, 120, 140],
      [
        ['甲', ''],
        ['乙', '2.00'],
      ],
    );
    drawing.text(170, 112, '14,770', 9).text(197, 115, '.62', 9);
    expect((await onlyTable(drawing))[0]).toBe('甲|14,770.62');
  });

  test('stray borders of one column make one column', async () => {
    const drawing = new PdfDrawing();
    for (const y of [100, 120, 140]) drawing.line(60, y, 300, y);
    for (const x of [60, 300]) drawing.line(x, 100, x, 140);
    drawing.line(160, 100, 160, 120).line(166, 120, 166, 140);
    drawing.text(64, 113, '甲', 9).text(170, 113, '1.00', 9).text(64, 133, '乙', 9).text(170, 133, '2.00', 9);
    expect(await onlyTable(drawing)).toEqual(['甲|1.00', '乙|2.00']);
  });

  test('each cell has its place', async () => {
    const tables = tablesOf(await read([{ content: String(new PdfDrawing().table(XS, YS, TEXTS)) }]));
    const cell = tables[0]!.grid.cells[4]!;
    expect(cell.locator).toEqual({ block: 0, row: 1, column: 1, page: 1, bbox: [160, 120, 300, 140] });
  });
});

describe('pages that are turned', () => {
  test('by /Rotate, with text that is upright as seen', async () => {
    // A page of 595 by 842 turned clockwise: its left edge is the top as seen.
    const texts = (x: number, y: number, text: string) =>
      `BT /F1 9 Tf 0 1 -1 0 ${y} ${x} Tm <${hex(text)}> Tj ET`;
    const lines = [100, 120, 140]
      .map((y) => `${y} 60 m ${y} 300 l S`)
      .concat([60, 160, 300].map((x) => `100 ${x} m 140 ${x} l S`));
    const content = [
      ...lines,
      texts(64, 113, '甲'),
      texts(164, 113, '1.00'),
      texts(64, 133, '乙'),
      texts(164, 133, '2.00'),
    ];
    const [table] = tablesOf(await read([{ content: content.join('\n'), rotate: 90 }]));
    expect(rowsOf(table!)).toEqual(['甲|1.00', '乙|2.00']);
    expect(table!.locator.bbox).toEqual([60, 100, 300, 140]);
  });

  test('drawn turned on a page that is not', async () => {
    const texts = (x: number, y: number, text: string) =>
      `BT /F1 9 Tf 0 1 -1 0 ${y} ${x} Tm <${hex(text)}> Tj ET`;
    const lines = [100, 120, 140]
      .map((y) => `${y} 60 m ${y} 300 l S`)
      .concat([60, 160, 300].map((x) => `100 ${x} m 140 ${x} l S`));
    const content = [
      ...lines,
      texts(64, 113, '甲'),
      texts(164, 113, '1.00'),
      texts(64, 133, '乙'),
      texts(164, 133, '2.00'),
    ];
    const [table] = tablesOf(await read([{ content: content.join('\n') }]));
    expect(rowsOf(table!)).toEqual(['甲|1.00', '乙|2.00']);
    expect(table!.locator.bbox).toEqual([100, 542, 140, 782]);
  });
});

const hex = (text: string): string =>
  Array.from(text, (c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('');

describe('tables beside and inside each other', () => {
  test('two side by side are two', async () => {
    const drawing = new PdfDrawing().table(
      [60, 120, 200],
      [100, 120, 140],
      [
        ['甲', '1.00'],
        ['乙', '2.00'],
      ],
    );
    drawing.table(
      [240, 300, 380],
      [100, 120, 140],
      [
        ['丙', '3.00'],
        ['丁', '4.00'],
      ],
    );
    const document = await read([{ content: String(drawing) }]);
    expect(tablesOf(document).map(rowsOf)).toEqual([
      ['甲|1.00', '乙|2.00'],
      ['丙|3.00', '丁|4.00'],
    ]);
  });

  test('one inside a cell of another is nested; the cell keeps its own text', async () => {
    const drawing = new PdfDrawing().table(
      [60, 160, 500],
      [100, 220, 240],
      [
        ['目标', ''],
        ['备注', '无'],
      ],
    );
    drawing.text(170, 115, '绩效指标如下', 9);
    drawing.table(
      [200, 280, 400],
      [130, 150, 170],
      [
        ['数量', '≥5'],
        ['质量', '100%'],
      ],
    );
    const [outer, inner] = tablesOf(await read([{ content: String(drawing) }]));
    expect(rowsOf(outer!)).toEqual(['目标|绩效指标如下', '备注|无']);
    expect(rowsOf(inner!)).toEqual(['数量|≥5', '质量|100%']);
    expect(inner!.within).toEqual({ block: outer!.index, row: 0, column: 1 });
  });
});

describe('tables without column lines', () => {
  const columns = (drawing: PdfDrawing) => {
    drawing
      .text(60, 80, '收入总表', 14)
      .text(60, 98, '单位名称：示范县财政局', 9)
      .text(350, 98, '单位：万元', 9);
    drawing
      .text(60, 120, '科目编码', 9)
      .text(160, 120, '科目名称', 9)
      .text(320, 120, '合计', 9)
      .text(400, 120, '财政拨款', 9);
    drawing
      .text(60, 138, '201', 9)
      .text(160, 138, '一般公共服务支出', 9)
      .text(320, 138, '1,629.17', 9)
      .text(400, 138, '1,600.00', 9);
    drawing.text(60, 156, '20103', 9).text(160, 156, '政府办公厅（室）', 9).text(320, 156, '1,629.17', 9);
    drawing.text(60, 174, '合计', 9).text(320, 174, '1,629.17', 9).text(400, 174, '1,600.00', 9);
    return drawing.text(
      60,
      210,
      '注：本表反映部门本年度取得的各项收入，按照功能分类科目列示，金额单位为万元。',
      9,
    );
  };
  const EXPECTED = [
    '科目编码|科目名称|合计|财政拨款',
    '201|一般公共服务支出|1,629.17|1,600.00',
    '20103|政府办公厅（室）|1,629.17|',
    '合计||1,629.17|1,600.00',
  ];

  test('no lines at all', async () => {
    const document = await read([{ content: String(columns(new PdfDrawing())) }]);
    expect(tablesOf(document).map(rowsOf)).toEqual([EXPECTED]);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph']);
  });

  test('lines above and below rows only', async () => {
    const drawing = columns(new PdfDrawing())
      .line(60, 108, 440, 108)
      .line(60, 126, 440, 126)
      .line(60, 180, 440, 180);
    expect(await onlyTable(drawing)).toEqual(EXPECTED);
  });

  test('a label without figures stays in the table; prose and contents with dots are none', async () => {
    const drawing = new PdfDrawing();
    const rows = [
      ['收入', '12.00'],
      ['其中：', ''],
      ['财政拨款', '10.00'],
      ['其他', '2.00'],
    ];
    rows.forEach(([label, figure], i) => {
      drawing.text(60, 100 + 18 * i, label!, 9);
      if (figure) drawing.text(300, 100 + 18 * i, figure, 9);
    });
    drawing.text(60, 300, '一、部门职责.............................1', 10);
    drawing.text(60, 320, '二、机构设置.............................2', 10);
    drawing.text(60, 340, '三、预算说明.............................3', 10);
    const tables = tablesOf(await read([{ content: String(drawing) }]));
    expect(tables.map(rowsOf)).toEqual([['收入|12.00', '其中：|', '财政拨款|10.00', '其他|2.00']]);
  });
});

describe('what is no table', () => {
  test('underlined text, a frame around a text, bars of a chart', async () => {
    const drawing = new PdfDrawing().text(60, 100, '一、部门职责', 12).line(60, 103, 132, 103);
    drawing.line(60, 200, 300, 200).line(60, 240, 300, 240).line(60, 200, 60, 240).line(300, 200, 300, 240);
    drawing.text(70, 224, '本部门无下属单位。', 12);
    drawing.line(60, 400, 60, 600).line(60, 600, 400, 600);
    for (const x of [100, 200, 300]) drawing.fill(x, 500, x + 40, 600, 0.5);
    const document = await read([{ content: String(drawing) }]);
    expect(tablesOf(document)).toEqual([]);
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '一、部门职责',
      '本部门无下属单位。',
    ]);
  });
});

describe('tables over pages', () => {
  const head = ['编码', '名称', '合计'];
  const first = (rows: string[][]) => {
    const ys = [700, 720, ...rows.map((_, i) => 740 + 20 * i)];
    return { content: String(new PdfDrawing().text(60, 690, '支出总表', 14).table(XS, ys, [head, ...rows])) };
  };

  test('a page without the header goes on; a total merged over columns brings no other columns', async () => {
    const next = new PdfDrawing();
    for (const y of [80, 100]) next.line(60, y, 400, y);
    for (const x of [60, 300, 400]) next.line(x, 80, x, 100);
    next.text(170, 93, '合计', 9).text(304, 93, '3.00', 9);
    const [one, two] = tablesOf(
      await read([
        first([
          ['201', '甲', '1.00'],
          ['205', '乙', '2.00'],
        ]),
        { content: String(next) },
      ]),
    );
    expect(two!.continues).toEqual({ block: one!.index, cut: [] });
    expect(two!.grid.width).toBe(3);
    expect(rowsOf(two!)).toEqual(['合计|·|3.00']);
    expect([one!.pages, two!.pages]).toEqual([[1], [2]]);
  });

  test('a row that the edge cuts is known by its full line and the cells left blank', async () => {
    const next = new PdfDrawing().table(
      XS,
      [80, 100, 120],
      [
        ['', '养老保险缴费支出', ''],
        ['210', '卫生', '2.00'],
      ],
    );
    const pages = [first([['2080505', '对机关事业单位职工的基本年金', '1.00']]), { content: String(next) }];
    const [, two] = tablesOf(await read(pages));
    expect(two!.continues?.cut).toEqual([1]);
  });

  test('a whole row behind a whole row is not cut', async () => {
    const next = new PdfDrawing().table(
      XS,
      [80, 100, 120],
      [
        ['208', '社会保障', '1.00'],
        ['210', '卫生', '2.00'],
      ],
    );
    const [, two] = tablesOf(await read([first([['205', '乙', '1.00']]), { content: String(next) }]));
    expect(two!.continues?.cut).toEqual([]);
  });

  test('a title between them keeps tables apart', async () => {
    const next = new PdfDrawing().text(60, 70, '收入总表', 14).table(XS, [80, 100, 120], TEXTS.slice(0, 2));
    const [, two] = tablesOf(await read([first([['205', '乙', '1.00']]), { content: String(next) }]));
    expect(two!.continues).toBeUndefined();
  });
});
