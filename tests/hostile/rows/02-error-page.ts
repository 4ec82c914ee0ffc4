import { type HostileInput, page, TABLE } from '../support.js';

export const inputs: readonly HostileInput[] = [
  ...['a.pdf', 'a.doc', 'a.xls', 'a.docx'].map(
    (name): HostileInput => ({
      what: `the page of a server under the name ${name}`,
      name,
      make: () => page('<h1>404</h1><p>您访问的页面不存在</p>'),
      refused: 'input-type-mismatch',
      says: /a web page \(HTML\)/,
    }),
  ),
  {
    what: 'a login form',
    name: 'a.pdf',
    make: () => page('<form>用户名 <input> 密码 <input></form>'),
    refused: 'input-type-mismatch',
  },
  { what: 'a page that holds a table', name: 'a.pdf', make: () => page(TABLE), notes: ['read-as-html'] },
];
