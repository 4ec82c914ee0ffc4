import { parseArgs } from 'node:util';
import { FORMS, type Form, generate } from './generate.js';

const USAGE = `usage: npm run generate -- --departments 500 [--years 2] [--errors 0.02] [--seed words] [--out folder]
                        [--forms text=4,html=4,docx=1,split=1] [--first-year 2024]

Makes invented disclosures of budgets and final accounts with their truth beside them. Forms: ${FORMS.join(', ')}; pdf needs
LibreOffice. Without options the generated files of the project are brought up to date instead.
`;

/** Makes disclosures as the command line asks. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      departments: { type: 'string', default: '10' },
      years: { type: 'string', default: '2' },
      errors: { type: 'string', default: '0.02' },
      seed: { type: 'string', default: 'gongkai' },
      out: { type: 'string', default: 'generated' },
      forms: { type: 'string', default: 'text=4,markdown=2,html=4,docx=1,split=1' },
      'first-year': { type: 'string', default: '2024' },
      help: { type: 'boolean', default: false },
    },
  });
  const forms = Object.fromEntries(values.forms.split(',').map((part) => part.split('=')));
  const weights = Object.fromEntries(
    Object.entries(forms).map(([form, weight]) => [form, Number(weight ?? 1)]),
  );
  const numbers = [values.departments, values.years, values.errors, values['first-year']].map(Number);
  const known = Object.keys(weights).every((form) => (FORMS as readonly string[]).includes(form));
  if (
    values.help ||
    !known ||
    [...numbers, ...Object.values(weights)].some((n) => !Number.isFinite(n) || n < 0)
  ) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 2;
  }
  const [departments, years, errors, firstYear] = numbers as [number, number, number, number];
  const started = performance.now();
  const made = await generate({
    out: values.out,
    departments,
    years,
    errors,
    firstYear,
    seed: values.seed,
    forms: weights as Partial<Record<Form, number>>,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `${made.documents} documents with ${made.errors} mistakes in ${values.out} (${seconds} s)\n`,
  );
  return 0;
}
