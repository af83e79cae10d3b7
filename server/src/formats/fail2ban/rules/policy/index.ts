import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { bantimeWithoutBan } from './bantime-without-ban.js';
import { enabledByDefault } from './enabled-by-default.js';
import { findtimeLongerThanBantime } from './findtime-longer-than-bantime.js';
import { findtimeWithoutWindow } from './findtime-without-window.js';
import { forgeableLog } from './forgeable-log.js';
import { highMaxretry } from './high-maxretry.js';
import { incrementWithoutDatabase } from './increment-without-database.js';
import { incrementWithoutMaxtime } from './increment-without-maxtime.js';
import { jailMayLackLog } from './jail-may-lack-log.js';
import { jailWithoutBan } from './jail-without-ban.js';
import { jailWithoutLog } from './jail-without-log.js';
import { journalWithoutMatch } from './journal-without-match.js';
import { mailWhoisInjection } from './mail-whois-injection.js';
import { maxretryNotPositive } from './maxretry-not-positive.js';
import { maxtimeBelowBantime } from './maxtime-below-bantime.js';
import { noJailEnabled } from './no-jail-enabled.js';
import { permanentBan } from './permanent-ban.js';
import { recidiveOnSomePorts } from './recidive-on-some-ports.js';
import { reportToOthers } from './report-to-others.js';
import { secretInJail } from './secret-in-jail.js';
import { shortBantime } from './short-bantime.js';
import { shortFindtime } from './short-findtime.js';
import { usednsYes } from './usedns-yes.js';

/** What is banned, for how long, and by which action. */
export const policyRules: readonly Rule<Fail2banModel>[] = [
  bantimeWithoutBan,
  enabledByDefault,
  findtimeLongerThanBantime,
  findtimeWithoutWindow,
  forgeableLog,
  highMaxretry,
  incrementWithoutDatabase,
  incrementWithoutMaxtime,
  jailMayLackLog,
  jailWithoutBan,
  jailWithoutLog,
  journalWithoutMatch,
  mailWhoisInjection,
  maxretryNotPositive,
  maxtimeBelowBantime,
  noJailEnabled,
  permanentBan,
  recidiveOnSomePorts,
  reportToOthers,
  secretInJail,
  shortBantime,
  shortFindtime,
  usednsYes,
];
