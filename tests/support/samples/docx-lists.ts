import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';

/** Lists of the sample document by the name under which paragraphs refer to them. */
export type ListName = 'parts' | 'duties' | 'items' | 'tasks' | 'activities';

const CHINESE = { '%1、': /^[一二三四五六七八九十]+、/u, '（%1）': /^（[一二三四五六七八九十]+）/u } as const;
const DECIMAL = /^\d+、/u;

const level = (at: number, format: ILevelsOptions['format'], text: string, start = 1): ILevelsOptions => ({
  level: at,
  ...(format === undefined ? {} : { format }),
  text,
  start,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.NOTHING,
});

/** Definitions of the lists. The duties begin with the second: the print has lost the number of the first. */
export const LISTS: readonly { readonly reference: ListName; readonly levels: readonly ILevelsOptions[] }[] =
  [
    { reference: 'parts', levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、')] },
    { reference: 'tasks', levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、')] },
    { reference: 'duties', levels: [level(0, LevelFormat.CHINESE_COUNTING, '（%1）', 2)] },
    { reference: 'items', levels: [level(0, LevelFormat.DECIMAL, '%1、')] },
    {
      reference: 'activities',
      levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.DECIMAL, '%2、')],
    },
  ];

/** A paragraph that the word processor numbers: the list it belongs to and its text without the number. */
export interface Numbered {
  readonly list: ListName;
  readonly level: number;
  readonly instance: number;
  readonly text: string;
}

/** Tells which lines of the sample are numbered by the word processor. Called in the order of the document. */
export function numberer(): (text: string, place: 'body' | 'cell') => Numbered | null {
  let underTasks = false;
  let items = 0;
  let duties = 0;
  return (text, place) => {
    const bare = text.replace(/^\u3000+/u, '');
    if (place === 'cell') {
      for (const [pattern, at] of [[CHINESE['%1、'], 0] as const, [DECIMAL, 1] as const])
        if (pattern.test(bare))
          return { list: 'activities', level: at, instance: 0, text: bare.replace(pattern, '') };
      return null;
    }
    if (text.startsWith('职责分类绩效目标')) underTasks = true;
    if (text.startsWith('部门职责及工作活动')) underTasks = false;
    if (CHINESE['%1、'].test(text))
      return {
        list: underTasks ? 'tasks' : 'parts',
        level: 0,
        instance: 0,
        text: text.replace(CHINESE['%1、'], ''),
      };
    if (CHINESE['（%1）'].test(text)) {
      if (text.startsWith('（二）')) duties++;
      return { list: 'duties', level: 0, instance: duties, text: text.replace(CHINESE['（%1）'], '') };
    }
    if (!DECIMAL.test(text)) return null;
    if (text.startsWith('1、')) items++;
    return { list: 'items', level: 0, instance: items, text: text.replace(DECIMAL, '') };
  };
}
