import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { loggedSecrets } from './logged-secrets.js';
import { noMemoryLeakListener, noSecurityListener } from './recommended-listeners.js';
import { userDirectories } from './user-directories.js';
import { weakSecurityListener } from './weak-security-listener.js';

/** What listeners do, or should. */
export const listenerRules: readonly Rule<ServerModel>[] = [
  loggedSecrets,
  noMemoryLeakListener,
  noSecurityListener,
  userDirectories,
  weakSecurityListener,
];
