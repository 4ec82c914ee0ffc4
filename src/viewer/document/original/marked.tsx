import { hashOf } from '../../common/target.js';
import type { RangeMark } from '../marks.js';
import { factsOf, segmentsOf } from '../segments.js';

/** Text of the original whose figures lead to what was made of them. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly RangeMark[] }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {segmentsOf(text, marks).map(({ start, end, text: words, marks: own }) => {
        const place = { 'data-start': start, 'data-end': end };
        const evidence = own.some(({ kind }) => kind === 'evidence') ? ' is-evidence' : '';
        const facts = factsOf(own);
        const missed = own.find(({ kind }) => kind === 'uncaptured');
        if (missed)
          return (
            <a class={`uncaptured${evidence}`} href={hashOf('uncaptured', missed.id)} {...place}>
              {words}
            </a>
          );
        if (facts.length > 0)
          return (
            <a class={`captured${evidence}`} href={hashOf('fact', facts.join('+'))} {...place}>
              {words}
            </a>
          );
        const finding = own.find(({ kind }) => kind === 'evidence');
        return finding ? (
          <a class="is-evidence" href={hashOf('finding', finding.id)} {...place}>
            {words}
          </a>
        ) : (
          <span {...place}>{words}</span>
        );
      })}
    </>
  );
}
