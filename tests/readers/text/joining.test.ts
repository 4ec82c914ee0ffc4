import { describe, expect, test } from 'vitest';
import { goesOn } from '../../../src/readers/text/joining.js';
import { type Wrapping, wrappingOf } from '../../../src/readers/text/wrapping.js';

/** A text in which no margin shows: only sure signs join lines. */
const none: Wrapping = { fullFrom: Number.POSITIVE_INFINITY, torn: false, indents: false };

describe('sure signs that a line goes on', () => {
  test.each([
    ['2023年项目支出预算为1,0', '36.50万元，较上年减少63.'],
    ['较上年减少63.', '50 万元，下降5.8%。'],
    ['2024年收入预算总额为1036', '.50万元'],
    ['本年支出预算合计1036.50', '万元，与上年相比'],
    ['“三公”经费支出决算数比2024年度增加', '4.20 万元，增长42.00%'],
    ['支出预算共计100万', '元，其中'],
    ['公务用车运行维护费7.20万元，与上年持', '平。'],
    ['公务接待费支出决算增', '加 0.4 万元'],
    ['公务用车购置及运行费（其中：购置费0万元，运', '用费7万元）。'],
    ['根据《中华人民共和国政府', '信息公开条例》的规定'],
    ['其中：一般公共预算收入100万元，', '政府性基金收入0万元。'],
    ['认真贯彻《工作条例（试行）》', '，从严加强管理。'],
    ['事 业 运 行', '经 费 总 预 算 安 排 100 元'],
  ])('%s ⏎ %s', (line, next) => {
    expect(goesOn(line, next, none)).toBe(true);
  });
});

describe('lines that stand for themselves', () => {
  test.each([
    ['甲县乙局2019年部门预算信息公开情况说明', '按照《预算法》规定，现公开如下：'],
    ['部门职责：', '围绕中心工作，加强调查研究。'],
    ['（二）负责会议的准备工作。', '（三）负责文电的起草。'],
    ['1、收入说明', '反映本部门当年全部收入。2019年预算收入1629.17万元。'],
    ['主要为网络中心运行维护费等；', '3、比上年增减情况'],
    ['一、收入预算说明', '1629.17万元为本年收入。'],
    ['1629.17', '0'],
    ['合计', '1629.17'],
    ['基本支出100万元', '项目支出20万元'],
    ['附件1', '2019年部门预算公开表'],
    ['六、政府采购预算情况', '2019年，我单位安排政府采购预算0万元。'],
    ['其他说明的事项包括', '（一）机关运行经费'],
  ])('%s ⏎ %s', (line, next) => {
    expect(goesOn(line, next, none)).toBe(false);
  });
});

describe('the margin of a text', () => {
  const lines = (...texts: string[]) => texts.map((text, i) => ({ number: i + 1, text, page: 1 }));

  test('shows where sentences break off at one width', () => {
    const wrapping = wrappingOf(
      lines(
        '一、甲',
        '本部门贯彻执行国家有关法律法规，负责全县的相关工',
        '作，组织拟订规划并监督实施，指导乡镇开展有关的业',
        '务，承担县委、县政府交办的其他任务，负责统计和信',
        '息公开。',
      ),
    );
    expect(wrapping.fullFrom).toBeLessThan(48);
    expect(wrapping.torn).toBe(true);
  });

  test('shows nowhere in a text of one paragraph a line', () => {
    const paragraph = '本部门贯彻执行国家有关法律法规，负责全县的相关工作，组织拟订规划并监督实施。';
    expect(
      wrappingOf(lines('一、甲', paragraph, paragraph.repeat(4), '二、乙', paragraph.repeat(2))),
    ).toEqual(none);
  });
});
