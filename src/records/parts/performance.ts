import type { Records } from '../../schema/records.js';
import { performanceTargets } from '../performance/index.js';
import type { Assembly } from '../types.js';
import { performanceActivities } from './performance-activities.js';
import { dutyGoals, overallGoals } from './performance-goals.js';

/** Performance targets: overall goals, goals by duty, activities, projects. Null where the document has none. */
export function performance(assembly: Assembly): Records['performance'] {
  const record = {
    overall_goals: overallGoals(assembly),
    duty_goals: dutyGoals(assembly),
    activities: performanceActivities(assembly),
    ...performanceTargets(assembly),
  };
  return Object.values(record).some((list) => list.length > 0) ? record : null;
}
