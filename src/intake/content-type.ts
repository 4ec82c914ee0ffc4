/** What the bytes of an input are, whatever its name says. */
export const CONTENT_TYPES = [
  'docx',
  'xlsx',
  'ooxml',
  'odf',
  'ofd',
  'zip',
  'doc',
  'xls',
  'ole',
  'ole-encrypted',
  'pdf',
  'html',
  'mhtml',
  'rtf',
  'word-xml',
  'excel-xml',
  'xml',
  'json',
  'text',
  'image',
  'packed',
  'binary',
  'empty',
] as const;

export type ContentType = (typeof CONTENT_TYPES)[number];

/** Plain names for messages: "The content is …". */
export const CONTENT_TYPE_NAMES: Readonly<Record<ContentType, string>> = {
  docx: 'a Word document (.docx)',
  xlsx: 'an Excel workbook (.xlsx)',
  ooxml: 'an Office file of another kind (a presentation, for example)',
  odf: 'an OpenDocument file',
  ofd: 'an OFD document',
  zip: 'a ZIP archive',
  doc: 'an old Word document (.doc)',
  xls: 'an old Excel workbook (.xls)',
  ole: 'an old Office file of another kind',
  'ole-encrypted': 'an Office file protected with a password',
  pdf: 'a PDF',
  html: 'a web page (HTML)',
  mhtml: 'a saved web page (MHTML)',
  rtf: 'an RTF document',
  'word-xml': 'a Word 2003 XML document',
  'excel-xml': 'an Excel 2003 XML workbook',
  xml: 'an XML file',
  json: 'data in JSON',
  text: 'plain text',
  image: 'a picture',
  packed: 'a packed archive (RAR, 7z, gzip, …)',
  binary: 'neither text nor a known document format',
  empty: 'empty',
};

/** What a file name extension promises. Extensions that promise nothing (`.dat`, none) are not listed. */
const PROMISES: ReadonlyMap<string, readonly ContentType[]> = new Map<string, readonly ContentType[]>([
  ['pdf', ['pdf']],
  ['doc', ['doc']],
  ['dot', ['doc']],
  ['wps', ['doc', 'docx']],
  ['docx', ['docx']],
  ['docm', ['docx']],
  ['dotx', ['docx']],
  ['xls', ['xls']],
  ['et', ['xls', 'xlsx']],
  ['xlsx', ['xlsx']],
  ['xlsm', ['xlsx']],
  ['ofd', ['ofd']],
  ['odt', ['odf']],
  ['ods', ['odf']],
  ['rtf', ['rtf']],
  ['zip', ['zip', 'docx', 'xlsx', 'ooxml', 'odf', 'ofd']],
  ['rar', ['packed']],
  ['7z', ['packed']],
  ['htm', ['html']],
  ['html', ['html']],
  ['shtml', ['html']],
  ['xhtml', ['html', 'xml']],
  ['mht', ['mhtml']],
  ['mhtml', ['mhtml']],
  ['xml', ['xml', 'word-xml', 'excel-xml', 'html']],
  ['json', ['json']],
  ['jsonl', ['json']],
  ['ndjson', ['json']],
  ['txt', ['text', 'json']],
  ['md', ['text']],
  ['csv', ['text']],
  ['tsv', ['text']],
  ['jpg', ['image']],
  ['jpeg', ['image']],
  ['png', ['image']],
  ['gif', ['image']],
  ['tif', ['image']],
  ['tiff', ['image']],
]);

/** A file name that promises another kind of content than the bytes are. */
export interface Mismatch {
  /** The extension in lower case without its dot. */
  readonly extension: string;
  readonly promised: ContentType;
  readonly actual: ContentType;
}

/** Says when the extension of `name` lies about content of type `actual`; null when it is right or promises nothing. */
export function mismatch(name: string, actual: ContentType): Mismatch | null {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const promised = extension === undefined ? undefined : PROMISES.get(extension);
  if (extension === undefined || promised === undefined || promised.includes(actual)) return null;
  return { extension, promised: promised[0]!, actual };
}
