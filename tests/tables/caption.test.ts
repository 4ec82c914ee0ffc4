import { describe, expect, test } from 'vitest';
import { isEntityName, lineRole, readCaptionLine, readTableNumber } from '../../src/tables/caption.js';

describe('a line around a table', () => {
  test.each([
    ['单位：万元', { unit: '万元' }, ''],
    ['（金额单位：元）', { unit: '元' }, ''],
    ['单位：人民币万元', { unit: '万元' }, ''],
    ['编制部门：云岭县示范局　　单位：万元', { entity: '云岭县示范局', unit: '万元' }, ''],
    ['部门（单位）：云岭县示范局 单位：元', { entity: '云岭县示范局', unit: '元' }, ''],
    ['截止时间：2018年12月31日  ', { asOf: '2018-12-31' }, ''],
    ['截至2025年12月31日', { asOf: '2025-12-31' }, ''],
    ['2025年部门收入预算总表（单位：万元）', { unit: '万元' }, '2025年部门收入预算总表'],
    ['单位：云岭县示范局', { entity: '云岭县示范局' }, ''],
    ['截止时间：2018年13月31日', {}, ''],
  ])('%s', (print, fields, rest) => {
    expect(readCaptionLine(print)).toEqual({ fields, rest, labelled: true });
  });

  test('a line without a field is left whole', () => {
    expect(readCaptionLine(' 收入总表 ')).toEqual({ fields: {}, rest: '收入总表', labelled: false });
  });

  test.each([
    ['表1：2026年市级部门收支预算总表', '表1', '2026年市级部门收支预算总表'],
    ['表1 2026年收支预算总表', '表1', '2026年收支预算总表'],
    ['预算01表 收支总表', '预算01表', '收支总表'],
    ['公开01表', '公开01表', ''],
    ['公开表12', '公开表12', ''],
    ['附表1-1 收入预算总表', '附表1-1', '收入预算总表'],
  ])('the number of %s', (print, number, title) => {
    expect(readTableNumber(print)).toEqual({ number, title });
  });

  test.each([
    ['（2026年度）', 'subtitle'],
    ['续表', 'continued'],
    ['公开01表', 'number'],
    ['长安区人民政府办公室部门固定资产占用情况表', 'title'],
    ['部门机构设置情况', 'topic'],
    ['一、财政拨款收入', 'text'],
    ['我单位资产情况如下表', 'text'],
    ['本年度拟购置固定资产总额为52万元，详见政府采购预算表。', 'text'],
    ['　', 'blank'],
  ])('%s is a %s', (print, role) => {
    expect(lineRole(print)).toBe(role);
  });

  test('an entity may carry its code', () => {
    expect(isEntityName('434云岭县人民政府办公室')).toBe(true);
    expect(isEntityName('项目')).toBe(false);
    expect(isEntityName('主要用于办公室的运行，保障会议')).toBe(false);
  });
});
