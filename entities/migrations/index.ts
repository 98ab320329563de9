import { Registers1790000000001 } from './1-registers';
import { Accounts1790000000002 } from './2-accounts';
import { Ledger1790000000003 } from './3-ledger';
import { Projections1790000000004 } from './4-projections';
import { PapersAndVotes1790000000005 } from './5-papers-and-votes';
import { Guards1790000000006 } from './6-guards';
import { Situation1790000000007 } from './7-situation';
import { Open1790000000008 } from './8-open';
import { Write1790000000009 } from './9-write';
import { Places1790000000010 } from './10-places';
import { Counts1790000000011 } from './11-counts';
import { World1790000000012 } from './12-world';
import { WorldFunctions1790000000013 } from './13-world-functions';
import { Reorganisation1790000000014 } from './14-reorganisation';
import { Rights1790000000016 } from './16-rights';
import { Sight1790000000017 } from './17-sight';
import { SignIn1790000000018 } from './18-sign-in';
import { Invitations1790000000019 } from './19-invitations';
import { SecondFactor1790000000020 } from './20-second-factor';
import { Transfers1790000000021 } from './21-transfers';
import { Reads1790000000022 } from './22-reads';
import { PackLayers1790000000023 } from './23-pack-layers';
import { PackMigrations1790000000024 } from './24-pack-migrations';
import { Calendar1790000000025 } from './25-calendar';
import { TakenOver1790000000027 } from './27-taken-over';
import { Meetings1790000000029 } from './29-meetings';
import { Committees1790000000030 } from './30-committees';
import { PlansAndFigures1790000000031 } from './31-plans-and-figures';
import { Classes1790000000032 } from './32-classes';
import { PartyCards1790000000034 } from './34-party-cards';
import { Leaving1790000000035 } from './35-leaving';

/** Every migration in order; a released one is never changed. */
export const MIGRATIONS = [
  Registers1790000000001,
  Accounts1790000000002,
  Ledger1790000000003,
  Projections1790000000004,
  PapersAndVotes1790000000005,
  Guards1790000000006,
  Situation1790000000007,
  Open1790000000008,
  Write1790000000009,
  Places1790000000010,
  Counts1790000000011,
  World1790000000012,
  WorldFunctions1790000000013,
  Reorganisation1790000000014,
  Rights1790000000016,
  Sight1790000000017,
  SignIn1790000000018,
  Invitations1790000000019,
  SecondFactor1790000000020,
  Transfers1790000000021,
  Reads1790000000022,
  PackLayers1790000000023,
  PackMigrations1790000000024,
  Calendar1790000000025,
  TakenOver1790000000027,
  Meetings1790000000029,
  Committees1790000000030,
  PlansAndFigures1790000000031,
  Classes1790000000032,
  PartyCards1790000000034,
  Leaving1790000000035,
];
