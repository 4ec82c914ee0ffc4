/** Lines that commands print, and what is said of wrong usage. `table(s)` stands for one and for many. */
export const LINES = {
  // Help, and what stands below it.
  'Examples:': '示例：',
  'read, check and write everything in a folder': '读取、核对，结果写入一个文件夹',
  'see what was read in one document': '查看从一份文件中读到什么',
  'pages that show every value in its place': '生成网页，逐一标出数字在原文中的位置',
  'departments side by side': '各部门并列比较',
  'the rules that documents are checked by': '核对规则',
  'one rule, and how to check it by hand': '一条规则及人工核对方法',
  'then 2/4 …, then once without --shard': '然后 2/4 …，最后不带 --shard 运行一次',
  'on every machine': '在每台机器上运行',
  'once, when the queue is empty': '队列清空后运行一次',
  'ends when the queue is empty': '队列清空后结束',
  'quicker and smaller: text instead of pictures of pages': '更快更小：以文字代替页面图片',
  'where the originals lie now': '原文件现在的位置',
  'gongkai <command> --help says more about each command.': '各命令的详细说明见 gongkai <命令> --help。',
  'Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 3 some documents could not be read, 70 internal error, 130 or 143 stopped. Started again, a run goes on where it was stopped. All results are in the output folder; the file run.json says what became of every input.':
    '退出码：0 正常，1 有达到 --fail-on 的问题，2 用法错误，3 有文件无法读取，70 内部错误，130 或 143 中途停止。再次运行即从停止处继续。结果都在输出文件夹中；run.json 记有每个文件的处理结果。',
  'No document is read again: the rules look at the records, and at all of them together. Findings, entities, disclosures and dataset are written anew. Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 3 some records are of another version.':
    '不重新读取文件：规则只看记录以及记录之间的关系。问题、单位、公开和数据集重新写出。退出码：0 正常，1 有达到 --fail-on 的问题，2 用法错误，3 有记录属于其他版本。',
  'The pages open in a browser from the disk; no server and no network are needed.':
    '网页可直接从磁盘用浏览器打开，不需要服务器和网络。',
  'The report answers on this machine only (127.0.0.1). Stop it with Ctrl-C.':
    '只在本机（127.0.0.1）提供。按 Ctrl-C 停止。',
  'Departments are ranked among departments and units among units; the money of a unit that is part of a department is not added to it again. Amounts are exact. Shares, rates and amounts per person are rounded to two decimals. An outlier lies more than 3.5 robust standard deviations (median of absolute deviations, of logarithms) from the median of at least eight of its like.':
    '部门与部门排名，单位与单位排名；单位的钱已含于所属部门的，不重复相加。金额是精确的。占比、增减率和人均数保留两位小数。离群值指在至少八个同类中，取对数后偏离中位数超过 3.5 个稳健标准差（绝对离差的中位数）。',
  'Nothing is written. Exit codes: 0, 2 wrong usage, 3 the document could not be read, 70 internal error.':
    '不写任何文件。退出码：0 正常，2 用法错误，3 文件无法读取，70 内部错误。',
  'Exit codes: 0 everything holds, 1 something does not, 2 wrong usage.':
    '退出码：0 全部符合，1 有不符之处，2 用法错误。',
  'Exit codes: 0 the machine is fit, 70 something is missing.': '退出码：0 可以运行，70 有所欠缺。',
  'All machines see the inputs and the output folder on a disk that they share. Needs the optional packages bullmq and ioredis.':
    '所有机器通过共享磁盘访问文件和输出文件夹。需要可选组件 bullmq 和 ioredis。',
  'What a worker had in hand when it was stopped or its machine failed goes to another one.':
    '停止或故障的机器上未完成的文件由其他机器处理。',
  'What workers have not done yet is done here.': '各机器尚未处理的文件在此处理。',
  // A run and its end.
  '[{0}/{1}] {2} {3} ({4} table(s), {5} fact(s), {6} finding(s))':
    '[{0}/{1}] {2} {3}（表格 {4}，数据 {5}，问题 {6}）',
  '[{0}/{1}] ok {2}': '[{0}/{1}] 已读取 {2}',
  '[{0}/{1}] partial {2}': '[{0}/{1}] 部分读取 {2}',
  '[{0}/{1}] failed {2}': '[{0}/{1}] 失败 {2}',
  '[{0}/{1}] skipped {2}': '[{0}/{1}] 跳过 {2}',
  '[{0}/{1}] duplicate {2}': '[{0}/{1}] 重复 {2}',
  '[{0}/{1}] report {2}': '[{0}/{1}] 生成页面 {2}',
  '{0} input(s): {1} read, {2} read in part, {3} failed, {4} skipped, {5} duplicate':
    '共 {0} 个文件：完整读取 {1}，部分读取 {2}，失败 {3}，跳过 {4}，重复 {5}',
  'Findings: {0} error(s), {1} warning(s), {2} notice(s); {3} set aside':
    '问题：错误 {0}，警告 {1}，提示 {2}；已搁置 {3}',
  'Findings: {0} error(s), {1} warning(s), {2} notice(s)': '问题：错误 {0}，警告 {1}，提示 {2}',
  'error {0} {1} (in {2} documents): {3}': '错误 {0} {1}（见于 {2} 份文件）：{3}',
  'warning {0} {1} (in {2} documents): {3}': '警告 {0} {1}（见于 {2} 份文件）：{3}',
  'notice {0} {1} (in {2} documents): {3}': '提示 {0} {1}（见于 {2} 份文件）：{3}',
  'error {0} {1}: {2}': '错误 {0} {1}：{2}',
  'warning {0} {1}: {2}': '警告 {0} {1}：{2}',
  'notice {0} {1}: {2}': '提示 {0} {1}：{2}',
  '… and {0} more in findings.csv': '… 另有 {0} 条，见 findings.csv',
  'The suppression of {0} has expired.': '对 {0} 的搁置已过期。',
  'The suppression of {0} meets no finding.': '对 {0} 的搁置没有对应的问题。',
  Results: '结果',
  '{0}/findings.csv   every finding with its evidence, for a spreadsheet program':
    '{0}/findings.csv   全部问题及证据，可用表格软件打开',
  '{0}/findings.txt   the same in words; findings.sarif for tools':
    '{0}/findings.txt   同上，文字版；findings.sarif 供工具使用',
  '{0}/disclosures.json   documents brought together by entity, year and kind':
    '{0}/disclosures.json   按单位、年度、类型归并的公开',
  '{0}/documents/     one record per document': '{0}/documents/     每份文件一条记录',
  '{0}/dataset/       tables over all documents, with a codebook':
    '{0}/dataset/       全部文件的数据表及说明',
  '{0}/run.json       what became of every input': '{0}/run.json       每个文件的处理结果',
  Next: '下一步',
  'Open {0}': '请打开 {0}',
  '{0} document(s), {1} made anew': '{0} 份文件，其中 {1} 份重新生成',
  'Serving at {0}': '服务地址 {0}',
  '{0} record(s) checked again, {1} with other findings or checks than before.':
    '重新核对 {0} 条记录，其中 {1} 条的问题或核对结果有变化。',
  '{0} input(s) of this shard done.': '本分片的 {0} 个文件已完成。',
  '{0} input(s) left to other shards (--shard).': '另有 {0} 个文件由其他分片处理（--shard）。',
  '{0} input(s) left for a later run (--limit).': '{0} 个文件留待下次运行（--limit）。',
  '{0} input(s) left out: older than the day (--since), and not read before.':
    '{0} 个文件早于所给日期且此前未读取，未列入（--since）。',
  'When all shards are done, the same command without --shard writes tables and ledger.':
    '全部分片完成后，去掉 --shard 再运行一次，即写出数据表和台账。',
  '{0} input(s) in the queue {1}.': '{0} 个文件已放入队列 {1}。',
  '{0}   on every machine': '{0}   在每台机器上运行',
  '{0}         once, when the queue is empty': '{0}         队列清空后运行一次',
  '{0} input(s) done here.': '本机完成 {0} 个文件。',
  '{0} file(s) checked, everything holds.': '检查了 {0} 个文件，全部符合。',
  '{0} file(s) checked, {1} problem(s).': '检查了 {0} 个文件，有 {1} 处问题。',
  // What is read in a document.
  'Outline ({0} section(s))': '目录结构（{0} 节）',
  'Tables ({0})': '表格（{0}）',
  'Facts ({0})': '数据（{0}）',
  Record: '记录',
  'Findings ({0})': '问题（{0}）',
  Checks: '核对',
  'Notes ({0})': '读取说明（{0}）',
  'Attachments ({0})': '附件（{0}）',
  'Every figure of the prose is held by a fact.': '文中每个数字都已收录。',
  // The machine.
  'ok  GB18030 text: decoded (ICU {0})': 'ok  GB18030 文本：可以解码（ICU {0}）',
  'no  GB18030 text: cannot be decoded → {0}': 'no  GB18030 文本：不能解码 → {0}',
  'ok  Unicode forms: normalised': 'ok  Unicode 规范化：正常',
  'no  Unicode forms: not normalised → {0}': 'no  Unicode 规范化：不正常 → {0}',
  'ok  Temporary files: can be written': 'ok  临时文件：可以写入',
  'no  Temporary files: cannot be written ({0}) → {1}': 'no  临时文件：不能写入（{0}） → {1}',
  'ok  Memory and cores: {0} GB, {1} cores': 'ok  内存与核数：{0} GB，{1} 核',
  'no  Memory and cores: {0} GB, {1} cores → {2}': 'no  内存与核数：{0} GB，{1} 核 → {2}',
  'no  Node.js: {0} → {1}': 'no  Node.js：{0} → {1}',
  'ok  Processes that read: files {0}, memory {1}': 'ok  读取进程：文件{0}，内存{1}',
  'ok  Text recognition (--ocr): {0} with {1}': 'ok  文字识别（--ocr）：{0}，含 {1}',
  '--  Text recognition (--ocr): {0} → {1}': '--  文字识别（--ocr）：{0} → {1}',
  'ok  Conversion (--convert): {0}': 'ok  格式转换（--convert）：{0}',
  '--  Conversion (--convert): {0} → {1}': '--  格式转换（--convert）：{0} → {1}',
  'Limits (raise or lower with --limit name=value)': '上限（用 --limit 名称=数值 调整）',
  // A finding.
  'in: {0} (entity unknown, {1})': '见于：{0}（单位不明，{1}）',
  'in: {0} ({1}, {2})': '见于：{0}（{1}，{2}）',
  'and in: {0}': '及：{0}',
  'set aside: {0}': '已搁置：{0}',
  'response of {0}, {1}: {2}': '{0} 于 {1} 答复：{2}',
  'fingerprint: {0}': '指纹：{0}',
  // Wrong usage and what to do.
  'error: {0}': '错误：{0}',
  'There are no inputs.': '没有给出文件。',
  'Give files, folders, patterns, a list (@file, -) or --manifest.':
    '请给出文件、文件夹、通配符、列表（@文件 或 -）或 --manifest。',
  'There is no document among the inputs.': '所给内容中没有文件。',
  'Give files, or folders that hold some; files of the output folder itself do not count.':
    '请给出文件或含有文件的文件夹；输出文件夹自身的文件不算。',
  'There are no records in {0}.': '{0} 中没有记录。',
  'There is no run in {0}.': '{0} 中没有运行结果。',
  'There is no report in {0}.': '{0} 中没有页面。',
  'There is no dataset in {0}.': '{0} 中没有数据集。',
  'There is no folder {0}.': '没有文件夹 {0}。',
  'No run is planned in {0}.': '{0} 中没有排入队列的运行。',
  'Give the folder that gongkai run wrote into (--out).': '请给出 gongkai run 的输出文件夹（--out）。',
  'Give the folder that was named to gongkai enqueue, or use gongkai run.':
    '请给出 gongkai enqueue 所用的文件夹，或改用 gongkai run。',
  'Make one first: gongkai report.': '请先运行 gongkai report。',
  'Make one first: gongkai run <inputs> --out {0}': '请先运行 gongkai run <文件> --out {0}',
  'The optional package @duckdb/node-api is not installed.': '没有安装可选组件 @duckdb/node-api。',
  'Install it beside gongkai (npm install @duckdb/node-api), or open the Parquet files directly.':
    '请安装（npm install @duckdb/node-api），或直接打开 Parquet 文件。',
  'The port {0} is not to be had.': '端口 {0} 不可用。',
  'Give another one with --port, or 0 for any.': '请用 --port 另给端口，0 表示任取。',
  'Standard input held no path.': '标准输入中没有路径。',
  'The list {0} holds no path.': '列表 {0} 中没有路径。',
  'The list {0} could not be read.': '列表 {0} 无法读取。',
  'Check its path; it starts from the working folder.': '请检查路径（相对于当前文件夹）。',
  'Send one path a line, such as: ls *.docx | gongkai run -': '每行一个路径，例如：ls *.docx | gongkai run -',
  'There is no measure {0}.': '没有指标 {0}。',
  'Give a key such as expenditure_total, three_public_total or agency_operating; dataset/measures.csv lists those of the run.':
    '请给出指标代码，例如 expenditure_total、three_public_total、agency_operating；本次运行的全部指标见 dataset/measures.csv。',
  'There is no disclosure of this year and kind.': '没有该年度、该类型的公开。',
  'No disclosure of this year and kind is of the place {0}.': '该年度、该类型的公开中没有地区“{0}”。',
  'There is: {0}.': '现有：{0}。',
  '{0} is not installed.': '没有安装 {0}。',
  'There is no rule {0}, and no finding of this id in {1}.': '没有规则 {0}，{1} 中也没有此编号的问题。',
  'There is no rule {0}, and {1} could not be read.': '没有规则 {0}，{1} 也无法读取。',
  'gongkai rules lists the rules; the findings of a run are in findings.csv of its output folder (--out).':
    '规则见 gongkai rules；问题见输出文件夹（--out）的 findings.csv。',
  'Run gongkai {0} --help for the options and examples.': '选项和示例见 gongkai {0} --help。',
  'Run gongkai --help for the options and examples.': '选项和示例见 gongkai --help。',
  "error: option '{0}' argument '{1}' is invalid. {2}": '错误：选项“{0}”的值“{1}”无效。{2}',
  'Give a whole number of at least 1.': '请给出不小于 1 的整数。',
  'Give a day such as 2025-03-01.': '请给出日期，例如 2025-03-01。',
  'Give a part such as 2/4.': '请给出分片，例如 2/4。',
  'Give a number from 0 to 65535.': '请给出 0 到 65535 之间的数。',
  'Known limits: {0}.': '可用的上限：{0}。',
  'Allowed choices are {0}.': '可选：{0}。',
  "error: unknown command '{0}'": '错误：没有命令“{0}”',
  "error: unknown option '{0}'": '错误：没有选项“{0}”',
  "error: missing required argument '{0}'": '错误：缺少参数“{0}”',
  'Stopped by {0}. What was written is whole; run again to do the rest.':
    '因 {0} 停止。已写出的内容是完整的；再次运行即可继续。',
  'internal error: this is a defect of the program.': '内部错误：这是程序的缺陷。',
  'Report it with these lines.': '请连同以下各行反馈。',
} as const satisfies Record<string, string>;

