import type { Evolutions } from '../evolve/table';

/** In a class for new members, or out of it without a certificate. */
export const newMemberClassEvolve = {
  'new-member.enrolled': (_state, { class: inClass, closesOn, enrolledOn }) => ({
    newMemberEnrolment: { class: inClass, closesOn, enrolledOn },
  }),
  'new-member.failed-class': () => ({ newMemberEnrolment: null }),
} satisfies Partial<Evolutions>;
