import type { Messages } from '../messages';

/** Words of what a candidate's own case asks for. */
export const needsWords = {
  mountain: 'a mountain area',
  border: 'a border area',
  island: 'an island',
  'ethnic-minority': 'an ethnic minority',
  'especially-hard': 'an especially hard area',
  'offshore-fisher': 'an offshore fisher',
  'no-organisation': 'no Party organisation there',
  'no-member': 'no Party member there',
  'special-need': 'a special need',
  'reads-and-writes': 'able to read and write',
  'primary-completed': 'primary programme completed',
  'lower-secondary-completed': 'lower-secondary programme completed',
  'lower-secondary-diploma': 'lower-secondary diploma',
  'not-recorded': 'not recorded',
  education: 'education',
  'political-history': 'political history',
  religion: 'religion',
  'private-owner': 'owner of a private business',
  'foreign-spouse': 'foreign spouse',
} satisfies Messages['words'];
