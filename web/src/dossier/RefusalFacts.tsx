import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesIn, nameOf } from '../../../rules/messages/say';
import { bodiesQuery } from '../api/queries';
import { language } from '../lang/i18n';
import { vi } from '../lang/vi';
import { showDay } from '../lib/days';

type FactName = keyof typeof vi.dossier.facts;
const isFact = (name: string): name is FactName => Object.hasOwn(vi.dossier.facts, name);
const UUID = /^[0-9a-f]{8}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The facts that caused a refusal, and who can do it instead; codes by their names, ids of bodies by theirs. */
export function RefusalFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const { data: bodies = [] } = useQuery(bodiesQuery());
  const { roles, body, ...others } = facts;
  const bodyName = bodies.find(({ id }) => id === body)?.name;
  const shown = Object.entries(others).flatMap(([name, value]) => {
    const text = show(value);
    return isFact(name) && text !== null ? [[name, text] as const] : [];
  });
  return (
    <dl className="facts">
      {shown.map(([name, text]) => (
        <div key={name} className="fact">
          <dt>{t(`dossier.facts.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {roles !== undefined && bodyName !== undefined ? (
        <div className="fact">
          <dt>{t('dossier.refused.whoCan')}</dt>
          <dd>{t('dossier.refused.at', { roles: show(roles), body: bodyName })}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function show(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((item) => show(item) ?? '').join(', ');
  if (typeof value !== 'string' || UUID.test(value)) return null;
  return DAY.test(value) ? showDay(value) : wordOf(value);
}

/** A code by whichever of the rules' names it has. */
function wordOf(code: string): string {
  const tables = ['phases', 'roles', 'acts', 'papers'] as const;
  for (const table of tables) {
    const name = nameOf(language(), table, code);
    if (name !== code) return name;
  }
  return messagesIn(language()).words[code] ?? code;
}
