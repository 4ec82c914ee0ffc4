import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inChinese } from '../../src/language/index.js';
import { INPUT_ERRORS } from '../../src/shared/input-error.js';
import { OUTPUT_ERRORS } from '../../src/shared/output-error.js';
import { TABLE_ISSUES } from '../../src/tables/grade.js';

const SOURCE = join(import.meta.dirname, '../../src');
/** Folders whose `message` is no sentence for a person, or is said in both languages where it is made. */
const APART = /^(?:cli|findings|generate|language|rules|schema|viewer)\//;

interface Said {
  readonly where: string;
  readonly sentence: string;
}

/** The files of the source that say anything, as trees. */
const TREES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const text = readFileSync(join(SOURCE, name), 'utf8');
    const speaks = /\bmessage:|\b(?:failure|inputError|InputProblem|notApplicable|notEvaluable)\(/.test(text);
    return speaks ? [{ name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) }] : [];
  });

/** What an expression can say: both sides of a condition, and a number for what is filled in. Empty where it is no text. */
function sentences(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return sentences(node.expression);
  if (ts.isConditionalExpression(node)) return [...sentences(node.whenTrue), ...sentences(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  let all: readonly string[] = [node.head.text];
  for (const span of node.templateSpans) {
    const words = filledIn(span.expression);
    all = all.flatMap((before) => words.map((word) => before + word + span.literal.text));
  }
  return all;
}

/** A condition fills in words, a call a number with its noun, anything else what the document or the limits hold. */
function filledIn(node: ts.Expression): readonly string[] {
  const words = sentences(node);
  return words.length > 0 ? words : ts.isCallExpression(node) ? ['7 things'] : ['7'];
}

function collect(pick: (node: ts.Node) => ts.Node | undefined, apart?: RegExp): readonly Said[] {
  return TREES.filter(({ name }) => !apart?.test(name)).flatMap(({ name, tree }) => {
    const said: Said[] = [];
    const visit = (node: ts.Node): void => {
      const found = pick(node);
      if (found) for (const sentence of sentences(found)) said.push({ where: name, sentence });
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return said;
  });
}

const called = (node: ts.Node, names: readonly string[], argument: number): ts.Node | undefined =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) && names.includes(node.expression.getText())
    ? node.arguments?.[argument]
    : undefined;

/** Sentences put together from parts that are no texts where they stand; as they come out they are below. */
const COMPOSED: ReadonlySet<string> = new Set(['The content is 7.7', '7 7', '7 7.']);

const COMPOSITIONS = [
  'The file is damaged and could not be opened. The part word/document.xml is not well-formed: unclosed tag',
  'This format is not read. The content is an RTF document. With --convert, LibreOffice makes a file of it that is read.',
  'The content is not what the file name says. It is named .pdf, but the content is a picture.',
  '3 characters are drawn twice on one place and counted once.',
  '3 characters lie outside what their page shows and are left out.',
  '3 characters are drawn invisibly and are left out.',
  '3 characters have no meaning in the fonts of the file.',
  '1 cell stands in a hidden row or column; it was read and marked as hidden.',
  '2 cells hold formulas whose results were not saved; they were read as blank.',
  'The page only leads to its content, which is in 2 attachments: “a”, “b” and 3 more.',
];

const unknown = (said: readonly Said[]): readonly Said[] =>
  said.filter(({ sentence }) => !COMPOSED.has(sentence) && inChinese(sentence) === null);

describe('everything that is said of a document is known in Chinese', () => {
  it('errors and what to do about them', () => {
    const catalogue = [...Object.values(INPUT_ERRORS), ...Object.values(OUTPUT_ERRORS)];
    expect(
      catalogue.flatMap(({ message, hint }) => [message, hint]).filter((text) => inChinese(text) === null),
    ).toEqual([]);
  });

  it('what is said beside the sentence of an error', () => {
    const said = collect((node) => called(node, ['failure', 'inputError', 'InputProblem'], 1));
    expect(said.length).toBeGreaterThan(50);
    expect(unknown(said)).toEqual([]);
  });

  it('notes', () => {
    const said = collect(
      (node) =>
        ts.isPropertyAssignment(node) && node.name.getText() === 'message' ? node.initializer : undefined,
      APART,
    );
    expect(said.length).toBeGreaterThan(80);
    expect(unknown(said)).toEqual([]);
  });

  it('why a table is not sure', () => {
    expect(Object.values(TABLE_ISSUES).filter(({ message }) => inChinese(message) === null)).toEqual([]);
  });

  it('why a rule could not be applied', () => {
    const said = collect((node) => called(node, ['notApplicable', 'notEvaluable'], 0));
    expect(said.length).toBeGreaterThan(100);
    expect(unknown(said)).toEqual([]);
  });

  it('sentences put together from parts', () => {
    expect(COMPOSITIONS.filter((text) => /[a-z]{3,} [a-z]{3,}/.test(inChinese(text) ?? text))).toEqual([
      // What another program said of the file is not ours to translate.
      COMPOSITIONS[0],
    ]);
  });
});

describe('inChinese', () => {
  it('puts what was filled in into the Chinese sentence, and looks it up too', () => {
    expect(
      inChinese('The file is larger than the limit. It has 300 bytes; the limit fileBytes is 200.'),
    ).toBe('文件超过大小上限。文件有 300 字节；上限 fileBytes 为 200。');
    expect(inChinese('The page has 2 attachments: “预算表.pdf”, “说明.pdf”.')).toBe(
      '网页有 2 个附件：“预算表.pdf”, “说明.pdf”。',
    );
  });

  it('knows nothing of other texts', () => {
    expect(inChinese('Something else altogether.')).toBeNull();
    expect(inChinese('The file is larger than the limit. Something else.')).toBeNull();
    expect(inChinese('2019年部门预算')).toBeNull();
  });
});
