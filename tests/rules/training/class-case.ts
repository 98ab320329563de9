import { plainDate, type PlainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { decide } from '../../../rules/kernel/decide';
import type { Body, Facts, FactsNeeded, KnownCertificate } from '../../../rules/kernel/facts';
import type { Json } from '../../../rules/kernel/json';
import type { Decision, Procedure } from '../../../rules/kernel/procedure';
import type { TrainingClassEvent } from '../../../rules/training/events';
import type { TrainingClassAct, TrainingClassInputs } from '../../../rules/training/inputs';
import { certificateKey } from '../../../rules/training/certificate-key';
import { trainingClass } from '../../../rules/training/procedure';
import type { TrainingClassState } from '../../../rules/training/state';
import { actorOf, codesOf, type By } from '../../support/admission-case';
import { body, CELL, GRASSROOTS, person, PROVINCE, SUPERIOR } from '../../support/admission-world';

interface AnyNeeds {
  needs?(input: object): FactsNeeded;
}
interface AnyInput {
  decide(
    procedure: Procedure<TrainingClassState, TrainingClassEvent>,
    state: TrainingClassState | null,
    act: string,
    input: object,
    facts: Facts,
    actor: ReturnType<typeof actorOf>,
  ): Decision<TrainingClassEvent>;
}
const law: AnyInput = { decide };
export const day = (text: string): PlainDate => plainDate(text);
const CENTRE = body('centre', 'centre');
const since = plainDate('2015-03-01');

/** Chains of the small tree of these tests. */
const CHAINS: Readonly<Record<string, readonly Body[]>> = {
  centre: [CENTRE, SUPERIOR, PROVINCE],
  cell: [CELL, GRASSROOTS, SUPERIOR, PROVINCE],
  grassroots: [GRASSROOTS, SUPERIOR, PROVINCE],
  alone: [body('alone', 'cell'), SUPERIOR, PROVINCE],
};

/** A class in memory; the centre's officer acts unless somebody else is said to. */
export class ClassCase {
  state: TrainingClassState | null = null;
  today = day('2026-03-02');
  /** States of learners' dossiers by id, and which of them sit in this class. */
  dossiers: Record<string, Json> = {};
  learners: string[] = [];
  certificates: KnownCertificate[] = [];
  last: readonly TrainingClassEvent[] = [];

  act<A extends TrainingClassAct>(
    act: A,
    input: TrainingClassInputs[A],
    by: By = 'centre-officer@centre',
  ): readonly string[] {
    const rule: AnyNeeds = trainingClass.acts[act] ?? {};
    const needs = rule.needs?.(input) ?? {};
    const decision = law.decide(
      trainingClass,
      this.state,
      act,
      input,
      this.facts(needs),
      actorOf(by),
    );
    if (decision.kind === 'refused') return codesOf(decision);
    this.last = decision.events;
    for (const event of decision.events) this.state = trainingClass.evolve(this.state, event);
    return [];
  }

  announce(given: Partial<TrainingClassInputs['announce-class']> = {}): this {
    const refused = this.act('announce-class', {
      centre: 'centre',
      announcedOn: this.today,
      opensOn: day('2026-03-16'),
      closesOn: day('2026-03-20'),
      ...given,
    });
    if (refused.length > 0) throw new Error(refused.join());
    return this;
  }

  get effects() {
    const { state } = this;
    return state ? this.last.flatMap((event) => trainingClass.effects(state, event)) : [];
  }
  get owed() {
    return this.state
      ? trainingClass.duties(this.state, vietnamCalendar).map(({ key }) => key)
      : [];
  }

  private facts(needs: FactsNeeded): Facts {
    const chains = Object.fromEntries((needs.chainsOf ?? []).map((id) => [id, CHAINS[id] ?? []]));
    const members = ['m1', 'm2', 'm3'].map((id) =>
      person(id, { cell: 'cell', status: 'full', since }),
    );
    return {
      dossier: 'class',
      today: this.today,
      calendar: vietnamCalendar,
      bodies: CHAINS['centre'] ?? [],
      ...(needs.chainsOf && { chains }),
      roll: null,
      persons: Object.fromEntries(members.map((one) => [one.id, one])),
      dossiers: this.dossiers,
      newest: null,
      ...(needs.learners && { learners: this.learners }),
      ...(needs.certificates && {
        certificates: this.certificates.filter(({ number }) =>
          needs.certificates?.numbers.map(certificateKey).includes(number),
        ),
      }),
    };
  }
}

/** A candidate whom the cell nominated. */
export const nominated = (given: Readonly<Record<string, Json>> = {}): Json => ({
  closed: false,
  chain: ['cell', 'grassroots', 'superior', 'province'],
  nominatedOn: '2026-02-20',
  enrolment: null,
  ...given,
});
/** A learner who sits in the class of these tests. */
export const sits = (): Json =>
  nominated({ enrolment: { class: 'class', closesOn: '2026-03-20', enrolledOn: '2026-03-10' } });
