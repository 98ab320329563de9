import type { GateCheck } from '../gates';
import { EDUCATIONS, type Education, type Pack } from '../packs/pack';
import type { RecordedEducation } from './events';

type Recorded = Pick<RecordedEducation, 'level' | 'ground' | 'elder'>;

/** What this candidate must have learnt: less where living is hardest, least for respected elders there. */
export function educationNeeded({ education }: Pack, { ground, elder }: Recorded): Education {
  if (ground === null) return education.normally;
  return elder ? education.ofElders : education.inHardAreas;
}

/** Whether it is enough only with the consent given beforehand: an elder who has not learnt what others there must. */
export function educationNeedsConsent({ education }: Pack, recorded: Recorded): boolean {
  const { ground, elder, level } = recorded;
  return ground !== null && elder && !suffices(level, education.inHardAreas);
}

/**
 * Whether the candidate has learnt enough by the pack: the diploma until P2025B, the programme completed from P2026A. What
 * was not recorded blocks. The consent that an elder may need is a gate of its own.
 * @source R03; docs/law/admission.md §special-cases
 */
export function educationGate(pack: Pack, recorded: RecordedEducation | undefined): GateCheck {
  const { article, normally } = pack.education;
  if (!recorded) {
    const facts = { learnt: 'not-recorded', needed: normally };
    return { gate: 'education', result: 'block', article, why: 'not recorded', facts };
  }
  const needed = educationNeeded(pack, recorded);
  const enough = suffices(recorded.level, needed);
  const { level: learnt, ground } = recorded;
  return {
    gate: 'education',
    result: enough ? 'pass' : 'block',
    article,
    why: `${learnt}, ${needed} needed${ground === null ? '' : ` (${ground})`}`,
    facts: { learnt, needed },
  };
}

function suffices(level: Education, needed: Education): boolean {
  return EDUCATIONS.indexOf(level) >= EDUCATIONS.indexOf(needed);
}
