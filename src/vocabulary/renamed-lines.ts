/** A line of the functional classification that was given another name. */
export interface RenamedLine {
  readonly former: string;
  readonly now: string;
  /** First year whose budget uses the new name. */
  readonly since: number;
  /** True where the words mean something else too, so that only a mark of level or a code beside them tells the line. */
  readonly ambiguous: boolean;
}

/** Renamed 类 and 款 of the functional classification, as the yearly lists of the Ministry of Finance have it. */
export const RENAMED_LINES: readonly RenamedLine[] = [
  { former: '医疗卫生与计划生育支出', now: '卫生健康支出', since: 2019, ambiguous: false },
  { former: '文化体育与传媒支出', now: '文化旅游体育与传媒支出', since: 2019, ambiguous: false },
  { former: '国土海洋气象等支出', now: '自然资源海洋气象等支出', since: 2019, ambiguous: false },
  { former: '资源勘探信息等支出', now: '资源勘探工业信息等支出', since: 2020, ambiguous: false },
  { former: '资源勘探电力信息等支出', now: '资源勘探工业信息等支出', since: 2015, ambiguous: false },
  { former: '医疗卫生管理事务', now: '卫生健康管理事务', since: 2019, ambiguous: true },
  { former: '行政事业单位离退休', now: '行政事业单位养老支出', since: 2020, ambiguous: true },
  { former: '国土资源事务', now: '自然资源事务', since: 2019, ambiguous: true },
  { former: '工商行政管理事务', now: '市场监督管理事务', since: 2019, ambiguous: true },
  { former: '质量技术监督与检验检疫事务', now: '市场监督管理事务', since: 2019, ambiguous: true },
];
