/** Notes of the readers and of the stages behind them, and what is said of a table's grade. */
export const NOTES = {
  // Whose, which year, where.
  'The place in "{0}" bears another name today: {1}.': '“{0}”中的地名今已改称：{1}。',
  '{0} exists in {1} places; the text names only {2}.': '{0}有 {1} 处重名；文中只提到{2}。',
  '{0} exists in {1} places and the document does not say which one it is.':
    '{0}有 {1} 处重名，文件没有说明是哪一处。',
  'The text names no fiscal year; it is taken from the title that the file states in its properties.':
    '正文没有写明年度，取自文件属性中的标题。',
  'The title is of {0}, but {1} titles of sections or tables are of {2}.':
    '标题所写年度为 {0}，但有 {1} 个章节或表格标题写的是 {2}。',
  'The section numbered {0} follows number {1} of the same level.': '编号“{0}”的章节排在同级“{1}”之后。',
  'The list begins with number {0}; the paragraph above it is taken for its first item.':
    '列表从“{0}”开始，其上一段视为第一项。',
  'The manifest says {0} {1}; the document was not found to say.': '清单所列{0}为 {1}；文件中没有找到。',
  'The manifest says fiscal year {0}; the document was not found to say.':
    '清单所列年度为 {0}；文件中没有找到。',
  'The manifest says fiscal year {0}; the document says {1}.': '清单所列年度为 {0}；文件中为 {1}。',
  'The manifest says {0} {1}; the document says {2}.': '清单所列{0}为 {1}；文件中为 {2}。',
  'No figures were taken from the table {0} because its reading is in doubt.':
    '表 {0} 的读取存疑，没有从中取数。',
  'The code {0} is in no list of the functional classification; it is kept as printed.':
    '编码 {0} 不在任何一年的功能分类科目表中，按原文保留。',
  'The code {0} ({1}) was not in force in {2}; its line went on as {3}. It is kept as printed.':
    '编码 {0}（{1}）在 {2} 年不适用，该科目后来为 {3}。按原文保留。',
  'The code {0} ({1}) was not in force in {2}. It is kept as printed.':
    '编码 {0}（{1}）在 {2} 年不适用。按原文保留。',
  'The code {0} stands for {1}, but is printed with {2}, which is {3}. Both are kept as printed.':
    '编码 {0} 是“{1}”，原文却印作“{2}”（编码为 {3}）。均按原文保留。',
  // Text and its encoding.
  'Nothing states the encoding of the text; it was read as {0}.': '文本没有注明编码，按 {0} 读取。',
  '{0} {1} could not be decoded and stand as �.': '{0} 个字符无法解码，以 � 代替。',
  'Which of {0} cells of a table stand side by side could not be told from the text; they were kept in one column.':
    '表格的{0}个单元格无法从文字判断哪些同处一行，按一列保留。',
  '{0} lines look like rows of tables whose columns are aligned with spaces; they were kept as text.':
    '{0} 行像是用空格对齐的表格行，按文字保留。',
  'The text does not show merged header cells; their width was inferred from the row below.':
    '文本没有标出表头的合并单元格，其宽度由下一行推定。',
  'The text does not show merged header cells, and more than one way of merging fits; the likeliest was taken.':
    '文本没有标出表头的合并单元格，且有多种合并方式可行，取其最可能者。',
  'Rows have fewer cells than the table; their missing cells were taken as merged.':
    '有的行单元格少于全表，所缺单元格按合并处理。',
  'Rows have more cells than most of the table; shorter rows were filled with blank cells.':
    '有的行单元格多于全表多数行，较短的行以空白补齐。',
  'The table is wider than the limit tableColumns of {0}; cells were left out.':
    '表格列数超过上限 tableColumns（{0}），超出的单元格未读。',
  'The table is wider than its paper: strips with other columns of the same rows were put side by side.':
    '表格宽于纸张：各行的其余栏目印在别处，已左右拼合。',
  'A table is typed with tabs; its columns were told from them.': '表格以制表符打成，各栏据此判定。',
  'The table is wider than the limit tableColumns of {0}.': '表格列数超过上限 tableColumns（{0}）。',
  // What a file is.
  'The file is named .{0}, but its content is {1} and was read as that.':
    '扩展名为 .{0}，内容却是{1}，按内容读取。',
  'The content is {0}; {1} made a .{2} of it, which was read. Places are those of the converted file.':
    '内容是{0}；由 {1} 转换为 .{2} 后读取。所注位置为转换后文件中的位置。',
  // Word.
  '{0} {1} hidden text; it was left out.': '{0} 个段落含有隐藏文字，未读入。',
  '{0} {1} that the file does not define; it was not restored.':
    '{0} 个段落的自动编号在文件中没有定义，未能恢复。',
  '{0} {1} not read.': '{0} 幅图片未读取。',
  'A workbook embedded in the document was read: the sheet that it shows.':
    '读取了文档中嵌入的工作簿所显示的工作表。',
  'A document embedded in this one could not be read.': '文档中嵌入的文件无法读取。',
  '{0} {1} embedded in this one could not be read.': '文档中嵌入的 {0} 个文件无法读取。',
  'The part {0} could not be read; what it holds is missing.': '部件 {0} 无法读取，其内容缺失。',
  'The columns of the table in block {0} do not fit together as stated; they were mended.':
    '第 {0} 块中表格的列宽前后不一，已修补。',
  '{0} {1} had more columns than the limit tableColumns of {2}; the rest was left out.':
    '{0} 张表格的列数超过上限 tableColumns（{2}），超出部分未读。',
  '{0} {1} hidden cells; their text is kept and marked as hidden.':
    '{0} 张表格含有隐藏单元格，文字保留并标为隐藏。',
  '{0} {1} merged into another held text that is not printed; it was left out.':
    '{0} 个被合并的单元格含有不显示的文字，未读入。',
  'The document refers to {0} outside {1}; none was opened.': '文档引用了 {0} 处外部内容，均未打开。',
  'The document holds {0} {1}; what stands in {2} is not read.': '文档含有 {0} {1}，其中内容未读取。',
  '{0} {1} of a symbol font could not be read and stand as �.': '{0} 个符号字体的字符无法读取，以 � 代替。',
  'The file does not say how cells of the table are merged.': '文件没有说明表格单元格如何合并。',
  'A table inside a cell was read as lines of that cell.': '单元格内的表格按该单元格的文字行读取。',
  // Workbooks.
  '1 cell shows an error of its formula instead of a value; the error was kept as text.':
    '1 个单元格显示公式错误而非数值，按文字保留。',
  '{0} cells show an error of their formula instead of a value; the errors were kept as text.':
    '{0} 个单元格显示公式错误而非数值，按文字保留。',
  '1 cell holds a formula whose result was not saved; it was read as blank.':
    '1 个单元格的公式没有保存结果，按空白读取。',
  '{0} cells hold formulas whose results were not saved; they were read as blank.':
    '{0} 个单元格的公式没有保存结果，按空白读取。',
  '1 cell shows another figure than it stores, mostly fewer decimals; what it shows was taken.':
    '1 个单元格显示的数字与所存不同（多为小数位较少），取显示值。',
  '{0} cells show other figures than they store, mostly fewer decimals; what they show was taken.':
    '{0} 个单元格显示的数字与所存不同（多为小数位较少），取显示值。',
  '1 cell is shown as blank by its number format; its content was read and marked as hidden.':
    '1 个单元格因数字格式显示为空白，内容已读取并标为隐藏。',
  '{0} cells are shown as blank by their number format; their content was read and marked as hidden.':
    '{0} 个单元格因数字格式显示为空白，内容已读取并标为隐藏。',
  '1 cell stands in a hidden row or column; it was read and marked as hidden.':
    '1 个单元格位于隐藏的行或列，已读取并标为隐藏。',
  '{0} cells stand in hidden rows or columns; they were read and marked as hidden.':
    '{0} 个单元格位于隐藏的行或列，已读取并标为隐藏。',
  'The sheet is hidden; it was read and marked as hidden.': '工作表已隐藏，读取并标为隐藏。',
  'The sheet holds only a picture, whose text was not read.': '工作表只有一幅图片，图中文字未读取。',
  'The sheet holds only {0} pictures, whose text was not read.': '工作表只有 {0} 幅图片，图中文字未读取。',
  'The sheet holds a picture; what they show was not read.': '工作表含有一幅图片，图中内容未读取。',
  'The sheet holds {0} pictures; what they show was not read.': '工作表含有 {0} 幅图片，图中内容未读取。',
  'The workbook has more merged ranges than the limit merges of {0}; the rest was left out.':
    '工作簿的合并区域超过上限 merges（{0}），其余未处理。',
  'A merged range overlaps another; the later one was left out.': '有一处合并区域与另一处重叠，后者未采用。',
  '{0} merged ranges overlap others; the later ones were left out.':
    '{0} 处合并区域与其他区域重叠，后者未采用。',
  '1 cell lies under a merged cell and is not shown; it was left out.':
    '1 个单元格被合并单元格覆盖而不显示，未读入。',
  '{0} cells lie under merged cells and are not shown; they were left out.':
    '{0} 个单元格被合并单元格覆盖而不显示，未读入。',
  // Web pages.
  'A cell claims more rows than its table has; it was cut to the table.':
    '有单元格声明的行数超出表格，已按表格截断。',
  'Two cells claim the same place in a table; the later one was made narrower.':
    '表格中两个单元格占用同一位置，后者已收窄。',
  'A table is wider than the limit; cells behind it were left out.': '表格列数超过上限，超出的单元格未读。',
  'The page keeps its text in a script or a hidden field; it was read from there, and no script was run.':
    '网页正文存放在脚本或隐藏字段中，已从中读取，没有运行任何脚本。',
  'The page shows another page in a frame, which was not read: {0}.':
    '网页以框架显示另一页面，该页面未读取：{0}。',
  'The article runs over {0} pages, of which this is one; the others were not read.':
    '文章分 {0} 页，这是其中一页，其余未读取。',
  'A script writes a table into the page; scripts are not run, so that the table was not read.':
    '网页表格由脚本写出；本程序不运行脚本，该表未读取。',
  'The page lists {0} links to disclosures on other pages and holds none itself.':
    '网页列出 {0} 个指向其他公开页面的链接，本身没有公开内容。',
  'The article holds {0} {1} and hardly any text; pictures are not read.':
    '文章含有 {0} 幅图片而几乎没有文字；图片不读取。',
  'The page holds no article.': '网页没有正文。',
  'The page hides its article until a script shows it; it was read.': '网页正文须由脚本显示，已读取。',
  '{0} {1} that the page hides were left out.': '网页隐藏的 {0} 个字符未读入。',
  '{0} {1} of tables that the page hides were read and marked.':
    '网页隐藏的 {0} 个表格单元格已读取并作标记。',
  'The text of {0} {1} stands at fixed places; its lines, paragraphs and tables were recovered from them.':
    '{0} 页的文字按固定位置排放，行、段和表格由位置还原。',
  'The page only leads to its content, which is in {0}.': '网页只是入口，内容在 {0}。',
  'The page has {0}.': '网页有 {0}。',
  'The page says that it is written in {0}, but it is UTF-8 and was read so.':
    '网页自称编码为 {0}，实际是 UTF-8，按 UTF-8 读取。',
  // PDF.
  'No lines draw the columns of a table; they were told from where its text stands.':
    '表格没有列线，各列由文字位置推定。',
  'Page {0} is damaged and could not be opened.': '第 {0} 页已损坏，无法打开。',
  "Page {0}: {1} of {2} characters have no meaning in the file's fonts; run again with --ocr to have the page read from its picture.":
    '第 {0} 页：{2} 个字符中有 {1} 个在文件字体中没有对应文字；请加 --ocr 重新运行，由页面图像识别。',
  "Page {0}: {1} of {2} characters make no words; the file's fonts give them wrong meanings, and the page must be read from its picture (OCR).":
    '第 {0} 页：{2} 个字符中有 {1} 个不成词；文件字体的对应文字有误，须由页面图像识别（OCR）。',
  'Page {0}: the text was made by a program from a scan.': '第 {0} 页：文字是由程序从扫描件识别而来的。',
  'Page {0} draws more than is looked at; tables may be missing.':
    '第 {0} 页线条过多，未全部查看，可能漏表。',
  'Page {0} is a picture without text; run again with --ocr to have it read from its picture.':
    '第 {0} 页是没有文字的图片；请加 --ocr 重新运行，由图像识别。',
  'Page {0} has lines or areas but nothing is printed in them.': '第 {0} 页有线条或底色，但没有内容。',
  'Page {0} is a picture; its text was read by {1}, which is {2} % sure of it. Compare every figure with the page.':
    '第 {0} 页是图片；文字由 {1} 识别，把握 {2} %。请逐个数字与页面核对。',
  'Only the first {0} of {1} pages were read (limit pages).': '{1} 页中只读取了前 {0} 页（上限 pages）。',
  '{0} characters are drawn twice on one place and counted once.': '{0} 个字符在同一位置重复绘制，只计一次。',
  '{0} characters lie outside what their page shows and are left out.':
    '{0} 个字符在页面显示范围之外，未读入。',
  '{0} characters are drawn invisibly and are left out.': '{0} 个字符以不可见方式绘制，未读入。',
  '{0} characters have no meaning in the fonts of the file.': '{0} 个字符在文件字体中没有对应文字。',
  // Grades of tables.
  'Merged header cells were inferred from blank ones.': '表头的合并单元格由空白单元格推定。',
  'One row holds sub-headers and data side by side.': '有一行同时含有子表头和数据。',
  'The table goes on in a grid that repeats no header.': '续表没有重复表头。',
  'The table goes on on the next page, but its columns stand elsewhere there and no header says which they are.':
    '表格续到下一页，但各列位置不同，也没有表头说明。',
  'The table seems to go on from the page before, but could not be joined with what stands there.':
    '表格似由上一页续来，但无法与上页内容拼接。',
  'No lines draw the rows of a table; they were told from where its text stands.':
    '表格没有行线，各行由文字位置推定。',
  'No lines draw the rows; they were told from where the text stands.': '没有行线，各行由文字位置推定。',
  'No lines draw the head of a table, and its words could stand over other columns as well.':
    '表格表头没有框线，表头文字对应的列存在其他可能。',
  'No lines draw the head, and its words could stand over other columns as well.':
    '表头没有框线，表头文字对应的列存在其他可能。',
  'No lines draw the columns; they were told from where the text stands.': '没有列线，各列由文字位置推定。',
  'Characters of its page have no meaning, or a wrong one, in the fonts of the file.':
    '所在页有字符在文件字体中没有对应文字或对应有误。',
  'A row that the edge of a page cuts was rejoined.': '被分页截断的一行已拼合。',
  'The total below the header is printed anew on each page and was taken once.':
    '表头下的合计每页重复印出，只取一次。',
  'Parts of codes left blank were taken from the row above.': '编码中的空白部分沿用上一行。',
  'A figure is printed in an unusual or damaged form.': '有数字的印法异常或残缺。',
  'A code column holds digits that are no classification code.': '编码列中有不是分类编码的数字。',
  'The table has no title; its section lends it one.': '表格没有标题，沿用所在章节的标题。',
  'The reader had to repair the grid.': '读取时修补了表格网格。',
  'The source hides cells of the table.': '原文件隐藏了表格的单元格。',
  'The table is a form: labels and values alternate, no column has a header.':
    '表格是填报表：标签与内容交替排列，各列没有表头。',
  'The table was read from a picture of the page (OCR).': '表格由页面图像识别（OCR）而来。',
  'No header was recognised.': '没有识别出表头。',
  'A column with content has no header.': '有内容的列没有表头。',
  'A column of amounts holds text.': '金额列中有文字。',
  'A column of names holds figures.': '名称列中有数字。',
  'No unit is stated, so no amount is given in yuan.': '没有注明单位，金额未折算为元。',
  'The table has no caption and stands right behind another one; its title and unit were taken.':
    '表格没有标题和单位，紧接另一表格之后，沿用该表的标题和单位。',
  'Two units of money are printed above the table; the nearer one was taken.':
    '表格上方印有两种金额单位，按较近的一种读取。',
  'One figure, likely wrong in the print, keeps sums of the table from closing; all others close.':
    '有一个数字（很可能原文有误）使表内合计不符，其余均相符。',
  'Sums of the table do not close, and no one figure explains it: cells may have been misplaced.':
    '表内合计不符，且不能由单个数字解释：单元格可能错位。',
  'So many sums of the table do not close that its cells were likely misplaced.':
    '表内合计不符之处过多，单元格很可能错位。',
  'One amount alone is blank where every other cell holds a figure: a cell may be lost.':
    '其他单元格都有数字而只有一处金额空白：可能漏读了单元格。',
  'No section, no table and no figure was found; open the file by hand to see what it holds.':
    '没有找到任何章节、表格或数字；请手工打开文件查看内容。',
  'The table has a header but no rows.': '表格只有表头，没有数据行。',
} as const satisfies Record<string, string>;
