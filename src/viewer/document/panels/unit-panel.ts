import type { Target } from '../../common/target.js';

/** What a panel is given that can be narrowed down to one unit. */
export interface UnitPanelProps {
  readonly target: Target;
  /** The reporting entity that is shown; empty for all. */
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  readonly onShow: () => void;
}