/** Words that are filled into lines. */
export const LINE_WORDS = {
  ok: '已读取',
  partial: '部分读取',
  none: '无',
  entity: '单位',
  division: '地区',
  function: '功能分类',
  economic: '经济分类',
  '{0} per person': '人均{0}',
  '{0} per activity': '每项活动平均{0}',
  'limited to reading the program': '只许读取程序本身',
  'not limited by this Node.js': '不受此 Node.js 限制',
  watched: '受监控',
  'bounded by the heap limit only': '只受堆上限约束',
  'tesseract is not installed': '没有安装 tesseract',
  '{0} without {1}': '{0}，缺 {1}',
  'LibreOffice is not installed': '没有安装 LibreOffice',
  'Install Node.js {0} or later.': '请安装 Node.js {0} 或更新版本。',
  'Install a build of Node.js with full ICU (the official ones have it).':
    '请安装含完整 ICU 的 Node.js（官方版本均含）。',
  'Free some space, or set TMPDIR to a folder that you may write to.':
    '请腾出空间，或把 TMPDIR 设为可写的文件夹。',
  'Use a machine with at least 1 GB of memory.': '请使用内存不少于 1 GB 的机器。',
  'Needed for scans only. Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim.':
    '只有扫描件需要。Debian 和 Ubuntu：apt-get install tesseract-ocr tesseract-ocr-chi-sim。',
  'Needed for RTF, OpenDocument and Word 95 only. Debian and Ubuntu: apt-get install libreoffice-writer libreoffice-calc.':
    '只有 RTF、OpenDocument 和 Word 95 需要。Debian 和 Ubuntu：apt-get install libreoffice-writer libreoffice-calc。',
} as const satisfies Record<string, string>;
