import { carried, type Discharge } from './discharge';
import type { AdmissionAct } from './inputs';
import { bodyAt } from './seats';

/** What happens when a duty of ceremony, probation and recognition is done and all goes well. */
export const probationDischarges = {
  'hold-ceremony': ({ helper }, on) => [
    { type: 'ceremony.held', heldOn: on, mentor: helper, daysLate: 0, irregular: false },
  ],
  'file-member-cv': (_state, on) => [{ type: 'member-cv.filed', filedOn: on }],
  'record-new-member-class': (_state, on) => [
    { type: 'new-member-certificate.recorded', number: '', issuer: '', issuedOn: on },
  ],
  'enrol-in-new-member-class': (_state, on) => [
    { type: 'new-member.enrolled', class: '', enrolledOn: on, closesOn: on },
  ],
  'tell-of-new-member-class': ({ newMemberEnrolment }, on) => [
    { type: 'new-member.told-of-class', class: newMemberEnrolment?.class ?? '', toldOn: on },
  ],
  'note-quarterly-comment': (_state, on) => [{ type: 'quarterly-comment.noted', notedOn: on }],
  'file-self-review': (_state, on) => [{ type: 'self-review.filed', writtenOn: on }],
  'file-mentor-review': (_state, on) => [{ type: 'mentor-review.filed', writtenOn: on }],
  'summarise-recognition-comments': (_state, on) => [
    { type: 'recognition-comments.summarised', summarisedOn: on },
  ],
  'record-recognition-vote': (state, on) => [
    carried('recognition', 'cell', state.organisation, on),
  ],
  'record-recognition-division-appraisal': (_state, on) => [
    { type: 'division.appraised', question: 'recognition', appraisedOn: on },
  ],
  'record-recognition-grassroots-vote': (state, on) => [
    carried('recognition', 'grassroots-committee', bodyAt('grassroots', state), on),
  ],
  'decide-recognition': (_state, on) => [
    {
      type: 'recognition.decided',
      number: '',
      decidedOn: on,
      issuedOn: on,
      officialOn: on,
      by: null,
    },
  ],
} satisfies Partial<Readonly<Record<AdmissionAct, Discharge>>>;
