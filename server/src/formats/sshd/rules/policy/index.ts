import type { PolicyRow } from '../../../../core/policy.js';
import { authentication } from './authentication.js';
import { forwarding } from './forwarding.js';
import { sessions } from './sessions.js';

/** What an expert wants single options to be. Rules with more logic than that have files of their own. */
export const policy: readonly PolicyRow[] = [authentication, forwarding, sessions].flat();
