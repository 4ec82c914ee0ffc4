import { PROGRAM } from '../../shared/version.js';

/**
 * How to cite the dataset, in the Citation File Format 1.2.0. It holds no date: the same inputs give the same bytes. Who
 * publishes the dataset adds their own name, the date and the place.
 */
export const citation = (): string =>
  [
    'cff-version: 1.2.0',
    'type: dataset',
    'message: >-',
    '  If you use this dataset, please cite it, and name the disclosing departments as the source of the figures.',
    'title: Department budgets and final accounts of Chinese government departments (部门预算决算公开数据)',
    'abstract: >-',
    '  Tables made from documents that departments have published under the rules for the disclosure of budgets and final',
    '  accounts. Every figure carries its place in the original document, whose checksum is in the table of documents.',
    'authors:',
    `  - name: ${PROGRAM.name} contributors`,
    `version: "${PROGRAM.version}"`,
    'keywords:',
    '  - department budget',
    '  - final accounts',
    '  - 部门预算',
    '  - 部门决算',
    '',
  ].join('\n');
