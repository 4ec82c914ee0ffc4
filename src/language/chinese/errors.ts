/** What is said of an input that could not be read, of an output folder, and what to do about it. */
export const ERRORS = {
  // Inputs.
  'There is no file at this path.': '此路径下没有文件。',
  'Check the path; quote patterns so that the shell passes them on unchanged.':
    '请检查路径；通配符请加引号，以免被命令行提前展开。',
  'The file could not be read.': '文件无法读取。',
  'Check its permissions and that the disk is still there, then run again.':
    '请检查文件权限以及磁盘是否仍然可用，然后重新运行。',
  'The file has no content (0 bytes, or nothing but white space).': '文件没有内容（0 字节，或只有空白）。',
  'Download it again; the publisher may have put an empty file online.':
    '请重新下载；也可能是发布方上传了空文件。',
  'The file is larger than the limit.': '文件超过大小上限。',
  'Split it, or raise the limit named in the message.': '请拆分文件，或调高说明中所列的上限。',
  'The content is not what the file name says.': '文件内容与扩展名不符。',
  'Open the file by hand to see what the server sent, and download the document again.':
    '请手工打开文件查看网站实际返回了什么，然后重新下载。',
  'The file is damaged and could not be opened.': '文件已损坏，无法打开。',
  'Download it again and compare the size with the one that the publisher states.':
    '请重新下载，并与发布方标明的大小核对。',
  'The file is protected with a password.': '文件设有密码。',
  'Ask the publisher for an open copy, or save it without a password.':
    '请向发布方索取未加密的文件，或另存为不带密码的文件。',
  'No page has a text layer: the file holds pictures of pages.': '各页均没有文字层：文件只是页面图片。',
  'Run again with --ocr (gongkai doctor says what it needs), or ask the publisher for the original.':
    '请加 --ocr 重新运行（所需程序见 gongkai doctor），或向发布方索取原始文件。',
  'The program that was asked to convert the file made nothing of it.': '转换程序未能转换此文件。',
  'Convert the file by hand to a Word document (.docx) or a PDF, and run again.':
    '请手工将文件另存为 Word 文档（.docx）或 PDF，然后重新运行。',
  'A program that was asked for is not installed.': '所要求的程序没有安装。',
  'Install it (gongkai doctor says how), or run again without asking for it.':
    '请安装（方法见 gongkai doctor），或去掉该选项重新运行。',
  'This format is not read.': '不支持此格式。',
  'Convert the file to a Word document (.docx), a web page or text, and run again.':
    '请将文件转换为 Word 文档（.docx）、网页或纯文本，然后重新运行。',
  'Nothing in the text is of a department budget or a final account.': '文中没有部门预算或部门决算的内容。',
  'Check that the right file was given; if it is a disclosure, report its wording as an issue.':
    '请检查文件是否给对；如确为预决算公开文件，请将其用语反馈给我们。',
  'The archive unpacks to far more than its size allows.': '压缩包解压后的大小远超正常比例。',
  'Do not open the file by hand; get the document again from a source that you trust.':
    '请勿手工打开；请从可信来源重新获取文件。',
  'The archive states sizes or names that its content does not keep.':
    '压缩包所记的大小或名称与其内容不一致。',
  'Download the file again; if it stays so, save it anew with Word or WPS.':
    '请重新下载；如仍如此，请用 Word 或 WPS 打开后另存。',
  'A part of the file declares a document type, which Office files never do.':
    '文件中有部分声明了文档类型（DOCTYPE），正常的 Office 文件不会如此。',
  'The markup is nested deeper than the limit.': '标记嵌套层数超过上限。',
  'Save the document anew with Word or WPS, which flattens such nesting.':
    '请用 Word 或 WPS 打开后另存，可消除过深的嵌套。',
  'The document holds more text or cells than the limit.': '文件的文字或单元格数量超过上限。',
  'This is a lock file that Word or Excel leaves while a document is open.':
    '这是 Word 或 Excel 打开文件时留下的锁定文件。',
  'Close the document and give the real file; nothing was lost.': '请关闭文档并给出正式文件；没有丢失内容。',
  'This file lies beside documents and is none itself (a README, a licence, a hidden file).':
    '此文件只是与公开文件放在一起（说明、许可证或隐藏文件），本身不是公开文件。',
  'If it is a document, name it instead of its folder.': '如确为公开文件，请直接给出文件名而不是所在文件夹。',
  'This input was left for a later run.': '此文件留待以后运行。',
  'Run again to go on with the rest.': '再次运行即可继续其余文件。',
  'This file is older than the day that was given.': '文件早于所给日期。',
  'Run again without --since, or with an earlier day.': '请去掉 --since 或给出更早的日期重新运行。',
  'The manifest could not be read.': '清单无法读取。',
  'Give a CSV file with the columns path, entity, year, kind and url, of which only path must be filled.':
    '请给出含 path、entity、year、kind、url 各列的 CSV 文件，其中只有 path 必填。',
  'The reader failed on this file; this is a defect of the program.':
    '读取程序在此文件上出错；这是程序的缺陷。',
  'Report the file with the message below; the other documents are not affected.':
    '请连同下列信息反馈此文件；其他文件不受影响。',
  'The work on the file took too long and was stopped.': '处理此文件用时过长，已停止。',
  'Run again with --retry-failed on a quiet machine, or raise the limit named in the message.':
    '请在机器空闲时加 --retry-failed 重新运行，或调高说明中所列的上限。',
  'The work on the file came to a halt and was stopped.': '处理此文件时长时间没有进展，已停止。',
  'Run again with --retry-failed on a quiet machine; if it stays so, report the file as a defect.':
    '请在机器空闲时加 --retry-failed 重新运行；如仍如此，请作为缺陷反馈。',
  'The work on the file took more memory than it may and was stopped.': '处理此文件占用内存过多，已停止。',
  'Split the document, or raise the limit named in the message.': '请拆分文件，或调高说明中所列的上限。',
  // What is said beside.
  'It states {0} entries; the limit archiveEntries is {1}.':
    '其中列有 {0} 个条目；上限 archiveEntries 为 {1}。',
  'Two entries have the same name.': '有两个条目同名。',
  'A local header names another file than the directory does.': '局部文件头与目录所记的文件名不同。',
  'A local header states another compression than the directory does.':
    '局部文件头与目录所记的压缩方式不同。',
  'A local header states another size than the directory does.': '局部文件头与目录所记的大小不同。',
  'Entries share the same bytes.': '不同条目占用同一段数据。',
  'The archive has no such part.': '压缩包中没有该部分。',
  'The archive has no such document.': '压缩包中没有该文件。',
  'A part does not match its checksum.': '有部分内容与校验和不符。',
  'It is an archive too deep in other archives.': '压缩包嵌套过深。',
  'It is an archive without files.': '压缩包中没有文件。',
  'It is a folder.': '这是文件夹。',
  'It is no regular file.': '这不是普通文件。',
  'It was written into while it was read.': '读取期间文件正被写入。',
  'Its record has {0} bytes; the limit recordBytes is {1}.':
    '生成的记录有 {0} 字节；上限 recordBytes 为 {1}。',
  'It has {0} bytes; the limit fileBytes is {1}.': '文件有 {0} 字节；上限 fileBytes 为 {1}。',
  'Permission was denied.': '没有读取权限。',
  'The system says {0}.': '系统提示 {0}。',
  'The system says {0} at {1}.': '系统在 {1} 处提示 {0}。',
  'It is no CSV: {0}.': '不是 CSV 文件：{0}。',
  'It has no column path.': '没有 path 列。',
  '{0} has no path.': '{0} 没有填写 path。',
  '{0} names a file outside the folder of the manifest.': '{0} 所列文件在清单所在文件夹之外。',
  '{0} names a file that an earlier row names.': '{0} 所列文件与前面的行重复。',
  '{0}: the year is {1}.': '{0}：年度为 {1}。',
  '{0}: the kind is {1}, not budget or final_accounts.':
    '{0}：类型为 {1}，应为 budget（预算）或 final_accounts（决算）。',
  'It changed during the run.': '文件在运行期间有改动。',
  'A file of the output is no longer what was written.': '输出文件夹中有文件已不是当初写出的内容。',
  'Run again into the folder: what is damaged is made anew, the rest is kept.':
    '请对同一文件夹重新运行：损坏的部分会重新生成，其余保留。',
  'The system lets the program open too few files at a time.': '系统允许程序同时打开的文件过少。',
  'Allow it more (ulimit -n 1024), or run with fewer --jobs; what is already written is whole.':
    '请放宽限制（ulimit -n 1024），或减小 --jobs；已写出的内容是完整的。',
  'It needs {0}.': '至少需要 {0} 个。',
  'The heap of the process was full (limit heapMegabytes).': '进程的堆内存已满（上限 heapMegabytes）。',
  'The limit {0} is {1} elements.': '上限 {0} 为 {1} 层。',
  'The limit {0} is {1}.': '上限 {0} 为 {1}。',
  'It said: {0}': '程序提示：{0}',
  'It is {0}.': '即 {0}。',
  '{0} was given {1}. {2}': '已交给 {0} 转换的是 {1}。{2}',
  'A table of it is cut short.': '文件内部的表不完整。',
  'Its directory of streams cannot be read.': '文件内部的目录无法读取。',
  'It holds no Word document.': '其中没有 Word 文档。',
  'Its head is not that of a Word document.': '文件头不是 Word 文档的文件头。',
  'It was written by Word 95 or an older one.': '由 Word 95 或更早的版本写成。',
  'Its text is cut short.': '正文不完整。',
  'It has no table of its text.': '缺少正文索引。',
  'Its text is out of order.': '正文索引次序混乱。',
  'Nothing in it says which part is the document.': '文件没有指明哪一部分是正文。',
  'The part {0} is no Word document.': '部件 {0} 不是 Word 文档。',
  'The part {0} is missing.': '缺少部件 {0}。',
  'It is the part {0}.': '涉及部件 {0}。',
  'It concerns the part {0}.': '涉及部件 {0}。',
  'The part {0} is not well-formed: {1}': '部件 {0} 不合 XML 语法：{1}',
  'The content is {0}. With --convert, LibreOffice makes a file of it that is read.':
    '内容是{0}。加 --convert 可由 LibreOffice 转换后读取。',
  'The content is {0}; give the document that they are of.':
    '内容是{0}，并非公开文件本身；请改用生成这些数据的文件。',
  'The content is {0}.': '内容是{0}。',
  'It is named .{0}, but the content is {1}.': '扩展名为 .{0}，内容却是{1}。',
  'The PDF library gave up on it: {0}.': 'PDF 程序库无法处理：{0}。',
  'There is not enough memory to open it.': '内存不足，无法打开。',
  'It has no pages.': '没有页面。',
  'Its sheets could not be read.': '工作表无法读取。',
  // Output folder.
  'The output folder could not be written.': '输出文件夹无法写入。',
  'Check that the path is a folder and that you may write there, or give another one with --out.':
    '请检查路径是否为文件夹、是否有写入权限，或用 --out 另给一个。',
  'There is no space left for the output.': '磁盘空间不足，无法输出。',
  'Free some space or give a folder on another disk with --out, then run again.':
    '请腾出空间或用 --out 指定其他磁盘上的文件夹，然后重新运行。',
  'Another run is writing into the output folder.': '另有一次运行正在写入此输出文件夹。',
  'Wait until it has ended, or give another folder with --out.': '请等它结束，或用 --out 另给一个文件夹。',
  'What is made of all records together was not made: the process that worked on it was lost twice.':
    '汇总结果未能生成：负责汇总的进程两次意外中止。',
  'Run again, with fewer --jobs or a larger --limit heapMegabytes where memory is short: no document is read again.':
    '请重新运行，内存不足时减小 --jobs 或调大 --limit heapMegabytes；已读的文件不会重读。',
  'Writing the output failed.': '写入输出时出错。',
  'Check the disk and run again; what is already written is whole.':
    '请检查磁盘后重新运行；已写出的内容是完整的。',
} as const satisfies Record<string, string>;
