import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../../schema/fact.js';
import { grouped } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { measureName } from '../parts/names.js';
import { roleWords } from '../parts/roles.js';
import { UnitFilter } from '../parts/unit-filter.js';
import { placeWords } from '../places.js';
import type { UnitPanelProps } from './unit-panel.js';

/** Every fact on a line, in the order of the document, with a field to narrow them down. */
export function FactsPanel({ target, unit, onUnit, onShow }: UnitPanelProps) {
  const { view, vocabulary } = usePage();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const { facts } = view.record;
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return facts.filter((fact) => {
      const text = [fact.measure, ...(vocabulary.measures[fact.measure] ?? []), fact.quote, fact.amount_yuan]
        .join(' ')
        .toLowerCase();
      return (unit === '' || fact.reporting_entity === unit) && wanted.every((word) => text.includes(word));
    });
  }, [facts, vocabulary, words, unit]);
  const chosen = new Set(target?.kind === 'fact' ? target.id.split('+') : []);
  return (
    <>
      <UnitFilter unit={unit} onUnit={onUnit} />
      <input
        type="search"
        class="filter"
        aria-label={say(language, 'filter_facts')}
        placeholder={say(language, 'filter_facts')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ul class="list facts">
        {shown.map((fact) => (
          <li id={`fact-${fact.id}`} class={chosen.has(fact.id) ? 'chosen' : undefined}>
            <a href={hashOf('fact', fact.id)} onClick={onShow}>
              <span class="name">{measureName(vocabulary, fact.measure, language)}</span>
              <span class="value">{figureOf(fact)}</span>
              <span class="aside">
                {[
                  roleWords(fact.role, language),
                  fact.year,
                  say(language, fact.where === 'table' ? 'in_table' : 'in_text'),
                  placeWords(fact.locator, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function figureOf({ amount_yuan, quantity, percent }: Fact): string {
  const value = amount_yuan ?? quantity;
  return [value === null ? null : grouped(value), percent === null ? null : `${percent}%`]
    .filter(Boolean)
    .join(' · ');
}
