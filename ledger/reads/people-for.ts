import type { PlainDate } from '../../rules/calendar/plain-date';
import type { OrganisationId, PersonId } from '../../rules/kernel/facts';
import type { People } from '../../rules/staffing/staffing';
import type { LedgerContext } from '../context';

/**
 * Who holds which role at these bodies on a day or later, who was lent one, and who is tied to whom the dossier is about:
 * one query. Absences stand in no register yet, so there are none.
 */
export async function peopleFor(
  { pool }: Pick<LedgerContext, 'pool'>,
  {
    bodies,
    subject,
    on,
  }: { bodies: readonly OrganisationId[]; subject: PersonId | null; on: PlainDate },
): Promise<People> {
  const { rows } = await pool.query<Omit<People, 'absences'>>({
    name: 'ro_people_for',
    text: `SELECT
      coalesce((SELECT json_agg(json_build_object('person', a.person, 'role', a.role, 'organisation', a.organisation,
          'fromOn', a.from_on, 'toOn', a.to_on) ORDER BY a.organisation, a.role, a.person, a.from_on)
        FROM appointment a WHERE a.organisation = ANY ($1) AND (a.to_on IS NULL OR a.to_on > $3)), '[]') AS holdings,
      coalesce((SELECT json_agg(json_build_object('deputy', d.deputy, 'principal', d.principal, 'role', d.role,
          'organisation', d.organisation, 'kinds', d.kinds, 'fromOn', d.from_on,
          'toOn', least(d.to_on, d.withdrawn_on)) ORDER BY d.organisation, d.role, d.deputy, d.id)
        FROM deputation d WHERE d.organisation = ANY ($1) AND least(d.to_on, d.withdrawn_on) > $3), '[]') AS lendings,
      coalesce((SELECT json_agg(json_build_object('person',
          CASE WHEN c.person = $2 THEN c.other ELSE c.person END, 'kind', c.kind) ORDER BY c.id)
        FROM conflict c WHERE (c.person = $2 OR c.other = $2) AND c.from_on <= $3
          AND (c.withdrawn_on IS NULL OR c.withdrawn_on > $3)), '[]') AS ties`,
    values: [bodies, subject, on],
  });
  const [found] = rows;
  if (!found) throw new Error('a query without FROM answers one row');
  return { ...found, absences: [] };
}
