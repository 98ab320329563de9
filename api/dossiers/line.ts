/**
 * What a list shows of the dossiers in `found (id)`, after `today (day)`.
 * @param order  how they are ordered
 */
export function lineOf(order: string): string {
  return `SELECT d.id, d.code, d.kind, d.phase, d.closed, d.seq, d.opened_on AS "openedOn",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS organisation,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS subject,
    CASE WHEN t.key IS NOT NULL THEN json_build_object('act', t.act, 'role', t.role, 'body', t.organisation,
      'dueOn', t.due_on, 'daysOver', greatest(0, (SELECT day FROM today) - t.due_on)) END AS next
  FROM found
  JOIN dossier d ON d.id = found.id
  JOIN organisation o ON o.id = d.organisation
  LEFT JOIN person p ON p.id = d.subject
  LEFT JOIN LATERAL (SELECT * FROM task WHERE task.dossier = d.id ORDER BY due_on, key LIMIT 1) t ON true
  ORDER BY ${order}`;
}
