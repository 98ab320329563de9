import type { Messages } from '../messages';

/** Phases of an admission. */
export const phases: Messages['phases'] = {
  SOURCE: 'On the list',
  TRAINED: 'Certificate obtained',
  FILE_OPEN: 'File being prepared',
  VERIFYING: 'Under verification',
  CELL_READY: 'Ready for the cell',
  CELL_RESOLVED: 'Proposed by the cell',
  DIV_APPRAISED: 'Appraised by the division committee',
  GRASSROOTS_RESOLVED: 'Proposed by the grassroots committee',
  SUBMITTED: 'Submitted to the authority',
  RETURNED: 'Returned for completion',
  FAIL_REPORTED_UP: 'Failed vote reported up',
  DECIDED: 'Admission decided',
  PROBATION: 'On probation',
  RECOG_CELL: 'Recognition proposed by the cell',
  RECOG_DIVISION: 'Recognition appraised by the division committee',
  RECOG_GRASSROOTS: 'Recognition proposed by the grassroots committee',
  RECOGNISED: 'Recognised as a full member',
  NOT_ADMITTED: 'Not admitted',
  WITHDRAWN: 'Withdrawn',
  OFF_LIST: 'Off the list',
};

/** Phases of a class. */
export const classPhases: Messages['classPhases'] = {
  ANNOUNCED: 'Announced',
  FINISHED: 'Results recorded',
};

/** Phases of a transfer. */
export const transferPhases: Messages['transferPhases'] = {
  MOVE_ANNOUNCED: 'Move announced, letter owed',
  INTRODUCED: 'Letter of introduction issued',
  PRESENTED: 'Letter presented to the new cell',
  HOSTED: 'In temporary activity',
  MEMBER_MISSING: 'Member not to be found',
  TRANSFERRED: 'On the roll of the new cell',
  STAY_ENDED: 'Back from temporary activity',
  MOVE_CALLED_OFF: 'Called off',
  MEMBER_NOT_FOUND: 'Ended without the member being found',
};

export const roles: Messages['roles'] = {
  organiser: 'organiser',
  secretary: 'secretary',
  'committee-member': 'committee member',
  supervisor: 'supervisor',
  'centre-officer': 'officer of the political centre',
  auditor: 'auditor',
  administrator: 'administrator',
};

export const levels: Messages['levels'] = {
  cell: 'cell',
  division: 'division committee',
  grassroots: 'grassroots committee',
  superior: 'superior committee',
  province: 'provincial committee',
  centre: 'political centre',
};

export const kinds: Messages['kinds'] = {
  admission: 'Admission',
  'training-class': 'Training class',
  transfer: 'Transfer of activity',
};

/** Paper slots of the files. */
export const papers: Messages['papers'] = {
  certificate: 'certificate of the awareness class',
  application: 'application',
  cv: 'CV',
  'verification-replies': 'verification replies',
  'introduction-1': 'first introduction',
  'introduction-2': 'second introduction',
  'union-resolution': "union's resolution",
  comments: 'summary of comments',
  'failed-vote-minutes': 'minutes of a failed vote',
  'cell-resolution': "cell's resolution",
  'division-report': "division committee's report",
  'grassroots-resolution': "grassroots committee's resolution",
  decision: 'decision on admission',
  'new-member-certificate': 'certificate of the new-member class',
  'self-review': 'self-review',
  'mentor-review': "mentor's review",
  'recognition-comments': 'summary of comments for recognition',
  'recognition-cell-resolution': "cell's resolution on recognition",
  'recognition-division-report': "division committee's report on recognition",
  'recognition-grassroots-resolution': "grassroots committee's resolution on recognition",
  'recognition-decision': 'decision on recognition',
  introduction: 'introduction by a full member',
  'introduction-letter': 'letter of introduction',
  'member-file': "member's file",
  'releasing-comments': 'comments of the cell the member leaves',
  'releasing-mentor-comments': 'comments of the mentor there',
  'host-comments': 'comments of the host cell',
};

/** Codes that stand inside facts. */
/** Clocks by kind. */
export const clocks: Messages['clocks'] = {
  'service-level': 'a step of the procedure',
  'verification-reply': 'reply to a verification request',
  'decision-term': 'term of the decision',
  'ceremony-term': 'term of the ceremony',
  'member-cv-term': "term of the member's CV",
  'recognition-vote': "term of the cell's vote on recognition",
  'certificate-expiry': 'validity of the awareness certificate',
  'file-staleness': 'twelve months since the file was opened',
  'probation-end': 'end of probation',
  'class-results': 'results of the class',
  'introduction-term': 'term of the letter of introduction',
  'presentation-term': 'term for presenting the letter',
  'stay-end': 'end of temporary activity',
  'member-missing': 'search for a missing member',
};

export const words: Messages['words'] = {
  age: 'age',
  'cv-order': 'CV dated before the application',
  'new-vote': 'a new vote',
  stop: 'stop',
  clear: 'clear',
  disqualifying: 'disqualifying',
  listing: 'listing',
  admission: 'admission',
  recognition: 'recognition',
  removal: 'removal',
  'grassroots-committee': 'grassroots committee',
  'standing-committee': 'standing committee',
  authority: 'the authority',
  submitter: 'the body that submits',
  'cell-superior': 'the body above the cell',
  planned: 'planned',
  approved: 'approved',
  cancelled: 'called off',
  'carried-out': 'carried out',
  planner: 'the plan',
  proposer: 'the proposal',
  verifier: 'the verification',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  spouse: 'spouse',
  parent: 'parent',
  child: 'child',
  sibling: 'sibling',
  'in-law': 'in-law',
  interest: 'an interest',
  asked: 'waiting',
  open: 'open',
  lapsed: 'lapsed',
  over: 'over',
  ended: 'ended',
  found: 'found',
  permanent: 'for good',
  temporary: 'for a time',
  'releasing-cell': 'the cell the member leaves',
  'receiving-cell': 'the cell the member goes to',
  'passing-on': 'the committee that passes the letter on',
};

export const titles: Messages['titles'] = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible now',
  412: 'Changed since you looked',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported content',
  422: 'Cannot be accepted',
  428: 'Condition missing',
  429: 'Too many requests',
  500: 'Fault on our side',
  503: 'Not ready',
};
