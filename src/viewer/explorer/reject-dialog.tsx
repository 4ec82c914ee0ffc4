import { useEffect, useRef } from 'preact/hooks';
import type { FindingRow } from '../../report/index-view.js';
import { useLanguage } from '../common/settings.js';
import { say } from '../common/words.js';
import type { Decision } from './review.js';

/** Asks why a finding is set aside. */
export function RejectDialog({
  finding,
  onDecide,
  onClose,
}: {
  readonly finding: FindingRow;
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="reject-title">
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const text = (name: string): string => String(values.get(name) ?? '').trim();
          if (text('reason') === '') return;
          onDecide({
            kind: 'rejected',
            reason: text('reason'),
            reviewer: text('reviewer'),
            expires: text('expires'),
          });
          dialog.current?.close();
        }}
      >
        <h2 id="reject-title">{say(language, 'reject_reason')}</h2>
        <p class="aside">{finding[language]}</p>
        <textarea name="reason" rows={3} required aria-labelledby="reject-title" />
        <label>
          {say(language, 'reviewer')} <input type="text" name="reviewer" />
        </label>
        <label>
          {say(language, 'expires')} <input type="date" name="expires" />
        </label>
        <div class="toolbar">
          <button type="button" onClick={() => dialog.current?.close()}>
            {say(language, 'cancel')}
          </button>
          <button type="submit">{say(language, 'save')}</button>
        </div>
      </form>
    </dialog>
  );
}
