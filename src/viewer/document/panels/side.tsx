import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../../common/settings.js';
import type { Target } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { ChecksPanel } from './checks.js';
import { FactsPanel } from './facts.js';
import { FindingsPanel } from './findings.js';
import { OutlinePanel } from './outline.js';
import { RecordPanel } from './record.js';
import { TablesPanel } from './tables.js';
import { UncapturedPanel } from './uncaptured.js';
import { UnitsPanel } from './units.js';

const TABS = ['findings', 'record', 'units', 'tables', 'facts', 'outline', 'checks', 'uncaptured'] as const;
type Tab = (typeof TABS)[number];

/** The tab that shows what the address points at; facts and cells show in the inspector, whatever the tab. */
const TAB_OF: Readonly<Record<string, Tab>> = {
  finding: 'findings',
  evidence: 'findings',
  table: 'tables',
  section: 'outline',
  note: 'checks',
  uncaptured: 'uncaptured',
  unit: 'units',
};

interface Props {
  readonly target: Target;
  readonly asked: number;
  readonly onShow: () => void;
}

/** The side of the record: what was found, read and checked, one kind a tab. */
export function RecordSide({ target, asked, onShow }: Props) {
  const { record, uncaptured } = usePage().view;
  const language = useLanguage();
  const [tab, setTab] = useState<Tab>('findings');
  const [unit, setUnit] = useState('');
  const several = record.reporting_entities.length > 1;
  const tabNames = TABS.filter((name) => name !== 'units' || several);
  const tabs = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = target && TAB_OF[target.kind];
    if (wanted) setTab(wanted);
  }, [target, asked]);
  useEffect(() => {
    if (!target) return;
    const id = target.kind === 'evidence' ? target.id.split('@')[0]! : target.id;
    const kind = target.kind === 'evidence' ? 'finding' : target.kind;
    document.getElementById(`${kind}-${id}`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [target, asked, tab]);
  const counts: Partial<Record<Tab, number>> = {
    findings: record.findings.length,
    units: record.reporting_entities.length - 1,
    tables: record.tables.length,
    facts: record.facts.length,
    uncaptured: uncaptured.length,
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabNames[(tabNames.indexOf(tab) + step + tabNames.length) % tabNames.length]!;
    setTab(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div class="tabs" role="tablist" ref={tabs} onKeyDown={move}>
        {tabNames.map((name) => (
          <button
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => {
              setTab(name);
              panel.current?.scrollTo(0, 0);
            }}
          >
            {say(language, name)}
            {counts[name] !== undefined && <span class="count">{counts[name]}</span>}
          </button>
        ))}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} ref={panel}>
        <Panel tab={tab} target={target} unit={unit} onUnit={setUnit} onShow={onShow} />
      </div>
    </>
  );
}

function Panel({
  tab,
  target,
  unit,
  onUnit,
  onShow,
}: {
  readonly tab: Tab;
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
} & Pick<Props, 'target' | 'onShow'>) {
  switch (tab) {
    case 'findings':
      return <FindingsPanel target={target} onShow={onShow} />;
    case 'record':
      return <RecordPanel onShow={onShow} />;
    case 'units':
      return <UnitsPanel target={target} onShow={onShow} />;
    case 'tables':
      return <TablesPanel target={target} unit={unit} onUnit={onUnit} onShow={onShow} />;
    case 'facts':
      return <FactsPanel target={target} unit={unit} onUnit={onUnit} onShow={onShow} />;
    case 'outline':
      return <OutlinePanel onShow={onShow} />;
    case 'checks':
      return <ChecksPanel onShow={onShow} />;
    case 'uncaptured':
      return <UncapturedPanel target={target} onShow={onShow} />;
  }
}
