import { v7 as newId } from 'uuid';
import { addMonths, type PlainDate } from '../../../rules/calendar/plain-date';
import type { AdmissionAct, AdmissionInputs } from '../../../rules/admission/inputs';
import type { PersonName, World } from '../../api/support/world';

/** One act on the way, and who does it. */
export interface Step {
  readonly by: PersonName;
  readonly act: AdmissionAct;
  readonly input: object;
}

/** An act's input, checked by the compiler against what the act takes. */
function step<A extends AdmissionAct>(by: PersonName, act: A, input: AdmissionInputs[A]): Step {
  return { by, act, input };
}

const ALL_FOR = { no: 0, blank: 0, invalid: 0 };

/** Who is listed, by whom, on which day. */
export function listing({ bodies, people }: World, candidate: string, today: PlainDate) {
  const { organiser, secretary, helper, member } = people;
  return {
    kind: 'admission',
    act: 'list-candidate',
    input: {
      cell: bodies.cell,
      candidate,
      helper,
      listedOn: today,
      present: [organiser, secretary, helper, member],
      tally: { ...ALL_FOR, yes: 4 },
      form: 'raised-card',
    },
  };
}

/** From the list to the committee's vote, with a verification by letter; everything happens today. */
export function wayToTheCommittee({ people }: World, today: PlainDate): readonly Step[] {
  const { organiser, secretary, helper, member, twin } = people;
  const certificate = {
    number: `CN-${newId().slice(-6)}`,
    issuer: 'Trung tâm chính trị',
    issuedOn: today,
  };
  const introduction = (introducer: string) =>
    step('secretary', 'introduce', {
      introducer,
      sharedSince: addMonths(today, -24),
      introducedOn: today,
    });
  return [
    step('secretary', 'record-certificate', certificate),
    step('secretary', 'open-file', { openedOn: today, introducedBy: 'two-members' }),
    step('secretary', 'file-application', { madeOn: today }),
    step('secretary', 'file-cv', { madeOn: today }),
    introduction(helper),
    introduction(member),
    step('secretary', 'summarise-comments', {
      summarisedOn: today,
      organisationsHeard: 2,
      residenceCommentOn: today,
    }),
    step('verifier', 'stamp-cv', { stampedOn: today }),
    step('verifier', 'send-verification-request', {
      about: 'father',
      abroad: false,
      letterReceivedOn: today,
    }),
    step('verifier', 'record-verification-reply', {
      request: 1,
      repliedOn: today,
      finding: 'clear',
    }),
    step('verifier', 'conclude-verification', { concludedOn: today, conclusion: 'clear' }),
    step('secretary', 'record-education', {
      recordedOn: today,
      level: 'lower-secondary-diploma',
    }),
    step('secretary', 'confirm-ready', { checkedOn: today }),
    step('secretary', 'record-cell-vote', {
      heldOn: today,
      form: 'secret-ballot',
      tally: { ...ALL_FOR, yes: 5 },
      present: [organiser, secretary, helper, member, twin],
      resolutionNumber: '12-NQ/CB',
    }),
    step('chair', 'record-grassroots-vote', {
      heldOn: today,
      form: 'secret-ballot',
      tally: { ...ALL_FOR, yes: 2 },
      presentCount: 2,
      resolutionNumber: '34-NQ/ĐU',
    }),
  ];
}

export function submission(today: PlainDate): Step {
  return step('organiser', 'submit-file', { submittedOn: today });
}

export function decision(today: PlainDate): Step {
  return step('decider', 'decide-admission', {
    heldOn: today,
    form: 'secret-ballot',
    tally: { ...ALL_FOR, yes: 2 },
    presentCount: 2,
    resolutionNumber: '56-NQ/BTV',
    decisionNumber: '78-QĐ/BTV',
    issuedOn: today,
  });
}
