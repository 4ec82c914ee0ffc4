/** Why a rule does not apply to a document, or could not judge it. */
export const REASONS = {
  'A total has no unit.': '合计数没有单位。',
  'A value has no unit.': '数额没有单位。',
  'Contents and body are worded too far apart to be compared.': '目录与正文用语相差太大，无法比较。',
  'Department and unit state no measure of these once each.': '部门与单位没有各自唯一地列出同一项数字。',
  'Doubled marks are so many that they come from a conversion of the document.':
    '重复标点过多，应是文件转换造成的。',
  'Fewer than two units of the department disclose among the documents.': '文件中该部门公开的单位不足两个。',
  'Half of the titles or more name another year than the document.': '半数以上的表题所写年度与文件不同。',
  'In final accounts only grand totals balance, and the prose states none.':
    '决算中只有总计才收支相等，而文中没有总计。',
  'Most projects print a budget of zero: the amounts stand elsewhere.':
    '多数项目的预算印为零：金额另列他处。',
  'No activity and activity below it both state a budget.': '没有上下级活动同时列出预算。',
  'No activity stands below another.': '各项活动没有上下级关系。',
  'No amount of procurement is told once and clearly.': '没有唯一而明确的政府采购金额。',
  'No budget of a project was read.': '没有读到项目预算。',
  'No column of changes or rates ties with two other columns on most of its lines.':
    '没有哪一增减列或比率列在多数行上与另外两列相符。',
  'No department of this entity discloses for the year among the documents.':
    '文件中没有该单位主管部门当年的公开。',
  'No disclosure of the year before is among the documents.': '文件中没有上一年度的公开。',
  'No figure for the year before is stated once here and once there.':
    '没有哪一上年数在两份公开中各自唯一地列出。',
  'No indicator both tells which way is good and has grades in numbers.':
    '没有哪一指标既表明优劣方向又有数字等级。',
  'No indicator has grades in numbers that run one way.': '没有哪一指标的数字等级单向排列。',
  'No indicator has grades.': '指标没有分等级。',
  'No initial budget is stated once here and once there.': '没有哪一年初预算数在两份公开中各自唯一地列出。',
  'No item is told once in the prose and under one code in the tables.':
    '没有哪一科目在文中只出现一次且在表中只有一个编码。',
  'No line known to be renamed was so before this year.': '没有本年度以前已更名的科目。',
  'No line of the prose is found in the tables by code or name.': '文中的科目都无法按编码或名称在表中找到。',
  'No measure is stated by the prose of one document and the tables of another.':
    '没有一份文件的文字与另一份文件的表格共有的数字。',
  'No measure of these is stated once by each of them.': '没有哪一项数字由各方各自唯一地列出。',
  'No measure of these is stated once by the department and by each of its units.':
    '没有哪一项数字由部门及其各单位各自唯一地列出。',
  'No paragraph opens with a name and a code that a table prints.': '没有以表中编码和名称开头的段落。',
  'No paragraph states an item of the functional classification twice.':
    '没有哪一段落两次列出同一功能分类科目。',
  'No paragraph tells what an item of one of these purposes is used for.': '没有段落说明这类用途科目的用途。',
  'No part of procurement that small firms won is told.': '没有列出授予中小企业的采购金额。',
  'No passage divides basic expenditure into personnel and public expenditure.':
    '没有段落将基本支出分为人员经费和公用经费。',
  'No passage states a revenue total and sources of it.': '没有段落同时列出收入合计及其来源。',
  'No passage states amount, change and rate of growth of a measure.':
    '没有段落同时列出数额、增减额和增长率。',
  'No passage states an amount, its base and its change.': '没有段落同时列出数额、基数和增减额。',
  'No passage states an amount, its base and the direction of change.':
    '没有段落同时列出数额、基数和增减方向。',
  'No passage states an expenditure total and parts of it.': '没有段落同时列出支出合计及其组成。',
  'No passage states the change of a total and of two parts of it.':
    '没有段落同时列出合计的增减额和两个组成部分的增减额。',
  'No passage states vehicles and kinds of them.': '没有段落同时列出车辆总数及分类。',
  'No performance indicator states a target.': '绩效指标没有列出指标值。',
  'No project has the same name in both tables.': '两张表中没有同名项目。',
  'No rate of completion stands with the amount and the budget of its measure.':
    '没有与数额和预算数一起列出的完成率。',
  'No rate of growth stands with the amount and the change that it follows from.':
    '没有与数额和增减额一起列出的增长率。',
  'No section states a total of expenditure and three lines by function of one level.':
    '没有章节同时列出支出合计和同级的三个功能分类科目。',
  'No section states classes of which one agrees with the tables: the scope is open.':
    '没有章节所列的类级科目与表格相符：口径不明。',
  'No table states a unit of money.': '没有注明金额单位的表格。',
  'The document is that of a unit.': '文件属单位，不属部门。',
  'The document tells of several entities.': '文件含多个报告主体。',
  'The name of the entity does not begin with its place.': '本部门名称未冠地名。',
  'The name of the entity does not stand before its own figures.': '说明收支处没有写本部门名称。',
  'The entity of the document is not known.': '文件所属部门不明。',
  'No share stands with the whole that it is a part of.': '没有与整体一起列出的占比。',
  'No table gives a price per square or cubic metre.': '没有表格列出每平方米或每立方米的单价。',
  'No table has a column of changes or rates.': '没有表格设增减列或比率列。',
  'No table has a total column beside the columns it totals.': '没有表格在分列旁设合计列。',
  'No table has a total line with lines that can be added up.': '没有表格有合计行及可相加的各行。',
  'No table has columns for opening balance, income, expenditure and closing balance.':
    '没有表格同时设年初结转、收入、支出、年末结转各列。',
  'No table is noted as empty.': '没有注明为空表的表格。',
  'No table of a known kind prints amounts.': '没有已知种类的表格列出金额。',
  'No table of assets states a whole and categories.': '没有资产表同时列出总额和分类。',
  'No table of basic expenditure and table of the three public expenses state one item.':
    '基本支出表与“三公”经费表没有共同的项目。',
  'No table of projects by fund stands beside one appropriation and one carry-over.':
    '没有分资金来源的项目表可与拨款数、结转数对照。',
  'No table of these kinds is empty.': '这几种表格没有空表。',
  'No table prints codes of several levels with amounts.': '没有表格列出多级编码及金额。',
  'No table prints codes of the functional classification.': '没有表格列出功能分类编码。',
  'No table prints items by function.': '没有表格按功能分类列出项级科目。',
  'No table states a whole of the three public expenses and its parts.':
    '没有表格同时列出“三公”经费合计及其组成。',
  'No table states both a total of revenue and one of expenditure.': '没有表格同时列出收入总计和支出总计。',
  'No title of a table names a year.': '表题没有写明年度。',
  'No total is stated by two tables.': '没有哪一合计数由两张表列出。',
  'No two headings of one level are numbered.': '同级标题中没有两个带编号的。',
  'No two tables of these kinds state the same item.': '这几种表格没有两张列出同一项目。',
  'No two tables state one total by codes of a classification.': '没有两张表按科目编码列出同一合计。',
  'The document tells of several entities, which may share their words.':
    '文件含多个报告主体，相同文字可能为其共有。',
  'The document has no two long paragraphs.': '文件没有两个较长的段落。',
  'Many paragraphs come again: the document was put together of parts, or read twice.':
    '许多段落重复出现：文件由多部分拼合，或文字被重复读取。',
  'No two terms are explained.': '解释的名词不足两个。',
  'Not all three kinds are stated, or other amounts stand between them.':
    '三类没有列全，或中间夹有其他金额。',
  'Not all three parts are stated, or other amounts stand between them.':
    '三项没有列全，或中间夹有其他金额。',
  'Not both a table of projects and one of their targets state budgets.':
    '项目表与绩效目标表没有同时列出预算。',
  'Not both parts are stated, or other amounts stand between them.': '两项没有列全，或中间夹有其他金额。',
  'Nothing in the document has a title.': '文件中没有标题。',
  'On no line do the four columns tie.': '没有一行的四列相符。',
  'One document only states what the disclosure states.': '公开内容只见于一份文件。',
  'One figure states both totals.': '同一个数字兼作两项合计。',
  'Project expenditure is not stated once, or no activity states a budget.':
    '项目支出没有唯一列出，或各项活动没有列出预算。',
  'Prose and tables do not both state the value of fixed assets.': '文字与表格没有同时列出固定资产价值。',
  'Prose and tables state no measure of these both.': '文字与表格没有共同的数字。',
  'Single marks are so many that they come from a conversion of the document.':
    '不成对的标点过多，应是文件转换造成的。',
  'Some tables or pages were not understood; the missing one may be among them.':
    '有表格或页面未能理解；所缺的表可能就在其中。',
  'The budget of the year is not among the documents.': '文件中没有当年的预算。',
  'The budgets differ for so many projects that the two tables are of different scopes.':
    '预算不同的项目过多，两张表应是口径不同。',
  'The disclosure does not consist of several documents.': '该公开只有一份文件。',
  'The disclosure has no paragraph about the entity itself.': '该公开没有关于单位自身的段落。',
  'The disclosure holds links or a title only.': '该公开只有链接或标题。',
  'The disclosure is no final accounts of a known year.': '该公开不是年度明确的决算。',
  'The disclosure is not that of a department.': '该公开不是部门的公开。',
  'The division of the document is not known.': '文件所属行政区划不明。',
  'The document does not call itself a unit.': '文件没有自称单位。',
  'The document does not say that activity budgets are project expenditure.':
    '文件没有说明活动预算即项目支出。',
  'The document does not state one procurement budget to compare with.':
    '文件没有列出唯一的政府采购预算可供比较。',
  'The document has no paragraphs.': '文件没有段落。',
  'The document has no summary with figures.': '文件没有带数字的收支总表。',
  'The document has no table of contents.': '文件没有目录。',
  'The document has no text.': '文件没有文字。',
  'The document has no whole paragraphs.': '文件没有完整的段落。',
  'The document holds several tables of one kind; which belong together is not told.':
    '文件有多张同类表格，没有说明哪些互相对应。',
  'The document is a budget.': '文件是预算。',
  'The document is no budget with targets of projects.': '文件不是带项目绩效目标的预算。',
  'The document is no budget.': '文件不是预算。',
  'The document is no final accounts.': '文件不是决算。',
  'The document is no whole disclosure: it holds fewer than six of the tables.':
    '文件不是完整的公开：应有表格不足六张。',
  'The document is not that of a unit.': '文件不是单位的公开。',
  'The document prints no tables to compare with.': '文件没有可供比较的表格。',
  'The lines of the summaries are not numbered one after the other.': '收支总表各行没有依次编号。',
  'The lines of the table of assets could not all be read.': '资产表各行没有全部读出。',
  'The listed lines are not all that make up a total.': '所列各行没有构成合计的全部。',
  'The passages hold other amounts or lack a part, so that the changes may not be all.':
    '段落中夹有其他金额或缺少组成部分，增减额可能没有列全。',
  'The passages hold other amounts or lack a part, so that the parts may not be all.':
    '段落中夹有其他金额或缺少组成部分，各项可能没有列全。',
  'The passages hold other amounts, so that the listed sources may not be all.':
    '段落中夹有其他金额，所列来源可能不全。',
  'The passages list kinds of vehicles in several ways, or kinds that were not understood.':
    '段落以多种方式列出车辆分类，或有未能理解的分类。',
  'The prose does not divide official vehicles.': '文中没有细分公务用车。',
  'The prose does not state both a total of revenue and one of expenditure.':
    '文中没有同时列出收入总计和支出总计。',
  'The prose does not state both agency operating cost and public expenditure.':
    '文中没有同时列出机关运行经费和公用经费。',
  'The prose does not state both running cost and number of vehicles.':
    '文中没有同时列出车辆运行费和车辆数。',
  'The prose gives no budget or accounts a year.': '文中没有写明年度的预算或决算。',
  'The prose gives no reason for an increase or a decrease.': '文中没有说明增减原因。',
  'The prose marks no levels.': '文中没有标明类、款、项。',
  'The prose names no year of comparison.': '文中没有写明对比年度。',
  'The figures of units inside the document of their department differ in too many measures to be sure whose they are.':
    '部门文件中所列单位的数字有过多指标不符，不能确定归属，不予判断。',
  'The prose of department and unit states too few lines of the same classification to be sure that the scopes are the same.':
    '部门与单位文中相同分类的科目太少，不能确定口径一致。',
  'The prose states each of these measures in several ways.': '文中这几项数字各有多种说法。',
  'The prose states no amount of a line by function.': '文中没有列出功能分类科目的金额。',
  'The prose states no amount.': '文中没有列出金额。',
  'The prose states no class of the economic classification.': '文中没有列出经济分类类级科目。',
  'The prose states no cost together with its numbers.': '文中没有同时列出费用及其数量。',
  'The prose states no rate of completion.': '文中没有列出完成率。',
  'The prose states no rate of growth.': '文中没有列出增长率。',
  'The prose states no share with its amount.': '文中没有同时列出占比及其金额。',
  'The prose states no total of procurement with parts of it.': '文中没有同时列出政府采购总额及其组成。',
  'The prose states no total of the year.': '文中没有列出当年总额。',
  'The prose states no total with parts of it.': '文中没有同时列出合计及其组成。',
  'The prose states none of these measures twice.': '文中这几项数字都没有出现两次。',
  'The prose states one of them in several ways.': '文中其中一项有多种说法。',
  'The prose states several running costs.': '文中列有多个运行费数字。',
  'The prose states several totals, and it is not said which belong together.':
    '文中列有多个合计，没有说明哪些互相对应。',
  'The prose states three amounts and more: those of several entities or scopes.':
    '文中列有三个以上金额，应属不同单位或口径。',
  'The prose tells no change.': '文中没有列出增减。',
  'The tables do not print lines of all three levels.': '表格没有列全类、款、项三级。',
  'The tables state none of the measures of the prose.': '表格没有列出文中的任何一项数字。',
  'The tables with one total have too few lines in common that agree.': '合计相同的表格共有且一致的行太少。',
  'Too few tables of the document state a unit of their own.': '文件中自己写明单位的表太少，无法判断。',
  'The text does not say of planned purchases that the procurement budget lists them.':
    '文中没有说明拟购置资产已列入政府采购预算。',
  'The title of a table that was not found is printed: the table was not understood.':
    '印有未找到之表的表题：该表未能理解。',
  'The total columns add up on too few lines to be sure what they total.':
    '合计列相符的行太少，不能确定它合计的是哪些列。',
  'The two figures are of different scopes: one is more than twice the other.':
    '两个数字口径不同：一个是另一个的两倍以上。',
  'The value of fixed assets is stated in several ways.': '固定资产价值有多种说法。',
  'The year of the document is not known.': '文件年度不明。',
  'The year or kind is not known.': '年度或类型不明。',
  'Too few disclosures of the place are here to tell a copy from a form.':
    '本地公开文件太少，无法区分抄录与统一格式。',
  'The document is no final account.': '文件不是决算。',
  'The document has no titles.': '文件没有标题。',
  'Half of the titles or more speak of a budget.': '一半以上的标题称“预算”。',
  'No table prints codes of a classification.': '没有印有科目编码的表格。',
  'The prose states no holdings as of a day.': '文字没有写明资产的截止日期。',
  'No passage compares such a figure with an earlier year.': '没有段落将此类指标与以前年度比较。',
  'Most of such passages tell of the year before.': '多数此类段落说的是上一年度，文件年度存疑。',
  'No table prints two years of a line by function.': '没有表格同时列示功能科目的本年数和上年数。',
  'The prose tells no change of a line whose two years a table prints.':
    '文字没有说明表中列有两年数的科目的增减。',
  'No number of bodies is followed by their names.': '没有写明个数并逐一列出名称的机构。',
  'No sentence states such a whole and its parts.': '没有句子同时列示此类总数及其分项。',
} as const satisfies Record<string, string>;
