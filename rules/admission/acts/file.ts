import { notBefore } from '../../kernel/checks';
import { completedMonths } from '../../calendar/plain-date';
import { homeOn } from '../../kernel/procedure';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { authorityFor, isAuthority } from '../authority';
import { certificateGate, refusalOf } from '../gates';
import { movedHereOn } from '../leaving/move';
import { formerMembershipOf, mayNotReturn } from '../readmission/may-return';
import { unionProposalFirst } from '../local/needed';
import type { AdmissionState } from '../state';
import type { AdmissionPhase } from '../phases';
import { introductionsNeeded } from '../paper-needs';
import { checkOrder } from '../order';
import { placeOf } from '../seats';
import { laid } from '../packs/layers';
import { packFor } from '../packs/registry';
import { termLengthMonths } from '../packs/terms';
import { packOf } from '../terms-of';

/** Papers may be gathered from the file's opening until the cell meets. */
const GATHERING: readonly AdmissionPhase[] = ['FILE_OPEN', 'VERIFYING', 'CELL_READY'];
const PREPARERS = ['organiser', 'secretary'] as const;

/** A3. The cell lets the sympathiser start: pins the pack and the deciding authority, starts the staleness clock. */
const openFile = defineAct<'open-file'>({
  kind: 'preside',
  who: { phases: ['TRAINED'], roles: ['secretary'], seat: 'cell' },
  on: ({ openedOn }) => openedOn,
  needs: ({ openedOn }) => ({ bodiesOn: openedOn, layersOn: openedOn, pastOf: 'subject' }),
  check: (state, { openedOn }, facts) => {
    const pack = laid(packFor(openedOn), facts.layers ?? []);
    const authority = authorityFor(pack, facts.bodies);
    const former = state.readmission ?? formerMembershipOf(facts.past);
    return [
      facts.bodies[0]?.id === homeOn(state, openedOn) ? null : refuse('CELL.UNKNOWN', 'Rõ'),
      notBefore('openedOn', openedOn, 'listed', state.listedOn),
      notBefore('openedOn', openedOn, 'certificate', state.certificateIssuedOn),
      // opening fixes the bodies and the authority: those of a day before a merger would be gone
      notBefore('openedOn', openedOn, 'bodiesChanged', state.formerly?.at(-1)?.untilOn),
      state.certificateIssuedOn
        ? refusalOf(certificateGate(pack, state.certificateIssuedOn, openedOn))
        : null,
      isAuthority(authority) ? null : authority,
      unionProposalFirst(state, pack),
      former ? mayNotReturn(pack, former, openedOn) : null,
    ];
  },
  happen: (state, { openedOn, introducedBy }, facts) => {
    const pack = laid(packFor(openedOn), facts.layers ?? []);
    const authority = authorityFor(pack, facts.bodies);
    if (!isAuthority(authority)) throw new Error('a file without an authority was not refused');
    const place = placeOf(facts.bodies);
    const { layers = [] } = facts;
    const found = state.readmission ? undefined : formerMembershipOf(facts.past);
    return [
      ...(found ? [{ type: 'former-member.found' as const, ...found }] : []),
      {
        type: 'file.opened',
        openedOn,
        pack: pack.id,
        ...(layers.length > 0 && { layers }),
        introducedBy,
        authority,
        ...place,
      },
    ];
  },
});

/** A4. The handwritten application; it must come before the CV. */
const fileApplication = defineAct<'file-application'>({
  kind: 'prepare',
  who: {
    phases: GATHERING,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ applicationMadeOn }) => applicationMadeOn,
  },
  on: ({ madeOn }) => madeOn,
  check: (state, { madeOn }) => [
    notBefore('madeOn', madeOn, 'listed', state.listedOn),
    state.readmission ? mayNotReturn(packOf(state), state.readmission, madeOn) : null,
  ],
  happen: (_state, { madeOn, paper }) => [
    { type: 'application.filed', madeOn },
    ...attached('application', madeOn, paper),
  ],
});

/** A5. The self-declared CV. One dated before the application is taken with a warning that stays in the ledger. */
const fileCv = defineAct<'file-cv'>({
  kind: 'prepare',
  who: {
    phases: GATHERING,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ cvMadeOn }) => cvMadeOn,
    onlyIf: (state) =>
      state.applicationMadeOn ? null : refuse('ORDER.APPLICATION_FIRST', '06-HD/TW 3.3'),
  },
  on: ({ madeOn }) => madeOn,
  check: (state, { madeOn }) => [notBefore('madeOn', madeOn, 'listed', state.listedOn)],
  happen: (state, { madeOn, paper }) => [
    { type: 'cv.filed', madeOn, beforeApplication: madeOn < (state.applicationMadeOn ?? madeOn) },
    ...attached('cv', madeOn, paper),
  ],
});

