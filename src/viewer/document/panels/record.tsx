import type { RecordAmount, RecordChange } from '../../../schema/records.js';
import { useLanguage } from '../../common/settings.js';
import { sourceHref } from '../../common/source-href.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { measureName } from '../parts/names.js';
import { PlaceLink } from '../parts/place-link.js';
import { compareWords } from '../parts/roles.js';
import { Amount } from '../parts/values.js';
import { Chapter, Field } from './form.js';
import { Assets, Glossary, Institutions, Lines, Performance, Projects, Prose } from './record-parts.js';

interface Props {
  readonly onShow: () => void;
}

/** The typed record as a form: what a reader of the document would fill in. Every value leads to its place. */
export function RecordPanel({ onShow }: Props) {
  return (
    <div class="form">
      <Identity />
      <RecordForm onShow={onShow} />
    </div>
  );
}

/** The typed record of the page's document. */
export function RecordForm({ onShow }: Props) {
  const { records } = usePage().view.record;
  const language = useLanguage();
  const threePublic = records.three_public;
  return (
    <>
      <Amounts title={say(language, 'revenue')} values={records.revenue} onShow={onShow} />
      <Amounts title={say(language, 'expenditure')} values={records.expenditure} onShow={onShow} />
      <Amounts
        title={say(language, 'fiscal_appropriation')}
        values={records.fiscal_appropriation}
        onShow={onShow}
      />
      <Changes changes={records.changes} onShow={onShow} />
      <Amounts title={say(language, 'three_public')} values={threePublic.parts} onShow={onShow} />
      <Quantities values={threePublic.counts} onShow={onShow} />
      <Changes changes={threePublic.changes} onShow={onShow} />
      {records.agency_operating && (
        <Amounts
          title={say(language, 'agency_operating')}
          values={{ agency_operating: records.agency_operating }}
          onShow={onShow}
        />
      )}
      <Amounts title={say(language, 'procurement')} values={records.procurement} onShow={onShow} />
      <Assets onShow={onShow} />
      <Institutions onShow={onShow} />
      <Prose title={say(language, 'responsibilities')} items={records.responsibilities} onShow={onShow} />
      <Performance onShow={onShow} />
      <Lines title={say(language, 'functional_lines')} lines={records.functional_lines} onShow={onShow} />
      <Lines title={say(language, 'economic_lines')} lines={records.economic_lines} onShow={onShow} />
      <Projects onShow={onShow} />
      <Glossary onShow={onShow} />
      <Prose title={say(language, 'closing_remarks')} items={records.closing_remarks} onShow={onShow} />
    </>
  );
}

function Identity() {
  const { record } = usePage().view;
  const language = useLanguage();
  const { entity, source } = record;
  const division = entity?.division;
  return (
    <Chapter title={say(language, 'identity')}>
      <dl class="fields">
        <Field name={say(language, 'entity')}>
          {entity ? (
            <>
              <span lang="zh-CN">{entity.name}</span>
              {entity.code && <span class="aside"> {entity.code}</span>}{' '}
              {entity.locator && <PlaceLink locator={entity.locator} />}
            </>
          ) : (
            say(language, 'unknown')
          )}
        </Field>
        <Field name={say(language, 'division')}>
          {division ? (
            <span lang="zh-CN">
              {[division.province, division.prefecture, division.county].filter(Boolean).join(' ')}{' '}
              <span class="aside">{division.code}</span>
            </span>
          ) : (
            say(language, 'unknown')
          )}
        </Field>
        <Field name={say(language, 'fiscal_year')}>{record.fiscal_year ?? say(language, 'not_stated')}</Field>
        <Field name={say(language, 'kind')}>
          {say(language, record.kind === 'unknown' ? 'kind_unknown' : record.kind)}
        </Field>
        <Field name={say(language, 'file')}>
          <span lang="zh-CN">{source.path}</span>
        </Field>
        <Field name="SHA-256">
          <code>{source.sha256}</code>
        </Field>
        {record.legal_basis.length > 0 && (
          <Field name={say(language, 'legal_basis')}>
            <span lang="zh-CN">{record.legal_basis.join(' ')}</span>
          </Field>
        )}
      </dl>
    </Chapter>
  );
}

function Amounts({
  title,
  values,
  onShow,
}: { readonly title: string; readonly values: Readonly<Record<string, RecordAmount>> } & Props) {
  const { vocabulary } = usePage();
  const language = useLanguage();
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <Chapter title={title}>
      <dl class="fields amounts">
        {entries.map(([measure, value]) => (
          <Field name={measureName(vocabulary, measure, language)}>
            <a href={sourceHref(value)} onClick={onShow}>
              <Amount yuan={value.amount_yuan} />
            </a>
          </Field>
        ))}
      </dl>
    </Chapter>
  );
}

function Quantities({
  values,
  onShow,
}: {
  readonly values: Readonly<Record<string, { quantity: string } & Parameters<typeof sourceHref>[0]>>;
} & Props) {
  const { vocabulary } = usePage();
  const language = useLanguage();
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <dl class="fields">
      {entries.map(([measure, value]) => (
        <Field name={measureName(vocabulary, measure, language)}>
          <a href={sourceHref(value)} onClick={onShow}>
            {value.quantity}
          </a>
        </Field>
      ))}
    </dl>
  );
}

function Changes({ changes, onShow }: { readonly changes: readonly RecordChange[] } & Props) {
  const { vocabulary } = usePage();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <Chapter title={say(language, 'changes')}>
      <ul class="list">
        {changes.map((change) => (
          <li>
            <a href={sourceHref(change)} onClick={onShow}>
              <span class="name">{measureName(vocabulary, change.measure, language)}</span>
              <span class="value">
                {change.direction && say(language, change.direction)}{' '}
                {change.amount_yuan !== null && <Amount yuan={change.amount_yuan} />}
                {change.percent !== null && ` ${change.percent}%`}
              </span>
              {change.compare_to && <span class="aside">{compareWords(change.compare_to, language)}</span>}
            </a>
            {change.reason && <p lang="zh-CN">{change.reason}</p>}
          </li>
        ))}
      </ul>
    </Chapter>
  );
}
