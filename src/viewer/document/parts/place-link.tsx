import type { Locator } from '../../../shared/locator.js';
import { useLanguage } from '../../common/settings.js';
import { hashOf } from '../../common/target.js';
import { placeId, placeWords } from '../places.js';

/** A place of the original in words, that leads there. */
export function PlaceLink({
  locator,
  href,
  onShow,
}: {
  readonly locator: Locator;
  /** Address of what stands there; the bare place where nothing better is known. */
  readonly href?: string;
  readonly onShow?: () => void;
}) {
  const language = useLanguage();
  return (
    <a class="place" href={href ?? hashOf('place', placeId(locator))} onClick={onShow}>
      {placeWords(locator, language)}
    </a>
  );
}
