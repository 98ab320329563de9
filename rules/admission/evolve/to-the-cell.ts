import { verifiedBy } from '../hands';
import type { Evolutions } from './table';

/** From the source list to the meeting of the cell. */
export const toTheCell = {
  'candidate.listed': () => ({}),
  'candidate.nominated': (state, { nominatedOn, renews }) => ({
    nominatedOn,
    enrolment: null,
    ...(state.fileOpenedOn || renews
      ? {}
      : { phase: 'SOURCE' as const, certificateIssuedOn: null }),
  }),
  'candidate.enrolled': (_state, event) => ({
    enrolment: { class: event.class, closesOn: event.closesOn, enrolledOn: event.enrolledOn },
  }),
  'candidate.failed-class': (_state, { closedOn }) => ({
    enrolment: null,
    nominatedOn: null,
    failedClassOn: closedOn,
  }),
  'certificate.recorded': (state, { issuedOn }) => ({
    certificateIssuedOn: issuedOn,
    nominatedOn: null,
    enrolment: null,
    ...(state.fileOpenedOn ? {} : { phase: 'TRAINED' as const }),
  }),
  'candidate.off-listed': () => ({ phase: 'OFF_LIST', closed: true }),
  'file.opened': (state, event) => ({
    phase: 'FILE_OPEN',
    fileOpenedOn: event.openedOn,
    pack: event.pack,
    ...((event.layers ?? state.layers) && { layers: event.layers ?? [] }),
    introducedBy: event.introducedBy,
    authority: event.authority,
    chain: event.chain,
    division: event.division,
    grassroots: event.grassroots,
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
  'verification.concluded': (state, concluded) => ({
    verifiedOn: concluded.concludedOn,
    hands: verifiedBy(state, concluded),
    ...(concluded.conclusion === 'disqualifying'
      ? { phase: 'NOT_ADMITTED' as const, closed: true }
      : {}),
  }),
  'file.confirmed-ready': (_state, { checkedOn, warnings }) => ({
    phase: 'CELL_READY',
    readyOn: checkedOn,
    warnings,
  }),
  'file.redone': (state, { redoneOn }) => ({
    ...(state.meeting && { meeting: null }),
    ...(state.expired && { expired: null }),
    phase: state.cvStampedOn ? 'VERIFYING' : 'FILE_OPEN',
    fileOpenedOn: redoneOn,
    introductions: [],
    unionResolvedOn: null,
    commentsOn: null,
    verifiedOn: null,
    readyOn: null,
    warnings: [],
  }),
} satisfies Partial<Evolutions>;
