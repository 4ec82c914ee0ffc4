/** What help says of commands, options and arguments. */
export const OPTIONS = {
  'Turns published Chinese department budgets and final accounts (部门预算公开, 部门决算公开) into checked, comparable data.':
    '把部门预算公开、部门决算公开文件变成经过核对、可以比较的数据。',
  'print the version': '显示版本',
  // run
  'turn documents into checked records': '读取文件，得到经过核对的记录',
  'Read documents (PDF, Word, workbooks, web pages, text), understand and check them, and write records, tables and findings.':
    '读取文件（PDF、Word、工作簿、网页、文本），理解并核对，写出记录、数据表和问题。',
  'folder to write into': '输出文件夹',
  'processes that read documents (default: number of cores); 0 reads them in this process':
    '读取文件的进程数（默认：处理器核数）；0 表示在本进程内读取',
  'processes that make pages (default: number of cores); 0 makes them in this process':
    '制作页面的进程数（默认：处理器核数）；0 表示在本进程内制作',
  'end with 1 if there are findings of this severity or worse': '有此级别或更严重的问题时以 1 退出',
  'read pages that are pictures with tesseract, and mark what was read so':
    '用 tesseract 识别图片页面，并标明由识别得来',
  'have LibreOffice convert what is not read otherwise (RTF, OpenDocument, Word 95)':
    '由 LibreOffice 转换不能直接读取的格式（RTF、OpenDocument、Word 95）',
  'work on at most n documents in this run; or raise or lower a limit (see gongkai doctor); may be repeated':
    '本次最多处理 n 份文件；或调整某项上限（见 gongkai doctor）；可重复给出',
  'all documents, the limits that gongkai doctor shows': '全部文件，上限见 gongkai doctor',
  'list of inputs with entity, year, kind and url, which are compared with the documents':
    '文件清单（含单位、年度、类型、网址），与文件内容核对',
  'read no file that was not changed since this day (2025-03-01)': '只读取此日以后有改动的文件（2025-03-01）',
  'do the i-th of n parts; a run without --shard finishes':
    '只做 n 份中的第 i 份；最后不带 --shard 运行一次收尾',
  'take nothing from earlier runs': '不沿用以前的运行结果',
  'try documents again that took too long, too much memory or crashed': '重试上次超时、超内存或崩溃的文件',
  'say what would be done, and do nothing': '只说明将做什么，不实际执行',
  'YAML or JSON file of findings that were reviewed and set aside': '已复核并搁置的问题（YAML 或 JSON 文件）',
  'CSV file of what entities answered: fingerprint, who, date, text':
    '单位答复（CSV 文件：fingerprint、who、date、text）',
  'write pages that show every value in its place (see gongkai report)':
    '生成网页，逐一标出数字在原文中的位置（见 gongkai report）',
  'say nothing but what went wrong': '只提示出错的内容',
  'how to tell of progress': '进度的输出格式',
  'print the ledger as JSON instead of a summary': '以 JSON 输出台账，不输出摘要',
  'show where in the program a defect happened': '显示缺陷发生在程序何处',
  'files, folders, patterns, ZIP archives; - or @file for a list of paths, one a line':
    '文件、文件夹、通配符、ZIP 压缩包；- 或 @文件 表示路径列表，每行一个',
  // check
  'apply the rules again to the records of a run': '对已有记录重新核对',
  'Apply the rules to the records in an output folder, inside documents and across them.':
    '对输出文件夹中的记录重新套用规则，包括文件内部和文件之间。',
  'print what came of it as JSON': '以 JSON 输出结果',
  'output folder of a run': '运行的输出文件夹',
  // report, serve
  'write pages that show every value in its place': '生成网页，逐一标出数字在原文中的位置',
  'Write report/ into the output folder of a run: a page for every document with the original beside the record, and an index over all.':
    '在输出文件夹中写出 report/：每份文件一页，原文与记录并列，另有总目录。',
  'do not draw the pages of PDFs': '不绘制 PDF 页面',
  'most pages drawn of one document (default: 400)': '每份文件最多绘制的页数（默认：400）',
  'where the originals lie, if not where they were read; may be repeated':
    '原文件现在所在的文件夹（如已移动）；可重复给出',
  'the working folder': '当前文件夹',
  'print what was written as JSON': '以 JSON 输出所写内容',
  'serve a report to this machine': '在本机浏览网页',
  'Serve the report of an output folder to a browser of this machine, for large sets.':
    '在本机提供输出文件夹中的网页，适合文件很多的情形。',
  'port; 0 takes any free one': '端口；0 表示任取空闲端口',
  // compare
  'put figures of many disclosures side by side': '把多份公开的数字并列比较',
  'Compare departments, divisions or classes of spending: ranks, shares, changes against last year, outliers among peers.':
    '比较部门、地区或支出科目：位次、占比、较上年增减、同类中的离群值。',
  'measure to compare': '要比较的指标',
  'fiscal year (default: the latest)': '年度（默认：最近一年）',
  'kind of disclosure': '公开类型（预算或决算）',
  'what stands on a line': '每行列什么（单位、地区、功能分类、经济分类）',
  'divide by people, or by activities': '按人数或活动数平均',
  'departments or units only': '只列部门或只列单位',
  'place, from the province down: "河北省 石家庄市"': '地区，自省级起："河北省 石家庄市"',
  'largest changes against the year before first': '较上年增减最大者在前',
  'outliers only': '只列离群值',
  'most lines on the terminal': '终端最多显示行数',
  'print as JSON, with the proof of every figure': '以 JSON 输出，附每个数字的出处',
  'print as CSV': '以 CSV 输出',
  'write one page with charts that needs nothing else (default: compare.html in the folder)':
    '写出一个独立的图表网页（默认：文件夹中的 compare.html）',
  // inspect, rules, explain
  'show what is read in one document': '查看从一份文件中读到什么',
  'Show the outline, tables, facts, record, findings and notes of one document. Nothing is written.':
    '显示一份文件的目录结构、表格、数据、记录、问题和读取说明。不写任何文件。',
  'print the record as JSON': '以 JSON 输出记录',
  'list only the figures of the prose that no fact holds': '只列出文中没有收录的数字',
  'raise or lower a limit (see gongkai doctor); may be repeated':
    '调整某项上限（见 gongkai doctor）；可重复给出',
  'the limits that gongkai doctor shows': '上限见 gongkai doctor',
  'the document': '文件',
  'list the rules that documents are checked by': '列出核对规则',
  'List the rules that documents are checked by.': '列出核对文件所用的规则。',
  'print the list as JSON': '以 JSON 输出列表',
  'explain a rule or a finding': '解释一条规则或一个问题',
  'Explain a rule: what it says, on what ground, and how to check it by hand; or a finding of a run.':
    '解释规则的内容、依据和人工核对方法；或解释运行中发现的问题。',
  'output folder to look for the finding in': '问题所在的输出文件夹',
  'print as JSON': '以 JSON 输出',
  'id or slug of a rule, id or fingerprint of a finding': '规则的编号或名称，问题的编号或指纹',
  // validate, duckdb
  'check the files of an output folder': '检查输出文件夹中的文件',
  'Check every file of an output folder against its schema, every place against the text, and that the files agree.':
    '检查输出文件夹中每个文件是否符合其模式、每处位置是否与原文相符、文件之间是否一致。',
  'print the report as JSON': '以 JSON 输出报告',
  'put the dataset of a run into one DuckDB file': '把数据集合成一个 DuckDB 文件',
  'Make dataset/gongkai.duckdb from the Parquet files of a run, with the meaning of every column as a comment. Needs the optional package @duckdb/node-api.':
    '由 Parquet 文件生成 dataset/gongkai.duckdb，各列含义写入注释。需要可选组件 @duckdb/node-api。',
  // enqueue, worker, finish
  'put the inputs of a run into a queue': '把文件放入队列',
  'Put the inputs of a run into a queue, from which gongkai worker takes them on any number of machines.':
    '把文件放入队列，由任意多台机器上的 gongkai worker 取出处理。',
  'folder that the workers write into': '各机器写入的文件夹',
  'list of inputs with entity, year, kind and url': '文件清单（含单位、年度、类型、网址）',
  'leave out files that were not changed since this day': '略去此日以后没有改动的文件',
  'address of the Redis server': 'Redis 服务器地址',
  'name of the queue; several runs at a time take one each': '队列名称；同时多次运行时各用一个',
  'files, folders, patterns, archives; - or @file for a list of paths':
    '文件、文件夹、通配符、压缩包；- 或 @文件 表示路径列表',
  'read documents from a queue': '从队列取文件处理',
  'Take the inputs that gongkai enqueue put into a queue, one after the other, and write their records.':
    '逐一取出 gongkai enqueue 放入队列的文件，写出记录。',
  'folder that all workers write into': '各机器共同写入的文件夹',
  'processes that read documents (default: number of cores)': '读取文件的进程数（默认：处理器核数）',
  'how long to wait for a Redis server that does not answer': 'Redis 服务器没有应答时最多等待的秒数',
  'end when the queue is empty': '队列清空后结束',
  'finish a run whose documents workers have read': '为队列处理收尾',
  'Write tables, findings and ledger of a run whose inputs gongkai enqueue put into a queue. The records that workers wrote are taken as they are.':
    '为经 gongkai enqueue 放入队列的运行写出数据表、问题和台账。各机器写出的记录原样采用。',
  'processes for what is left to read': '处理剩余文件的进程数',
  'output folder of the run': '运行的输出文件夹',
  // doctor
  'check this machine and show the limits': '检查本机环境，显示上限',
  'Check whether this machine can run the program, and show the limits in force.':
    '检查本机能否运行本程序，并显示现行上限。',
} as const satisfies Record<string, string>;
