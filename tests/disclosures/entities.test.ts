import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/disclosures/entities.js';
import { groupDocuments } from '../../src/disclosures/group.js';
import { bodyKey, formOf } from '../../src/disclosures/name-form.js';
import type { DocumentHead } from '../../src/disclosures/types.js';
import { head, PUTUO, words, XIAN } from './support.js';

describe('a name is taken apart into the body and its edition', () => {
  test.each([
    ['无锡市信访局（本级）', '无锡市信访局', 'itself', null],
    ['西安市行政审批服务局本级（机关）', '西安市行政审批服务局', 'itself', null],
    ['江苏省人大常委会办公厅部门本级', '江苏省人大常委会办公厅', 'itself', null],
    ['上海市普陀区人民政府万里街道办事处（本部）', '上海市普陀区人民政府万里街道办事处', 'itself', null],
    ['昆明市人民政府办公室机关', '昆明市人民政府办公室', 'itself', null],
    ['西安市司法局（汇总）', '西安市司法局', 'consolidated', null],
    ['上海市普陀区商务委员会（单位）', '上海市普陀区商务委员会', 'plain', null],
    [
      '重庆市科技资源统筹服务中心（原重庆生产力促进中心）',
      '重庆市科技资源统筹服务中心',
      'plain',
      '重庆生产力促进中心',
    ],
    ['中国气象局', '中国气象局', 'plain', null],
    ['市级机关幼儿园', '市级机关幼儿园', 'plain', null],
  ])('%s', (printed, plain, form, former) => {
    expect(formOf(printed)).toEqual({ plain, form, former });
  });

  test.each([
    ['中国共产党北京市委员会宣传部', '中共北京市委宣传部', '110000', '北京市'],
    ['江苏省委办公厅', '中共江苏省委办公厅', '320000', '江苏省'],
    ['江苏省人大办公厅', '江苏省人民代表大会常务委员会办公厅', '320000', '江苏省'],
  ])('%s and %s are one body', (a, b, code, province) => {
    const division = { code, province, prefecture: null, county: null };
    expect(bodyKey(a, division)).toBe(bodyKey(b, division));
  });

  test('a place is no part of the key, a body of another kind has another one', () => {
    expect(bodyKey('上海市普陀区司法局', PUTUO)).toBe('司法局');
    expect(bodyKey('普陀区司法局', PUTUO)).toBe('司法局');
    expect(bodyKey('上海市普陀区司法所', PUTUO)).not.toBe('司法局');
  });
});

const HEADS = [
  head('a'.repeat(16), '上海市普陀区司法局', PUTUO, {
    institutions: [words('普陀区司法局本部'), words('普陀区法律援助中心')],
  }),
  head('b'.repeat(16), '上海市普陀区司法局', PUTUO, { level: 'unit' }),
  head('c'.repeat(16), '普陀区法律援助中心', PUTUO, { level: 'unit', superior: words('上海市普陀区司法局') }),
  head('d'.repeat(16), '西安市司法局', XIAN, { institutions: [words('机关后勤服务中心')] }),
  head('e'.repeat(16), '西安市民政局', XIAN, { institutions: [words('机关后勤服务中心')] }),
  head('f'.repeat(16), '西安市司法局法律援助中心', XIAN, { level: 'unit' }),
  head('0'.repeat(16), null, null),
];

describe('entities', () => {
  const { entities, relations, entityOf } = entitiesOf(HEADS);
  const nameOf = (id: string): string => entities.find((entity) => entity.id === id)!.name;

  test('department and body itself are one entity; each place has its own', () => {
    expect(entityOf.get('a'.repeat(16))).toBe(entityOf.get('b'.repeat(16)));
    expect(entityOf.get('a'.repeat(16))).not.toBe(entityOf.get('d'.repeat(16)));
    const own = entities.find(({ id }) => id === entityOf.get('a'.repeat(16)))!;
    expect(own).toMatchObject({ name: '上海市普陀区司法局', documents: 2 });
    expect(own.names).toContainEqual({ name: '普陀区司法局本部', form: 'itself' });
  });

  test('units are those that documents name', () => {
    expect(
      relations
        .map(({ department, unit, ground }) => `${nameOf(department)} ${nameOf(unit)} ${ground}`)
        .sort(),
    ).toEqual([
      '上海市普陀区司法局 普陀区法律援助中心 institutions',
      '上海市普陀区司法局 普陀区法律援助中心 superior_named',
      '西安市司法局 机关后勤服务中心 institutions',
      '西安市司法局 西安市司法局法律援助中心 name',
      '西安市民政局 机关后勤服务中心 institutions',
    ]);
  });

  test('one name without a place in two departments is two units', () => {
    const shared = relations.filter(({ printed }) => printed === '机关后勤服务中心');
    expect(new Set(shared.map(({ unit }) => unit)).size).toBe(2);
  });

  test('no order of the documents and no other document changes an id', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(HEADS, { minLength: HEADS.length }), (shuffled) => {
        expect(entitiesOf(shuffled)).toEqual(entitiesOf(HEADS));
      }),
    );
    const [alone] = entitiesOf([HEADS[3]!]).entities.filter(({ documents }) => documents > 0);
    expect(alone!.id).toBe(entityOf.get('d'.repeat(16)));
  });
});

