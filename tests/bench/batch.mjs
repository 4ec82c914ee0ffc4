// Times whole runs of the built command over made-up documents: documents a second with one and two processes, peak
// memory of the command and of the largest process that reads, space on the disk, and how long a second run takes where
// nothing changed. Run with `npm run bench:batch -- 1000 10000`; each number is a number of documents.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.env.GONGKAI_ROOT ?? resolve(import.meta.dirname, '../..');
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1000);
const processes = (process.env.BENCH_JOBS ?? '1,2').split(',').map(Number);
const money = (i, k) => (((i * 7919 + k * 104729) % 900000) / 100 + 10).toFixed(2);

/** A disclosure in text, with a table, or in HTML: every third is a web page. */
function document(i) {
  const [basic, project] = [money(i, 1), money(i, 2)];
  const total = ((Math.round(basic * 100) + Math.round(project * 100)) / 100).toFixed(2);
  const title = `青原县第${i}局2023年部门预算信息公开`;
  const prose = [
    '一、部门职责',
    `负责第${i}项工作的组织和实施。`,
    '二、收支预算',
    `2023年收入预算${total}万元，其中：财政拨款收入${total}万元。`,
    `2023年支出预算${total}万元，其中：基本支出${basic}万元，项目支出${project}万元。`,
    `比上年增加${money(i, 3)}万元，主要原因是人员增加。`,
  ];
  const rows = [['功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'], ['201', '一般公共服务支出', total, basic, project], ['20101', '人大事务', total, basic, project], ['2010101', '行政运行', total, basic, project], ['', '合计', total, basic, project]];
  if (i % 3) return [`${i}.txt`, `${title}\n\n${prose.join('\n')}\n\n部门支出总表\n单位：万元\n${rows.map((row) => row.join('\t')).join('\n')}\n`];
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return [`${i}.html`, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${prose.map((p) => `<p>${p}</p>`).join('')}<p>部门支出总表</p><p>单位：万元</p><table border="1">${table}</table></body></html>`];
}

/** Peak resident memory of a process in MB, as the system keeps it. */
const peakOf = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};
const childrenOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

function run(args, cwd) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'run', ...args, '-q'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const peak = { parent: 0, child: 0 };
  const timer = setInterval(() => {
    peak.parent = Math.max(peak.parent, peakOf(child.pid));
    for (const id of childrenOf(child.pid)) peak.child = Math.max(peak.child, peakOf(id));
  }, 100);
  return new Promise((done) => child.on('exit', (code) => {
    clearInterval(timer);
    done({ code, seconds: (performance.now() - started) / 1000, ...peak });
  }));
}

const sizeOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0), 0);

for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < size; i++) {
    const [name, content] = document(i);
    writeFileSync(join(folder, 'in', name), content);
  }
  const rates = [];
  for (const jobs of processes) {
    const out = `out${jobs}`;
    const { code, seconds, parent, child } = await run(['in', '--out', out, '--jobs', String(jobs)], folder);
    rates.push(size / seconds);
    console.log(`${size} documents, ${jobs} process${jobs > 1 ? 'es' : ''}: exit ${code}, ${seconds.toFixed(1)} s, ${(size / seconds).toFixed(1)} documents/s, memory ${parent.toFixed(0)} MB and ${child.toFixed(0)} MB a process, disk ${(sizeOf(join(folder, out)) / 1e6).toFixed(1)} MB`);
  }
  const again = await run(['in', '--out', `out${processes.at(-1)}`], folder);
  const ratio = rates.length > 1 ? `${processes.at(-1)} processes ${(rates.at(-1) / rates[0]).toFixed(2)} times ${processes[0]}; ` : '';
  console.log(`${size} documents: ${ratio}a second run ${again.seconds.toFixed(1)} s, memory ${again.parent.toFixed(0)} MB`);
  rmSync(folder, { recursive: true, force: true });
}