/** A7. A full member introduces: twelve months together, however long a member; again after a file was redone. */
const introduce = defineAct<'introduce'>({
  kind: 'prepare',
  who: {
    phases: GATHERING,
    roles: PREPARERS,
    seat: 'cell',
    onlyIf: (state) =>
      state.introductions.length < introductionsNeeded(state)
        ? null
        : refuse('INTRODUCER.ENOUGH', 'Charter Art. 4', { needed: introductionsNeeded(state) }),
  },
  on: ({ introducedOn }) => introducedOn,
  needs: ({ introducer, introducedOn }) => ({ persons: [introducer], personsOn: introducedOn }),
  check: (state, { introducer, sharedSince, introducedOn }, facts) => {
    const { article } = packOf(state).introducers;
    const months = termLengthMonths(packOf(state).terms.R06);
    const member = facts.persons[introducer]?.membership;
    const shared = completedMonths(sharedSince, introducedOn);
    const again = state.introductions.some((one) => one.introducer === introducer);
    return [
      notBefore('introducedOn', introducedOn, 'fileOpened', state.fileOpenedOn),
      member?.status === 'full'
        ? null
        : refuse('INTRODUCER.NOT_FULL_MEMBER', article, {}, 'introducer'),
      shared >= months || helpsSinceMove(state, introducer)
        ? null
        : refuse(
            'INTRODUCER.TOO_SHORT',
            packOf(state).terms.R06.article,
            { shared, needed: months },
            'sharedSince',
          ),
      again ? refuse('INTRODUCER.TWICE', article, {}, 'introducer') : null,
      introducer === state.subject ? refuse('INTRODUCER.SELF', article, {}, 'introducer') : null,
    ];
  },
  happen: (state, { introducer, sharedSince, introducedOn, paper }) => [
    { type: 'member.introduced', introducer, sharedSince, introducedOn },
    ...attached(`introduction-${state.introductions.length + 1}`, introducedOn, paper),
  ],
});

/** A13. Who helps since the candidate came from another place need not have worked with them for so long. */
function helpsSinceMove(state: AdmissionState, introducer: string): boolean {
  return movedHereOn(state) !== null && !state.helperWantedOn && introducer === state.helper;
}

/** A7. The executive committee of the Youth Union or trade union introduces; its own rules say by which vote. */
const recordUnionResolution = defineAct<'record-union-resolution'>({
  kind: 'prepare',
  who: {
    phases: GATHERING,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ unionResolvedOn }) => unionResolvedOn,
    onlyIf: (state) =>
      state.introducedBy === 'two-members' ? refuse('UNION.NOT_NEEDED', 'Charter Art. 4') : null,
  },
  on: ({ resolvedOn }) => resolvedOn,
  check: (state, { resolvedOn }) => [
    notBefore('resolvedOn', resolvedOn, 'fileOpened', state.fileOpenedOn),
  ],
  happen: (_state, { resolvedOn, inFavour, against, paper }) => [
    { type: 'union.resolved', resolvedOn, inFavour, against },
    ...attached('union-resolution', resolvedOn, paper),
  ],
});

/** A8. The cell committee summarises what organisations and the residence cell say. No veto: it goes to the meeting. */
const summariseComments = defineAct<'summarise-comments'>({
  kind: 'prepare',
  who: {
    phases: GATHERING,
    roles: PREPARERS,
    seat: 'cell',
    doneOnce: ({ commentsOn }) => commentsOn,
  },
  on: ({ summarisedOn }) => summarisedOn,
  check: (state, { summarisedOn, residenceCommentOn }) => [
    notBefore('summarisedOn', summarisedOn, 'fileOpened', state.fileOpenedOn),
    notBefore('summarisedOn', summarisedOn, 'moved', movedHereOn(state)),
    ...checkOrder('comments', 'summarisedOn', {
      residenceComment: residenceCommentOn,
      comments: summarisedOn,
    }),
  ],
  happen: (_state, { summarisedOn, organisationsHeard, residenceCommentOn, paper }) => [
    { type: 'comments.summarised', summarisedOn, organisationsHeard, residenceCommentOn },
    ...attached('comments', summarisedOn, paper),
  ],
});

export const fileActs = {
  'open-file': openFile,
  'file-application': fileApplication,
  'file-cv': fileCv,
  introduce,
  'record-union-resolution': recordUnionResolution,
  'summarise-comments': summariseComments,
};
