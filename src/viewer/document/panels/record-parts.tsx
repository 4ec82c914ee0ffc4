import type { ClassifiedLine, Prose as ProseItem } from '../../../schema/records.js';
import { grouped } from '../../common/money.js';
import { useLanguage } from '../../common/settings.js';
import { sourceHref } from '../../common/source-href.js';
import { hashOf } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { PlaceLink } from '../parts/place-link.js';
import { Amount } from '../parts/values.js';
import { Chapter, Field } from './form.js';

interface Props {
  readonly onShow: () => void;
}

/** Paragraphs of prose with their places. */
export function Prose({
  title,
  items,
  onShow,
}: { readonly title: string; readonly items: readonly ProseItem[] } & Props) {
  if (items.length === 0) return null;
  return (
    <Chapter title={title} count={items.length}>
      <ol class="list prose" lang="zh-CN">
        {items.map(({ label, text, locator }) => (
          <li>
            {label} {text} <PlaceLink locator={locator} onShow={onShow} />
          </li>
        ))}
      </ol>
    </Chapter>
  );
}

export function Institutions({ onShow }: Props) {
  const { institutions } = usePage().view.record.records;
  const language = useLanguage();
  if (institutions.length === 0) return null;
  return (
    <Chapter title={say(language, 'institutions')} count={institutions.length}>
      <ul class="list" lang="zh-CN">
        {institutions.map(({ name, nature, rank, funding, locator }) => (
          <li>
            {name} <span class="aside">{[nature, rank, funding].filter(Boolean).join(' · ')}</span>{' '}
            <PlaceLink locator={locator} onShow={onShow} />
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

export function Assets({ onShow }: Props) {
  const { assets } = usePage().view.record.records;
  const language = useLanguage();
  if (!assets) return null;
  return (
    <Chapter title={say(language, 'assets')}>
      <dl class="fields">
        {assets.as_of && <Field name={say(language, 'as_of')}>{assets.as_of}</Field>}
        {assets.total && (
          <Field name={say(language, 'total')}>
            <a href={sourceHref(assets.total)} onClick={onShow}>
              <Amount yuan={assets.total.amount_yuan} />
            </a>
          </Field>
        )}
        {assets.planned_purchases && (
          <Field name={say(language, 'planned_purchases')}>
            <a href={sourceHref(assets.planned_purchases)} onClick={onShow}>
              <Amount yuan={assets.planned_purchases.amount_yuan} />
            </a>
          </Field>
        )}
        {assets.items.map(({ name, quantity, unit, value_yuan, locator }) => (
          <Field name={name}>
            {quantity !== null && `${grouped(quantity)} ${unit ?? ''} `}
            {value_yuan !== null && <Amount yuan={value_yuan} />}{' '}
            <PlaceLink locator={locator} onShow={onShow} />
          </Field>
        ))}
      </dl>
    </Chapter>
  );
}

export function Performance({ onShow }: Props) {
  const { performance } = usePage().view.record.records;
  const language = useLanguage();
  if (!performance) return null;
  const { overall_goals, duty_goals, activities, projects } = performance;
  return (
    <>
      <Prose
        title={`${say(language, 'performance')}: ${say(language, 'goals')}`}
        items={[
          ...overall_goals,
          ...duty_goals.map(({ title, ...goal }) => ({ ...goal, text: `${title} ${goal.text}` })),
        ]}
        onShow={onShow}
      />
      {activities.length > 0 && (
        <Chapter title={say(language, 'activities')} count={activities.length}>
          <ul class="list" lang="zh-CN">
            {activities.map(({ number, name, parent, budget_yuan, goal, indicator, locator }) => (
              <li class={parent === null ? undefined : 'level-2'}>
                <strong>{[number, name].filter(Boolean).join(' ')}</strong>{' '}
                {budget_yuan !== null && <Amount yuan={budget_yuan} />}{' '}
                <PlaceLink locator={locator} onShow={onShow} />
                <span class="aside">{[goal, indicator].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Chapter>
      )}
      {projects.length > 0 && (
        <Chapter
          title={`${say(language, 'performance')}: ${say(language, 'projects')}`}
          count={projects.length}
        >
          <ul class="list" lang="zh-CN">
            {projects.map(({ name, budget_yuan, goal, locator }) => (
              <li>
                <strong>{name}</strong> {budget_yuan !== null && <Amount yuan={budget_yuan} />}{' '}
                <PlaceLink locator={locator} onShow={onShow} />
                {goal && <span class="aside">{goal}</span>}
              </li>
            ))}
          </ul>
        </Chapter>
      )}
    </>
  );
}

/** Lines of the classification with the amount of their first column; the table has the others. */
export function Lines({
  title,
  lines,
  onShow,
}: { readonly title: string; readonly lines: readonly ClassifiedLine[] } & Props) {
  if (lines.length === 0) return null;
  return (
    <Chapter title={title} count={lines.length}>
      <ul class="list facts" lang="zh-CN">
        {lines.map(({ code, name, amounts, table, row, locator }) => {
          const [path, amount] = Object.entries(amounts)[0] ?? [];
          return (
            <li>
              <a
                href={hashOf('place', JSON.stringify(locator))}
                onClick={onShow}
                data-source={`${table}:${row}`}
              >
                <span class="name">{[code, name].filter(Boolean).join(' ')}</span>
                <span class="value">{amount === undefined ? '' : grouped(amount)}</span>
                <span class="aside">{path}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Chapter>
  );
}

export function Projects({ onShow }: Props) {
  const { projects } = usePage().view.record.records;
  const language = useLanguage();
  if (projects.length === 0) return null;
  return (
    <Chapter title={say(language, 'projects')} count={projects.length}>
      <ul class="list facts" lang="zh-CN">
        {projects.map((project) => (
          <li>
            <a href={sourceHref(project)} onClick={onShow}>
              <span class="name">{project.name}</span>
              <span class="value">{project.amount_yuan === null ? '' : grouped(project.amount_yuan)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

export function Glossary({ onShow }: Props) {
  const { glossary } = usePage().view.record.records;
  const language = useLanguage();
  if (glossary.length === 0) return null;
  return (
    <Chapter title={say(language, 'glossary')} count={glossary.length}>
      <dl class="fields glossary" lang="zh-CN">
        {glossary.map(({ term, definition, locator }) => (
          <Field name={term}>
            {definition} <PlaceLink locator={locator} onShow={onShow} />
          </Field>
        ))}
      </dl>
    </Chapter>
  );
}
