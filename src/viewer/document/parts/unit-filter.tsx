import { useLanguage } from '../../common/settings.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';

/** A choice among the units of the document; nothing where it reports only one body. */
export function UnitFilter({
  unit,
  onUnit,
}: {
  /** Id of a reporting entity; empty for all of them. */
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
}) {
  const { reporting_entities: bodies } = usePage().view.record;
  const language = useLanguage();
  if (bodies.length < 2) return null;
  return (
    <label class="unit-filter">
      <span class="aside">{say(language, 'unit_name')}</span>
      <select value={unit} onChange={(event) => onUnit(event.currentTarget.value)} lang="zh-CN">
        <option value="">{say(language, 'all')}</option>
        {bodies.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </label>
  );
}