describe('disclosures', () => {
  const scopes = (levels: readonly ('department' | 'unit' | null)[]) => {
    const heads = levels.map((level, i) => head(String(i).repeat(16), '西安市司法局', XIAN, { level }));
    const { groups } = groupDocuments(heads, entitiesOf(heads));
    return groups.map(({ scope, documents }) => [scope, documents.length]);
  };

  test('a document that does not tell its scope joins the only one there is', () => {
    expect(scopes(['department', null])).toEqual([['department', 2]]);
    expect(scopes(['department', 'unit', null])).toEqual([
      ['department', 1],
      ['unit', 1],
      ['unstated', 1],
    ]);
    expect(scopes([null, null])).toEqual([['unstated', 2]]);
  });

  describe('bodies that a document reports apart', () => {
    const body = (id: string, printed: string, level: 'department' | 'unit', states = true) => ({
      id,
      ...words(printed),
      level,
      states,
    });
    const [whole, own] = ['a'.repeat(16), 'b'.repeat(16)];
    const told = (heads: readonly DocumentHead[]) => {
      const entities = entitiesOf(heads);
      const names = new Map(entities.entities.map(({ id, name }) => [id, name]));
      return {
        groups: groupDocuments(heads, entities).groups.map(
          ({ entity, scope, documents, within }) =>
            `${names.get(entity)} ${scope} ${documents.length}+${within.map((one) => one.body).join('')}`,
        ),
        relations: entities.relations.map(
          ({ department, unit }) => `${names.get(department)}>${names.get(unit)}`,
        ),
      };
    };

    test('are units of it, the department by itself among them; a document with units is that of a department', () => {
      const reported = [
        body('e2', '西安市司法局（本级）', 'unit'),
        body('e3', '西安市法律援助中心', 'unit'),
        body('e4', '西安市强制隔离戒毒所', 'unit', false),
      ];
      const { groups, relations } = told([head(whole, '西安市司法局', XIAN, { level: null, reported })]);
      expect(groups.sort()).toEqual([
        '西安市司法局 department 1+',
        '西安市司法局 unit 0+e2',
        '西安市法律援助中心 unit 0+e3',
      ]);
      expect(relations.sort()).toEqual([
        '西安市司法局>西安市强制隔离戒毒所',
        '西安市司法局>西安市法律援助中心',
      ]);
    });

    test('join the disclosure of their own documents, whatever scope these state', () => {
      const { groups } = told([
        head(whole, '西安市司法局', XIAN, { reported: [body('e3', '西安市法律援助中心', 'unit')] }),
        head(own, '西安市法律援助中心', XIAN, { level: null }),
      ]);
      expect(groups.sort()).toEqual(['西安市司法局 department 1+', '西安市法律援助中心 unstated 1+e3']);
    });

    test('are no units where they are departments: a file may hold those of a whole county', () => {
      const { groups, relations } = told([
        head(whole, '西安市司法局', XIAN, { reported: [body('e2', '西安市民政局', 'department')] }),
      ]);
      expect(groups.sort()).toEqual(['西安市司法局 department 1+', '西安市民政局 department 0+e2']);
      expect(relations).toEqual([]);
    });
  });

  test('who does not say whose it is, is told as unplaced', () => {
    const { groups, unplaced } = groupDocuments(HEADS, entitiesOf(HEADS));
    expect(unplaced.map(({ document_id }) => document_id)).toEqual(['0'.repeat(16)]);
    expect(groups).toHaveLength(6);
  });
});
