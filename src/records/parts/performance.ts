import type { Records } from '../../schema/records.js';
import type { Assembly } from '../types.js';
import { performanceActivities } from './performance-activities.js';
import { dutyGoals, overallGoals } from './performance-goals.js';
import { performanceProjects } from './performance-projects.js';

/** Performance targets: overall goals, goals by duty, activities, projects. Null where the document has none. */
export function performance(assembly: Assembly): Records['performance'] {
  const record = {
    overall_goals: overallGoals(assembly),
    duty_goals: dutyGoals(assembly),
    activities: performanceActivities(assembly),
    projects: performanceProjects(assembly),
  };
  return Object.values(record).some((list) => list.length > 0) ? record : null;
}
