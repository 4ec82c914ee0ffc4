import { describe, expect, test } from 'vitest';
import {
  functionalCodes,
  functionalName,
  functionalStatus,
} from '../../src/vocabulary/classification/index.js';

describe('names by year', () => {
  test.each([
    ['210', 2018, '医疗卫生与计划生育支出'],
    ['210', 2019, '卫生健康支出'],
    ['207', 2018, '文化体育与传媒支出'],
    ['207', 2021, '文化旅游体育与传媒支出'],
    ['20805', 2019, '行政事业单位离退休'],
    ['20805', 2020, '行政事业单位养老支出'],
    ['215', 2019, '资源勘探信息等支出'],
    ['215', 2020, '资源勘探工业信息等支出'],
    ['220', 2018, '国土海洋气象等支出'],
    ['220', 2024, '自然资源海洋气象等支出'],
    ['21305', 2019, '扶贫'],
    ['21305', 2022, '巩固脱贫攻坚成果衔接乡村振兴'],
    ['21301', 2019, '农业'],
    ['21301', 2020, '农业农村'],
    ['22404', 2020, '煤矿安全'],
    ['22404', 2021, '矿山安全'],
    ['2210201', 2016, '住房公积金'],
    ['2210201', 2026, '住房公积金'],
  ])('%s in %i', (code, year, name) => expect(functionalName(code, year)).toBe(name));

  test.each([
    [['农林水支出', '农业农村', '科技转化与推广服务'], '2130106'],
    [['农业农村', '耕地建设与利用'], '2130153'],
    [['林业和草原', '草原管理'], '2130236'],
    [['水利', '江河湖库水系综合整治'], '2130319'],
    [['公路水路运输', '公路养护'], '2140106'],
    [['自然资源事务', '自然资源规划及管理'], '2200104'],
    [['污染防治', '土壤'], '2110307'],
    [['纪检监察事务', '派驻派出机构'], '2011105'],
    [['法院', '案件审判'], '2040504'],
    [['消防救援事务', '消防应急救援'], '2240204'],
  ])('the line %s of 2024', (names, code) => expect(functionalCodes(names, 2024)).toEqual([code]));

  test('codes opened, closed and moved', () => {
    expect(functionalStatus('20138', 2019)).toMatchObject({ kind: 'known', name: '市场监督管理事务' });
    expect(functionalStatus('20138', 2018)).toMatchObject({ kind: 'other_years' });
    expect(functionalStatus('20115', 2020)).toEqual({
      kind: 'other_years',
      name: '工商行政管理事务',
      successor: '20138',
    });
    expect(functionalStatus('224', 2018)).toMatchObject({ kind: 'other_years' });
    expect(functionalStatus('2080597', 2024)).toEqual({ kind: 'unknown' });
  });
});

describe('codes of names', () => {
  test('levels above tell lines of one name apart', () => {
    expect(functionalCodes(['农林水支出', '水利', '行政运行'], 2023)).toEqual(['2130301']);
    expect(functionalCodes(['卫生健康', '卫生健康管理事务', '行政运行'], 2023)).toEqual(['2100101']);
    expect(functionalCodes(['行政运行'], 2023).length).toBeGreaterThan(10);
  });
  test('a name alone is enough where no other line bears it', () => {
    expect(functionalCodes(['住房公积金'], 2023)).toEqual(['2210201']);
    expect(functionalCodes(['机关事业单位基本养老保险缴费支出'], 2023)).toEqual(['2080505']);
  });
  test('a name given up still finds its code, in the years in which it was in force', () => {
    expect(functionalCodes(['医疗卫生与计划生育支出'], 2018)).toEqual(['210']);
    expect(functionalCodes(['医疗卫生与计划生育支出'], 2021)).toEqual([]);
  });
  test('names that no line bears', () => expect(functionalCodes(['党的建设'], 2023)).toEqual([]));
});
