import { describe, expect, test } from 'vitest';
import { divisionOf, readPlace } from '../../src/vocabulary/divisions.js';

/** `code province/prefecture/county`, `ambiguous` or `none`. */
function placeIn(name: string): string {
  const place = readPlace(name);
  if (place.kind !== 'division') return place.kind;
  const { code, province, prefecture, county } = place.division;
  return `${code} ${province ?? ''}/${prefecture ?? ''}/${county ?? ''}${place.renamed ? ' renamed' : ''}`;
}

describe('the place that a name begins with', () => {
  test.each([
    ['石家庄市长安区人民政府办公室', '130102 河北省/石家庄市/长安区'],
    ['河北省赵县财政局', '130133 河北省/石家庄市/赵县'],
    ['长沙县教育局', '430121 湖南省/长沙市/长沙县'],
    ['长沙职业教育基地', '430100 湖南省/长沙市/'],
    ['江苏省委办公厅', '320000 江苏省//'],
    ['吉林省财政厅', '220000 吉林省//'],
    ['吉林市财政局', '220200 吉林省/吉林市/'],
    ['东莞市财政局', '441900 广东省/东莞市/'],
    ['恩施州财政局', '422800 湖北省/恩施土家族苗族自治州/'],
    ['广西柳州市三江侗族自治县财政局', '450226 广西壮族自治区/柳州市/三江侗族自治县'],
  ])('%s', (name, place) => expect(placeIn(name)).toBe(place));

  test.each([
    ['上海市普陀区司法局', '310107 上海市//普陀区'],
    ['重庆市城口县财政局', '500229 重庆市//城口县'],
    ['湖北省仙桃市教育局', '429004 湖北省//仙桃市'],
    ['北京城市副中心', '110000 北京市//'],
  ])('no prefecture stands between: %s', (name, place) => expect(placeIn(name)).toBe(place));

  test.each(['长安区人民政府办公室', '朝阳区城管委', '鼓楼区教育局'])('in several places: %s', (name) =>
    expect(placeIn(name)).toBe('ambiguous'),
  );

  test.each(['青原县示范局', '国家信访局', '西南大学', ''])('no known place: %s', (name) =>
    expect(placeIn(name)).toBe('none'),
  );

  test('an earlier rank is found where the prefecture is named', () => {
    expect(placeIn('石家庄市藁城市财政局')).toBe('130109 河北省/石家庄市/藁城区 renamed');
    expect(placeIn('藁城市财政局')).toBe('none');
  });

  test('names above a code', () => {
    expect(divisionOf('659001')).toEqual({
      code: '659001',
      province: '新疆维吾尔自治区',
      prefecture: null,
      county: '石河子市',
    });
    expect(divisionOf('000000')).toBeNull();
  });
});
