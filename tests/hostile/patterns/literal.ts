import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A pattern of the program, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Every pattern that is written out in the sources below `folder`; of equal ones the first. */
export function literalPatterns(folder: string): Pattern[] {
  const found = new Map<string, Pattern>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const file of files.sort()) {
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const text = readFileSync(join(folder, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const pattern = { source: node.text.slice(1, end), flags: node.text.slice(end + 1), file };
        if (!found.has(node.text)) found.set(node.text, pattern);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kind));
  }
  return [...found.values()];
}
