import { useLanguage } from '../../common/settings.js';
import { hashOf, type Target } from '../../common/target.js';
import { say } from '../../common/words.js';
import { usePage } from '../context.js';
import { placeWords } from '../places.js';

/** Figures of the original that the record does not hold. */
export function UncapturedPanel({
  target,
  onShow,
}: {
  readonly target: Target;
  readonly onShow: () => void;
}) {
  const { uncaptured } = usePage().view;
  const language = useLanguage();
  if (uncaptured.length === 0) return <p class="empty">{say(language, 'uncaptured_none')}</p>;
  return (
    <>
      <p class="aside">{say(language, 'uncaptured_intro')}</p>
      <ol class="list">
        {uncaptured.map(({ printed, context, section, locator }, index) => {
          const chosen = target?.kind === 'uncaptured' && target.id === String(index);
          return (
            <li id={`uncaptured-${index}`} class={chosen ? 'chosen' : undefined}>
              <a href={hashOf('uncaptured', index)} onClick={onShow}>
                <strong>{printed}</strong>
                <span lang="zh-CN">{context}</span>
                <span class="aside">
                  {[section, placeWords(locator, language)].filter(Boolean).join(' · ')}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </>
  );
}
