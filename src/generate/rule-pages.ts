import { explainRule, listRules, type RuleExplanation } from '../rules/index.js';
import type { GeneratedFile } from './file.js';

type Language = 'zh' | 'en';

const HEADINGS = {
  zh: {
    severity: { error: '错误', warning: '警告', notice: '提示' },
    says: '内容',
    applies: '适用',
    basis: '依据',
    tolerance: '容差',
    messages: '报告用语',
    byHand: '人工核对',
    examples: '示例',
    holds: '相符',
    fails: '不符',
    related: '相关规则',
  },
  en: {
    severity: { error: 'error', warning: 'warning', notice: 'notice' },
    says: 'What it says',
    applies: 'When it applies',
    basis: 'Basis',
    tolerance: 'Tolerance',
    messages: 'What it reports',
    byHand: 'How to check by hand',
    examples: 'Examples',
    holds: 'Holds',
    fails: 'Does not hold',
    related: 'Related rules',
  },
} as const;

/** One page for every rule, in both languages, and the whole catalogue as JSON. */
export function rulePages(): readonly GeneratedFile[] {
  const rules = listRules().map(({ id }) => explainRule(id)!);
  const catalogue = { path: 'schemas/rules.json', content: `${JSON.stringify({ rules }, null, 2)}\n` };
  const pages = rules.map((rule) => ({ path: `schemas/rules/${rule.id}.md`, content: pageOf(rule) }));
  return [catalogue, ...pages];
}

/** The rules as a table for a README: id with a link to its page, name, severity, what it says. */
export function rulesTable(language: Language): string {
  const head =
    language === 'zh' ? ['规则', '名称', '级别', '内容'] : ['rule', 'name', 'severity', 'what it says'];
  const rows = listRules().map(({ id, name, severity }) => {
    const { statement } = explainRule(id)!;
    return [
      `[${id}](schemas/rules/${id}.md)`,
      name[language],
      HEADINGS[language].severity[severity],
      statement[language],
    ];
  });
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(escaped).join(' | ')} |`,
  );
  return lines.join('\n');
}

function pageOf(rule: RuleExplanation): string {
  const head = `# ${rule.id} ${rule.name.zh}\n\n${rule.name.en}\n`;
  return `${head}\n${sectionsOf(rule, 'zh')}\n---\n\n${sectionsOf(rule, 'en')}`;
}

function sectionsOf(rule: RuleExplanation, language: Language): string {
  const words = HEADINGS[language];
  const basis = rule.basis.map((item) => {
    const source = item.kind === 'legal' ? `${item.source}${language === 'zh' ? '：' : ': '}` : '';
    return `- ${source}${item.text[language]}`;
  });
  const messages = Object.values(rule.messages).map((message) => `- ${message[language]}`);
  const examples = [
    `- ${words.holds}${language === 'zh' ? '：' : ': '}${rule.examples.holds}`,
    `- ${words.fails}${language === 'zh' ? '：' : ': '}${rule.examples.fails}`,
  ];
  const related = rule.related.map((id) => `[${id}](${id}.md)`).join(language === 'zh' ? '、' : ', ');
  const sections: readonly (readonly [string, string])[] = [
    [words.says, `${rule.statement[language]} (${words.severity[rule.severity]})`],
    [words.applies, rule.applies[language]],
    [words.basis, basis.join('\n')],
    [words.tolerance, rule.tolerance_text[language]],
    [words.messages, messages.join('\n')],
    [words.byHand, rule.by_hand[language]],
    [words.examples, examples.join('\n')],
    ...(related === '' ? [] : [[words.related, related] as const]),
  ];
  return sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|');
