import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import type { AdmissionState } from '../state';

const ARTICLE = '12-HD/BTCTW on Party cards, to be confirmed';
/** As cards in use have it; the newest guidance on cards was not readable. */
const CARD_NUMBER = /^\d{12}$/;

/** 3. The recognition is read at the next meeting of the cell; no count of days was found. */
const announceRecognition = defineAct<'announce-recognition'>({
  kind: 'prepare',
  whenClosed: true,
  who: {
    phases: ['RECOGNISED'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    doneOnce: ({ recognitionAnnouncedOn = null }) => recognitionAnnouncedOn,
  },
  on: ({ announcedOn }) => announcedOn,
  check: (state, { announcedOn }) => [
    notBefore('announcedOn', announcedOn, 'recognised', state.recognisedOn),
  ],
  happen: (_state, { announcedOn }) => [{ type: 'recognition.announced', announcedOn }],
});

/** 3. The card is issued to full members only, under a number that is nobody else's. */
const issuePartyCard = defineAct<'issue-party-card'>({
  kind: 'decide',
  whenClosed: true,
  freshFactor: true,
  who: {
    phases: ['RECOGNISED'],
    roles: ['secretary'],
    seat: 'authority',
    doneOnce: ({ card }) => card?.issuedOn ?? null,
  },
  on: ({ issuedOn }) => issuedOn,
  needs: () => ({ subject: true }),
  check: (state, { number, issuedOn }, facts) => [
    CARD_NUMBER.test(number) ? null : refuse('CARD.NUMBER', ARTICLE, {}, 'number'),
    notBefore('issuedOn', issuedOn, 'recognised', state.recognisedOn),
    notFull(state, facts),
  ],
  happen: (_state, { number, decisionNumber, issuedOn, paper }) => [
    { type: 'party-card.issued', number, decisionNumber, issuedOn },
    ...attached('party-card-decision', issuedOn, paper),
  ],
});

function notFull({ subject }: AdmissionState, { persons }: Facts): Refusal | null {
  const status = persons[subject]?.membership?.status;
  return status === 'full' ? null : refuse('CARD.NOT_FULL_MEMBER', ARTICLE);
}

/** 3. It is handed over at the nearest meeting of the cell after the card's decision; no count of days. */
const handOverPartyCard = defineAct<'hand-over-party-card'>({
  kind: 'preside',
  whenClosed: true,
  who: {
    phases: ['RECOGNISED'],
    roles: ['secretary'],
    seat: 'cell',
    doneOnce: ({ card }) => card?.handedOn ?? null,
    onlyIf: ({ card }) => (card ? null : refuse('CARD.NOT_ISSUED', ARTICLE)),
  },
  on: ({ handedOn }) => handedOn,
  check: ({ card }, { handedOn }) => [notBefore('handedOn', handedOn, 'issued', card?.issuedOn)],
  happen: (_state, { handedOn }) => [{ type: 'party-card.handed-over', handedOn }],
});

export const cardActs = {
  'announce-recognition': announceRecognition,
  'issue-party-card': issuePartyCard,
  'hand-over-party-card': handOverPartyCard,
};
