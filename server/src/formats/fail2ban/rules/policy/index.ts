import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { bantimeWithoutBan } from './bantime-without-ban.js';
import { enabledByDefault } from './enabled-by-default.js';
import { findtimeLongerThanBantime } from './findtime-longer-than-bantime.js';
import { findtimeWithoutWindow } from './findtime-without-window.js';
import { forgeableLog } from './forgeable-log.js';
import { highMaxretry } from './high-maxretry.js';
import { incrementWithoutMaxtime } from './increment-without-maxtime.js';
import { jailWithoutBan } from './jail-without-ban.js';
import { maxretryNotPositive } from './maxretry-not-positive.js';
import { maxtimeBelowBantime } from './maxtime-below-bantime.js';
import { permanentBan } from './permanent-ban.js';
import { recidiveOnSomePorts } from './recidive-on-some-ports.js';
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
  incrementWithoutMaxtime,
  jailWithoutBan,
  maxretryNotPositive,
  maxtimeBelowBantime,
  permanentBan,
  recidiveOnSomePorts,
  shortBantime,
  shortFindtime,
  usednsYes,
];
