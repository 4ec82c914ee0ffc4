import type { ReportingEntity } from '../schema/document.js';
import type { Records } from '../schema/records.js';
import { typedRecords } from './parts/index.js';
import type { Assembly } from './types.js';

/** The bodies whose figures the document reports, each but the principal with its own typed record. */
export function reportingEntities(assembly: Assembly): ReportingEntity[] {
  const facts = new Set(assembly.facts.map((fact) => fact.reporting_entity));
  return assembly.entities.list.map((body) => {
    const { id, name, code, level, division, principal, blocks, sections, tables, rows, locator } = body;
    const own = sections.length > 0 || tables.length > 0 || facts.has(id);
    const records = principal || !own ? null : recordOf(assembly, id);
    return {
      id,
      name,
      code,
      level,
      division,
      principal,
      blocks,
      sections: [...sections],
      tables: [...tables],
      rows: [...rows],
      records,
      locator: locator as ReportingEntity['locator'],
    };
  });
}

/** The typed record made from what is of one entity alone. */
export function recordOf(assembly: Assembly, entity: string | null): Records {
  const { outline, tables, facts, entities } = assembly;
  if (entities.list.length < 2) return typedRecords(assembly);
  return typedRecords({
    ...assembly,
    outline: { ...outline, sections: outline.sections.filter((s) => s.reporting_entity === entity) },
    tables: { ...tables, tables: tables.tables.filter((t) => t.reporting_entity === entity) },
    facts: facts.filter((fact) => fact.reporting_entity === entity),
  });
}
