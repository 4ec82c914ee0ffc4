import { hashOf } from '../../common/target.js';
import { usePage } from '../context.js';

/** The sections of the document as a tree by indent. */
export function OutlinePanel({ onShow }: { readonly onShow: () => void }) {
  const { record } = usePage().view;
  return (
    <ol class="list outline" lang="zh-CN">
      {record.sections.map(({ id, level, label, title }) => (
        <li id={`section-${id}`} class={`level-${Math.min(6, level)}`}>
          <a href={hashOf('section', id)} onClick={onShow}>
            {label && <span class="aside">{label}</span>} {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
