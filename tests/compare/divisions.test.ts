import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../cli/support.js';
import { gongkai } from '../support/command.js';
import { suiteFolder } from '../support/folder.js';
import { readPage, type ShownPage } from './page.js';

/**
 * Departments of three places. 长安区: 300.00万 + 200.00万, the year before 270.00万 + 210.00万. 桥西区: 250.00万 as the year
 * before, and 50.00万 of one that disclosed nothing then. 碑林区: 150.00万 after 160.00万; one department states no
 * expenditure, and the 60.00万 of a kindergarten are in those of its department. Everything below is worked out from that.
 */
describe('several divisions side by side', () => {
  const folder = suiteFolder();
  const out = join(folder, 'out');
  const how = ['--by', 'division', '--year', '2025', '--kind', 'budget'];

  beforeAll(async () => {
    const { code } = await commandLine(['run', '2024', '2025', '--out', out, '-q'], {
      cwd: join(import.meta.dirname, 'divisions'),
    });
    expect(code).toBe(0);
  });

  test('as JSON: sums of departments, shares of all, changes of those that disclosed in both years', async () => {
    const told = await commandLine(['compare', out, '--json', ...how]);
    const { rows, total, median, without } = JSON.parse(told.out);
    const shown = rows.map((row: (typeof rows)[number]) => [
      row.rank,
      row.key,
      row.name,
      row.value,
      row.share,
      row.added,
      row.change.own.now,
      row.change.own.before,
      row.change.own.difference,
      row.change.own.percent,
    ]);
    const changan = ['5000000.00', '4800000.00', '200000.00', '4.17'];
    const qiaoxi = ['2500000.00', '2500000.00', '0.00', '0.00'];
    const beilin = ['1500000.00', '1600000.00', '-100000.00', '-6.25'];
    expect(shown).toEqual([
      [1, '130102', '河北省 石家庄市 长安区', '5000000.00', '52.63', 2, ...changan],
      [2, '130104', '河北省 石家庄市 桥西区', '3000000.00', '31.58', 2, ...qiaoxi],
      [3, '610103', '陕西省 西安市 碑林区', '1500000.00', '15.79', 1, ...beilin],
    ]);
    expect([total, median]).toEqual(['9500000.00', '3000000.00']);
    expect(without.map(({ reason }: { reason: string }) => reason).sort()).toEqual([
      'not_stated',
      'part_of_department',
    ]);
  });

  describe('as a page', () => {
    let page: ShownPage;
    beforeAll(async () => {
      const file = join(folder, 'page.html');
      const { code } = await gongkai(['compare', out, ...how, '--html', file], {
        env: { LC_ALL: 'zh_CN.UTF-8' },
      });
      expect(code).toBe(0);
      page = readPage(readFileSync(file, 'utf8'));
    });

    test('says in words how much it is and what is left out', () => {
      expect(page.title).toContain('2025');
      expect(page.summary).toBe(
        '3 行，合计 950万（9,500,000.00 元）。中位数 3,000,000.00 元。未列入：1 份未写明该数，1 家单位已含于部门。',
      );
      expect(page.elsewhere).toBe('');
    });

    test('draws bars from a common zero, as long as the sums, below marks at their amounts', () => {
      const [shown, ...more] = page.peers;
      expect(more).toEqual([]);
      // 680 of 960 points are between the names and the labels, and 500万 is the longest bar: 1.36 points for 1万.
      expect(shown!.barTicks).toEqual([
        { x: 220, words: '0' },
        { x: 356, words: '100万' },
        { x: 492, words: '200万' },
        { x: 628, words: '300万' },
        { x: 764, words: '400万' },
        { x: 900, words: '500万' },
      ]);
      expect(shown!.bars).toEqual([
        { name: '1.  河北省 石家庄市 长安区', label: '500万', from: 220, length: 680, outlier: false },
        { name: '2.  河北省 石家庄市 桥西区', label: '300万', from: 220, length: 408, outlier: false },
        { name: '3.  陕西省 西安市 碑林区', label: '150万', from: 220, length: 204, outlier: false },
      ]);
      // Two, two and one document; of three rows no distribution is drawn.
      expect(shown!.captions).toEqual(['单位：元。来源：5 份公开文件。原文及位置见下表。']);
      expect([shown!.dots, shown!.dotTicks, shown!.median]).toEqual([[], [], null]);
    });

    test('has every figure of the rows, and every document that one rests on', () => {
      const row = ([rank, name, yuan, share, change, before]: readonly string[]) => ({
        rank,
        name,
        marks: [],
        figures: { 元: yuan, 占比: share, 较上年公开数: change },
        before,
      });
      expect(page.peers[0]!.rows.map(({ sources: _, ...shown }) => shown)).toEqual([
        row([
          '1',
          '河北省 石家庄市 长安区',
          '5,000,000.00',
          '52.63%',
          '+200,000.00 (+4.17%)',
          '上年 4,800,000.00',
        ]),
        row([
          '2',
          '河北省 石家庄市 桥西区',
          '3,000,000.00',
          '31.58%',
          '0.00 (0.00%)',
          '上年 2,500,000.00，同口径本年 2,500,000.00',
        ]),
        row([
          '3',
          '陕西省 西安市 碑林区',
          '1,500,000.00',
          '15.79%',
          '-100,000.00 (-6.25%)',
          '上年 1,600,000.00',
        ]),
      ]);
      const printed = (at: number) =>
        page.peers[0]!.rows[at]!.sources.map(({ printed, place }) => `${place}: ${printed}`).sort();
      expect(printed(0)).toEqual([
        '石家庄市长安区教育局.txt 第 3 行: 支出预算270.00万元',
        '石家庄市长安区教育局.txt 第 3 行: 支出预算300.00万元',
        '石家庄市长安区民政局.txt 第 3 行: 支出预算200.00万元',
        '石家庄市长安区民政局.txt 第 3 行: 支出预算210.00万元',
      ]);
      expect(printed(1)).toEqual([
        '石家庄市桥西区教育局.txt 第 3 行: 支出预算250.00万元',
        '石家庄市桥西区教育局.txt 第 3 行: 支出预算250.00万元',
        '石家庄市桥西区民政局.txt 第 3 行: 支出预算50.00万元',
      ]);
      expect(printed(2)).toEqual([
        '西安市碑林区教育局.txt 第 3 行: 支出预算150.00万元',
        '西安市碑林区教育局.txt 第 3 行: 支出预算160.00万元',
      ]);
      expect(page.sources.map((source) => source.split(' ')[1]).sort()).toEqual([
        '2024/石家庄市桥西区教育局.txt',
        '2024/石家庄市长安区教育局.txt',
        '2024/石家庄市长安区民政局.txt',
        '2024/西安市碑林区教育局.txt',
        '2025/石家庄市桥西区教育局.txt',
        '2025/石家庄市桥西区民政局.txt',
        '2025/石家庄市长安区教育局.txt',
        '2025/石家庄市长安区民政局.txt',
        '2025/西安市碑林区教育局.txt',
      ]);
    });
  });
});
