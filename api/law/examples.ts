/** What the calculator is asked, as examples for the API's document; its own reading is the schema. */
export const LAW_EXAMPLES = {
  vote: {
    schema: {
      type: 'object',
      example: {
        pack: 'P2025B',
        body: 'cell',
        question: 'admission',
        full: 11,
        temporarilyElsewhere: 0,
        exemptAbsent: 1,
        exemptPresent: 0,
        yes: 7,
        no: 1,
        blank: 0,
        invalid: 0,
      },
    },
  },
  term: { schema: { type: 'object', example: { from: '2026-05-04', workingDays: 60 } } },
  gate: {
    schema: {
      type: 'object',
      example: {
        pack: 'P2026B',
        born: '2007-05-19',
        certificateIssued: '2024-03-01',
        fileOpened: '2026-08-03',
        cellMeeting: '2026-11-16',
      },
    },
  },
  order: {
    schema: {
      type: 'object',
      example: {
        application: '2026-03-05',
        cv: '2026-03-01',
        verificationReply: '2026-04-02',
        certification: '2026-04-01',
      },
    },
  },
  authority: {
    schema: {
      type: 'object',
      example: {
        pack: 'P2025B',
        question: 'admission',
        organisation: { level: 'grassroots', authorised: true },
        on: '2025-09-01',
      },
    },
  },
  'three-dates': {
    schema: {
      type: 'object',
      example: { pack: 'P2025B', decision: '2024-08-25', ceremony: '2024-09-15' },
    },
  },
  deadlock: {
    schema: {
      type: 'object',
      example: { pack: 'P2025B', base: 9, recognition: [5, 5], removal: [3, 3] },
    },
  },
  readmission: {
    schema: {
      type: 'object',
      example: {
        pack: 'P2026B',
        leftOn: '2023-01-10',
        asksOn: '2026-01-09',
        earlierReadmissions: 0,
      },
    },
  },
} as const;
