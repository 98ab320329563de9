import { useTranslation } from 'react-i18next';
import type { Act, DossierAnswer, Slot } from '../api/answers';
import { showDay } from '../lib/days';
import { capital } from '../lib/text';
import { Icon, type IconName } from '../parts/Icon';
import { UploadPaper } from './UploadPaper';

const LOOK: Readonly<Record<Slot['status'], readonly [IconName, string]>> = {
  missing: ['wait', 'wait'],
  present: ['check', 'ok'],
  stale: ['alarm', 'late'],
  returned: ['back', 'soon'],
  'not-needed': ['cross', 'wait'],
};

interface PapersProps {
  readonly dossier: DossierAnswer;
  readonly slots: readonly Slot[];
  readonly acts: readonly Act[];
}

/** Giấy tờ: the checklist with its states, the newest version of each, and its upload. */
export function Papers({ dossier, slots, acts }: PapersProps) {
  const { t } = useTranslation();
  const attach = acts.find(({ act }) => act === 'attach-paper');
  return (
    <section className="card">
      <div className="bd">
        {attach?.refusal ? (
          <p className="meta">{t('dossier.papers.cannot', { why: attach.refusal.message })}</p>
        ) : null}
        <ul className="slots">
          {slots
            .filter(({ status }) => status !== 'not-needed')
            .map((slot) => (
              <SlotRow
                key={slot.slot}
                dossier={dossier}
                slot={slot}
                canAttach={attach?.allowed ?? false}
              />
            ))}
        </ul>
      </div>
    </section>
  );
}

interface SlotRowProps {
  readonly dossier: DossierAnswer;
  readonly slot: Slot;
  readonly canAttach: boolean;
}

function SlotRow({ dossier, slot, canAttach }: SlotRowProps) {
  const { t } = useTranslation();
  const [icon, look] = LOOK[slot.status];
  const newest = slot.versions.at(-1);
  const place = slot.moves.at(-1);
  const name = capital(slot.name);
  return (
    <li>
      <div className="slot">
        <div>
          <b>{name}</b> <span className="meta nw">{formCode(slot.form)}</span>
          {newest ? (
            <div className="meta">
              {t('dossier.papers.version', { nth: newest.version, day: showDay(newest.madeOn) })},{' '}
              {t('dossier.papers.bytes', { kb: Math.ceil(newest.bytes / 1024) })}
            </div>
          ) : null}
          {slot.reason ? <div>{t('dossier.papers.reason', { reason: slot.reason })}</div> : null}
          {place ? (
            <div className="meta">
              {t('dossier.papers.original', {
                body: place.body.name,
                place: place.place ?? '–',
                day: showDay(place.movedOn),
              })}
            </div>
          ) : null}
        </div>
        <span className={`st ${look}`}>
          <Icon name={icon} />
          {t(`dossier.papers.${slot.status}`)}
        </span>
        <span className="row wrap acts">
          {newest ? (
            <a
              className="btn"
              href={`/api/v1/dossiers/${dossier.id}/papers/${slot.slot}/${newest.version}`}
              aria-label={t('dossier.papers.download', { name })}
              download
            >
              <Icon name="file" />
            </a>
          ) : null}
          {canAttach ? <UploadPaper dossier={dossier} slot={slot.slot} name={name} /> : null}
        </span>
      </div>
    </li>
  );
}

/** A form's printed code, such as `2-KNĐ`; what is no form has a word of the rules there, and is left out. */
function formCode(form: string): string {
  return /^[a-z-]+$/.test(form) ? '' : form;
}
