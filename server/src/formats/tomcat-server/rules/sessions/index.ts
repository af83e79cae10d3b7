import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { routeBreaksSessions } from './route-breaks-sessions.js';
import { shortSessionId } from './short-session-id.js';
import { unfilteredSessionStore } from './unfiltered-session-store.js';

/** How sessions are named and kept. */
export const sessionRules: readonly Rule<ServerModel>[] = [
  routeBreaksSessions,
  shortSessionId,
  unfilteredSessionStore,
];
