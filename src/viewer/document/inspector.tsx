import type { Fact } from '../../schema/fact.js';
import { useLanguage } from '../common/settings.js';
import { hashOf, type Target } from '../common/target.js';
import { say } from '../common/words.js';
import { usePage } from './context.js';
import { FactCard } from './panels/fact-card.js';
import { PlaceLink } from './parts/place-link.js';
import { Amount } from './parts/values.js';

/** What stands at the place that the reader points at. Shows itself for facts, cells and missed figures. */
export function Inspector({ target, onShow }: { readonly target: Target; readonly onShow: () => void }) {
  const language = useLanguage();
  const content = target && <Content target={target} onShow={onShow} />;
  return (
    <div class="inspector" aria-live="polite" hidden={!target || !SHOWN.has(target.kind)}>
      {target && SHOWN.has(target.kind) && (
        <>
          <p class="inspector-head">
            {say(language, target.kind === 'uncaptured' ? 'legend_uncaptured' : 'facts_here')}
            <CopyLink />
          </p>
          {content}
        </>
      )}
    </div>
  );
}

const SHOWN: ReadonlySet<string> = new Set(['fact', 'cell', 'uncaptured']);

function Content({ target, onShow }: { readonly target: NonNullable<Target>; readonly onShow: () => void }) {
  const { view } = usePage();
  const language = useLanguage();
  const { record, uncaptured } = view;
  if (target.kind === 'fact') {
    const ids = target.id.split('+');
    const facts = ids.flatMap((id): Fact[] => record.facts.filter((fact) => fact.id === id));
    if (facts.length > 0) return facts.map((fact) => <FactCard fact={fact} onShow={onShow} />);
  }
  if (target.kind === 'cell') {
    const [id, row, column] = target.id.split(':');
    const table = record.tables.find((one) => one.id === id);
    const found = table?.rows[Number(row)];
    if (table && found)
      return (
        <div class="card">
          <p class="figure-line">
            <Amount yuan={found.amounts[column!] ?? null} />
          </p>
          <p>
            {[found.code, found.name].filter(Boolean).join(' ')} ·{' '}
            {table.columns[Number(column)]?.path.join(' / ')}
          </p>
          <p class="aside">
            <a href={hashOf('table', table.id)}>{table.title || table.id}</a> ·{' '}
            <PlaceLink
              locator={found.cell_locators[Number(column)] ?? found.locator}
              href={hashOf('cell', target.id)}
              onShow={onShow}
            />
          </p>
        </div>
      );
  }
  const missed = target.kind === 'uncaptured' ? uncaptured[Number(target.id)] : undefined;
  if (missed)
    return (
      <div class="card">
        <p class="figure-line">{missed.printed}</p>
        <p lang="zh-CN">…{missed.context}…</p>
      </div>
    );
  return <p class="aside">{say(language, 'page_not_found')}</p>;
}

function CopyLink() {
  const language = useLanguage();
  return (
    <button type="button" class="quiet" onClick={() => navigator.clipboard?.writeText(location.href)}>
      {say(language, 'copy_link')}
    </button>
  );
}
