import type { Evolutions } from './table';

/** From the source list to the meeting of the cell. */
export const toTheCell = {
  'candidate.listed': () => ({}),
  'class.nominated': (_state, { nominatedOn }) => ({
    phase: 'SOURCE',
    nominatedOn,
    enrolment: null,
    certificateIssuedOn: null,
  }),
  'class.enrolled': (_state, event) => ({
    enrolment: { class: event.class, closesOn: event.closesOn, enrolledOn: event.enrolledOn },
  }),
  'class.failed': () => ({ enrolment: null, nominatedOn: null }),
  'certificate.recorded': (_state, { issuedOn }) => ({
    phase: 'TRAINED',
    certificateIssuedOn: issuedOn,
    enrolment: null,
  }),
  'candidate.off-listed': () => ({ phase: 'OFF_LIST', closed: true }),
  'file.opened': (_state, { openedOn, pack, introducedBy, authority }) => ({
    phase: 'FILE_OPEN',
    fileOpenedOn: openedOn,
    pack,
    introducedBy,
    authority,
  }),
  'application.filed': (_state, { madeOn }) => ({ applicationMadeOn: madeOn }),
  'cv.filed': (_state, { madeOn }) => ({ cvMadeOn: madeOn }),
  'member.introduced': (state, { introducer, introducedOn }) => ({
    introductions: [...state.introductions, { introducer, introducedOn }],
  }),
  'union.resolved': (_state, { resolvedOn }) => ({ unionResolvedOn: resolvedOn }),
  'comments.summarised': (_state, { summarisedOn }) => ({ commentsOn: summarisedOn }),
  'cv.stamped': (_state, { stampedOn }) => ({ phase: 'VERIFYING', cvStampedOn: stampedOn }),
  'verification.requested': (state, { request, about, abroad, letterReceivedOn }) => ({
    requests: [
      ...state.requests,
      { request, about, abroad, letterReceivedOn, repliedOn: null, finding: null },
    ],
  }),
  'verification.waived': (state, { about, decidedOn }) => ({
    waivers: [...state.waivers, { about, decidedOn }],
  }),
  'verification.replied': (state, { request, repliedOn, finding }) => ({
    requests: state.requests.map((one) =>
      one.request === request ? { ...one, repliedOn, finding } : one,
    ),
  }),
  'verification.concluded': (state, { concludedOn, conclusion, by }) => ({
    verifiedOn: concludedOn,
    hands: { ...state.hands, verifier: by },
    ...(conclusion === 'disqualifying' ? { phase: 'NOT_ADMITTED' as const, closed: true } : {}),
  }),
  'file.ready': (_state, { checkedOn }) => ({ phase: 'CELL_READY', readyOn: checkedOn }),
  'file.redone': (state, { redoneOn }) => ({
    phase: state.cvStampedOn ? 'VERIFYING' : 'FILE_OPEN',
    fileOpenedOn: redoneOn,
    introductions: [],
    unionResolvedOn: null,
    commentsOn: null,
    verifiedOn: null,
    readyOn: null,
  }),
} satisfies Partial<Evolutions>;
