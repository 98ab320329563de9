import type { RemovalInputs } from '../rules/admission/removal/inputs';
import { decision, resolution } from './outcomes';
import { REASONS } from './reasons';
import type { Scene } from './scene';
import { cellMeeting, committeeMeeting } from './votes';

/** How the forms of discipline and removal are filled in. */
export const REMOVAL_FORMS: {
  readonly [A in keyof RemovalInputs]: (scene: Scene) => RemovalInputs[A];
} = {
  'record-removal-vote': (scene) => ({
    heldOn: scene.on,
    ground: 'not-qualified',
    ...cellMeeting(scene),
    ...resolution(scene, 'NQ/CB', 'removal-cell-resolution'),
  }),
  'record-removal-division-appraisal': ({ on, paper }) => ({
    appraisedOn: on,
    paper: paper('removal-division-report'),
  }),
  'record-removal-grassroots-vote': (scene) => ({
    heldOn: scene.on,
    ...committeeMeeting(scene),
    ...resolution(scene, 'NQ/ĐU', 'removal-grassroots-resolution'),
  }),
  'decide-removal': (scene) => ({
    ...decision(scene, 'removal-decision'),
    reason: REASONS['decide-removal'],
  }),
  'decide-deadlock': (scene) => ({
    ...decision(scene, 'recognition-decision'),
    outcome: 'recognise',
  }),
  'file-complaint': ({ on }) => ({ filedOn: on, receivedOn: on }),
  'advise-on-complaint': ({ on }) => ({ advisedOn: on, note: REASONS['decide-removal'] }),
  'settle-complaint': ({ on, random }) => ({
    settledOn: on,
    outcome: 'upheld',
    number: `${random.int(10, 99)}-QĐ/TU`,
    reason: REASONS['decide-removal'],
  }),
  'record-discipline': ({ on, random }) => ({
    measure: 'reprimand',
    decidedOn: on,
    number: `${random.int(10, 99)}-QĐ/UBKT`,
  }),
};
